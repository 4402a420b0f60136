import { useCallback, useMemo } from "react";
import { later } from "../../components/later";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { useFinished } from "../../lib/dock";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { useAsk } from "../../lib/graphql/use";
import { useOpenings } from "../../lib/openings";
import { Navigate, useNavigate, useParams, useSearch } from "../../lib/router";
import { useViewer, type Viewer } from "../../lib/viewer";
import { ClosedRecord } from "./access/ClosedRecord";
import { ClientHead } from "./ClientHead";
import { EpisodesPanel, workedBefore } from "./Episodes";
import { chooseEpisode, isTakenOn } from "./episode";
import { Matters } from "./Matters";
import { PracticePage } from "./practice/PracticePage";
import { RecordSections } from "./RecordSections";
import { RecordContext, type RecordPage } from "./record";
import { Standing } from "./Standing";
import "./client.scss";
import "./forms.scss";

const WhoLookedDialog = later(() => import("./access/WhoLookedDialog").then((m) => m.WhoLookedDialog));

const Deletion = later(() => import("./deletion/Deletion").then((m) => m.Deletion));

const clientQuery = graphql(`
  query ClientPage($id: ID!) {
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
        pcn {
          id
          name
        }
        linkWorker {
          id
        }
        mayWork
        ...EpisodeParts
      }
      ...ClientHead
      ...Matters
      ...Safety
    }
  }
`);

const recordQuery = graphql(`
  query ClientRecord($clientId: ID!, $episode: ID, $contacts: Int!) {
    currentReferral(clientId: $clientId, referralId: $episode) {
      id
      clientWords
      ...Standing
      ...RecordParts
      plan {
        id
        strengths
      }
    }
  }
`);

const turnQuery = graphql(`
  query HostTurn($clientId: ID!) {
    currentReferral(clientId: $clientId) {
      id
    }
  }
`);

/** A client: who they are, what matters to them, and everything done together. */
export function ClientPage() {
  const viewer = useViewer();
  const { clientId } = useParams("/people/$clientId");
  if (viewer.role === "PRACTICE") return <PracticePage clientId={clientId} />;
  if (viewer.role === "HOST") return <HostTurn clientId={clientId} />;
  // Another person's page starts anew: no half-open form follows along.
  return <StaffPage key={clientId} clientId={clientId} viewer={viewer} />;
}

/** A host's own page of the referral shows what a host may see; this address leads there. */
function HostTurn({ clientId }: { clientId: string }) {
  const { data, loading, error, again } = useAsk(turnQuery, { clientId });
  const episode = data?.currentReferral;
  if (episode) return <Navigate to="/held/$referralId" params={{ referralId: episode.id }} replace />;
  return (
    <>
      <PageHead title={loading ? "Loading the client" : "Client"} />
      <Panel>
        {loading ? (
          <SkeletonLines lines={8} />
        ) : (
          <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
        )}
      </Panel>
    </>
  );
}

// The same nothing each time, for parts that are drawn anew only for something else.
const none: never[] = [];

/** Contacts asked for at first; "Show earlier" asks for the rest. */
const contactsAtFirst = 20;

