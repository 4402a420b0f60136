import { type ReactNode, useEffect, useMemo } from "react";
import { later } from "../../../components/later";
import { QuietButton } from "../../../components/QuietButton";
import { EmptyState, ErrorState, SkeletonLines } from "../../../components/State";
import { closeWork, type Docked, finishWork, nameWork } from "../../../lib/dock";
import { DraftPage, discardDraft, flushDrafts } from "../../../lib/drafts";
import { londonDay } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { notify } from "../../../lib/notify";
import { Link } from "../../../lib/router";
import { begun } from "../contacts/booked";
import { chooseEpisode, isTakenOn } from "../episode";
import { RecordContext, type RecordPage } from "../record";
import "../client.scss";
import "../forms.scss";

// Each work is code of its own.
const Waiting = () => <SkeletonLines lines={8} />;
const ContactForm = later(() => import("../contacts/ContactForm").then((m) => m.ContactForm), Waiting);
const TaskForm = later(() => import("../diary/DiaryDialogs").then((m) => m.TaskForm), Waiting);
const DockedRefer = later(() => import("./DockedRefer").then((m) => m.DockedRefer), Waiting);

const dockedQuery = graphql(`
  query DockedWork($id: ID!) {
    client(id: $id) {
      id
      displayName
      givenName
      preferredName
      safeContact {
        rules
        fromHour
        toHour
        onlyNumber
      }
      referrals {
        id
        status
        receivedAt
        appointments {
          id
          startsAt
          minutes
          method
          purpose
          place
          status
        }
      }
    }
  }
`);

/** One work of the dock: the form as on the client's page, with no more of the record than it needs. */
export function DockedWork({ work }: { work: Docked }) {
  const { clientId, kind, key } = work;
  const { data, error, again } = useAsk(dockedQuery, { id: clientId });
  const client = data?.client;
  const episode = chooseEpisode(client?.referrals ?? []);
  const name = client?.displayName;
  useEffect(() => {
    if (name) nameWork(key, name);
  }, [key, name]);
  const page = useMemo<RecordPage>(
    () => ({
      clientId,
      firstName: client?.preferredName || client?.givenName || "",
      referralId: episode?.id ?? "",
      seesRecord: true,
      own: true,
      mayWrite: true,
      mayEditClient: true,
      today: londonDay(),
      refresh: again,
    }),
    [clientId, client, episode, again],
  );
  // The drafts written here belong to the client's page, wherever one happens to be.
  const written = useMemo(() => ({ path: `/people/${clientId}`, title: name ?? "" }), [clientId, name]);
  if (!client && !error) return <SkeletonLines lines={8} />;
  if (!client) {
    return <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />;
  }
  if (!episode || !isTakenOn(episode.status)) {
    return (
      <EmptyState title={`${client.displayName} is not being supported now`} icon="people">
        Nothing can be written down until a referral of theirs is accepted.{" "}
        <Link to="/people/$clientId" params={{ clientId }}>
          Open the record
        </Link>
      </EmptyState>
    );
  }
  const done = () => finishWork(work);
  const forms: Record<Docked["kind"], () => ReactNode> = {
    contact: () => (
      <ContactForm
        safe={client.safeContact}
        booked={begun(episode.appointments ?? [], new Date())}
        onDone={done}
      />
    ),
    task: () => <TaskForm onDone={done} />,
    refer: () => <DockedRefer clientId={clientId} serviceId={work.serviceId ?? ""} onDone={done} />,
  };
  const places: Record<Docked["kind"], string> = {
    contact: `contact/${episode.id}`,
    task: `task/${episode.id}`,
    refer: `refer/${clientId}/${work.serviceId}`,
  };
  const throwAway = () => {
    flushDrafts();
    const back = discardDraft(places[kind]);
    const open = closeWork(key);
    notify("It is thrown away.", {
      undo: () => {
        back();
        open();
      },
    });
  };
  return (
    <RecordContext value={page}>
      <DraftPage value={written}>
        <div className="al-dock__head">
          <Link to="/people/$clientId" params={{ clientId }}>
            {client.displayName}
          </Link>
          <QuietButton about="what is typed here" onClick={throwAway}>
            Throw away
          </QuietButton>
        </div>
        {forms[kind]()}
      </DraftPage>
    </RecordContext>
  );
}