function StaffPage({ clientId, viewer }: { clientId: string; viewer: Viewer }) {
  const { episode: wanted, contacts, looked } = useSearch("/people/$clientId");
  const navigate = useNavigate();
  const { open, ready } = useOpenings(viewer.role);
  const opened = open.some((opening) => opening.clientId === clientId);
  // An administrator has no clients but those: before and after, nothing is asked and nothing kept on the screen.
  const shut = viewer.role === "ADMIN" && !opened;
  const asked = useAsk(clientQuery, { id: clientId }, { pause: shut });
  const client = shut ? undefined : asked.data?.client;
  // Asked for together: neither waits for the other's journey to the server and back.
  const record = useAsk(
    recordQuery,
    { clientId, episode: wanted ?? null, contacts: contacts === "all" ? 100 : contactsAtFirst },
    { pause: shut },
  );
  const shown = record.data?.currentReferral?.id;
  const episode = chooseEpisode(client?.referrals ?? [], shown ?? wanted);
  const referralId = episode?.id ?? "";
  const { again: askClient } = asked;
  const { again: askRecord } = record;
  const refresh = useCallback(() => {
    askClient();
    askRecord();
  }, [askClient, askRecord]);
  useFinished(clientId, refresh);
  const page = useMemo<RecordPage>(() => {
    const staff = viewer.role === "LEAD" || viewer.role === "MANAGER";
    const mine = (id: string | undefined) => viewer.role === "LINK_WORKER" && id === viewer.id;
    // A link worker reads the record of whoever has a referral with them, now or before, or with whom they cover for.
    const own = staff || (client?.referrals ?? []).some((one) => one.mayWork || mine(one.linkWorker?.id));
    return {
      clientId,
      firstName: client?.preferredName || client?.givenName || "",
      referralId,
      seesRecord: own || opened,
      own,
      mayWrite: episode?.mayWork === true && isTakenOn(episode.status),
      mayEditClient: own,
      today: londonDay(),
      refresh,
    };
  }, [clientId, client, referralId, episode, viewer, opened, refresh]);

  if (shut && ready) {
    return (
      <>
        <PageHead title="Client" />
        <ClosedRecord client={{ id: clientId, name: "this client" }}>
          Administrators do not see clients.
        </ClosedRecord>
      </>
    );
  }
  if (!client) {
    return (
      <>
        <PageHead title={asked.error ? "Client" : "Loading the client"} />
        <Panel>
          {asked.error || (!asked.loading && !shut) ? (
            <ErrorState
              error={asked.error ?? { code: "NOT_FOUND", message: "", details: {} }}
              again={asked.again}
            />
          ) : (
            <SkeletonLines lines={12} />
          )}
        </Panel>
      </>
    );
  }
  const referral = record.data?.currentReferral;
  return (
    <RecordContext value={page}>
      <ClientHead client={client} pcn={episode?.pcn?.name ?? ""} mayRefer={page.mayWrite} />
      {referral ? (
        <>
          <Standing referral={referral} client={client} />
          {page.seesRecord && <Jump />}
          <div className="al-stack">
            {page.seesRecord && (
              <Matters
                client={client}
                strengths={referral.plan?.strengths}
                clientWords={referral.clientWords}
                worked={workedBefore(client.referrals ?? [], referralId)}
              />
            )}
            <RecordSections
              referral={referral}
              client={client}
              safe={client.safeContact}
              episodes={client.referrals ?? none}
            />
          </div>
        </>
      ) : (
        <div className="al-stack">
          <Panel>
            {record.error ? (
              <ErrorState error={record.error} again={record.again} />
            ) : referralId === "" ? (
              <p className="al-soft">There is no referral of theirs that you may see.</p>
            ) : (
              <SkeletonLines lines={16} />
            )}
          </Panel>
          <EpisodesPanel clientId={clientId} episodes={client.referrals ?? []} shown={referralId} />
        </div>
      )}
      {viewer.role === "MANAGER" && <Deletion clientId={clientId} name={client.displayName} />}
      {looked && page.own && (
        <WhoLookedDialog
          onClose={() =>
            navigate({
              to: "/people/$clientId",
              params: { clientId },
              search: (now) => ({ ...now, looked: undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </RecordContext>
  );
}

const places = [
  ["matters", "What matters"],
  ["plan", "Plan"],
  ["contacts", "Contacts"],
  ["diary", "Diary"],
  ["measures", "Measures"],
  ["onward", "Services"],
  ["reviews", "Reviews"],
  ["consent", "Consent and safety"],
  ["history", "History"],
] as const;

/** Where the parts of the long page are. */
function Jump() {
  return (
    <nav aria-label="Parts of this page" className="al-jump al-noprint">
      <ul>
        {places.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
