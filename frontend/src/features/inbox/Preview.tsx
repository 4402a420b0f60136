import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Enquiries } from "../../components/Enquiries";
import { Icon } from "../../components/Icon";
import { later } from "../../components/later";
import { KeyHint } from "../../components/Pager";
import { Facts, Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { Tag } from "../../components/Tag";
import { accessibleNeedLabels, referralStatusLabels, urgencyLabels } from "../../lib/codes.generated";
import { DraftPage } from "../../lib/drafts";
import { dateTime, longDate, nhsNumber } from "../../lib/format";
import { useGoOn } from "../../lib/goon";
import type { InboxPreviewQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { useShortcut } from "../../lib/keys";
import { languageName } from "../../lib/language";
import { Link } from "../../lib/router";
import { useSay } from "../../lib/terms";
import { useWords } from "../../lib/words";
import { waited } from "./choice";
import { Decide } from "./Decide";
import { choiceQuery, previewQuery } from "./documents";
import { Duplicates, Earlier } from "./Known";
import { useEscape } from "./useEscape";

// A box has the focus before the form is here, so that no letter typed is taken for a key that acts.
const Box = () => <textarea readOnly rows={4} aria-label="Loading" ref={(box) => box?.focus()} />;
const AcceptForm = later(() => import("./AcceptForm").then((m) => m.AcceptForm), Box);
const AskForm = later(() => import("./AskForm").then((m) => m.AskForm), Box);
const DeclineForm = later(() => import("./DeclineForm").then((m) => m.DeclineForm), Box);
const TransferForm = later(() => import("./TransferForm").then((m) => m.TransferForm));

export type Referral = NonNullable<InboxPreviewQuery["referral"]>;
type Act = "accept" | "decline" | "ask" | "transfer";

interface PreviewProps {
  id: string;
  onDecided: () => void;
  /** Takes the focus when it comes, because the one that had it was decided on. */
  focus: boolean;
}

/** One referral with all that is needed to decide, and the deciding itself. */
export function Preview({ id, onDecided, focus }: PreviewProps) {
  const { data, error, again } = useAsk(previewQuery, { id });
  const referral = data?.referral;
  // Asked for with the referral, so that `a` and Enter need no wait between them.
  const choice = useAsk(choiceQuery, { practiceId: referral?.practice?.id }, { pause: !referral });
  const [act, setAct] = useState<Act | undefined>();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const mayAccept = referral?.possibleActs.includes("ACCEPT") ?? false;
  const mayAssign = referral?.possibleActs.includes("ASSIGN") ?? false;
  const mayDecline = referral?.possibleActs.includes("DECLINE") ?? false;
  const mayAnswer = referral?.possibleActs.includes("ASK") ?? false;
  // One question at a time: while one waits, its answer may be written down.
  const mayAsk = mayAnswer && (referral?.enquiries ?? []).every(({ answeredAt }) => answeredAt);
  const mayTransfer = referral?.possibleActs.includes("TRANSFER") ?? false;
  useShortcut(
    "a",
    mayAccept ? "Accept" : say("Give to a link worker"),
    () => setAct("accept"),
    // Pressed while the referral is on its way, the key counts as soon as it is there.
    mayAccept || mayAssign || (!referral && !error),
  );
  useShortcut("d", "Decline", () => setAct("decline"), mayDecline);
  useShortcut("m", "Ask the referrer for more", () => setAct("ask"), mayAsk);
  useShortcut("t", "Transfer", () => setAct("transfer"), mayTransfer);
  useGoOn(`accept/${id}`, () => setAct("accept"), mayAccept || mayAssign);
  useGoOn(`decline/${id}`, () => setAct("decline"), mayDecline);
  useGoOn(`more/${id}`, () => setAct("ask"), mayAsk);
  useGoOn(`transfer/${id}`, () => setAct("transfer"), mayTransfer);
  const here = referral?.id;
  // What is typed here is found again under the client's name, at this referral.
  const title = referral?.client?.displayName ?? "Inbox";
  const page = useMemo(() => ({ path: `/inbox?open=${id}`, title }), [id, title]);
  useEffect(() => {
    if (focus && here) heading.current?.focus({ preventScroll: true });
  }, [focus, here]);
  const close = () => setAct(undefined);
  useEscape(() => {
    close();
    heading.current?.focus({ preventScroll: true });
  }, act !== undefined);

  if (!referral) {
    return (
      <Panel>
        {error ? <ErrorState error={error} again={again} /> : <SkeletonLines lines={12} />}
        {data && !error && <ErrorState error={{ code: "NOT_FOUND", message: "", details: {} }} />}
      </Panel>
    );
  }
  const { client } = referral;
  // The form stays, with its words; it cannot be sent.
  const over =
    (act === "accept" && !mayAccept && !mayAssign) ||
    (act === "decline" && !mayDecline) ||
    (act === "transfer" && !mayTransfer);
  return (
    <DraftPage value={page}>
      <div className="al-stack">
        <section className="al-panel" aria-labelledby="preview-name">
          <div className="al-preview__head">
            <div>
              <h2 id="preview-name" ref={heading} tabIndex={-1}>
                {client?.displayName}
              </h2>
              <p className="al-soft">
                {[
                  client?.age && `${client.age} years`,
                  client?.pronouns,
                  referral.practice?.name,
                  referral.pcn?.name,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            </div>
            <div className="al-row">
              {(mayAccept || mayAssign) && (
                <Button onClick={() => setAct("accept")} aria-expanded={act === "accept"}>
                  {mayAccept ? "Accept" : say("Give to a link worker")} <KeyHint keys="a" />
                </Button>
              )}
              {mayDecline && (
                <Button kind="secondary" onClick={() => setAct("decline")} aria-expanded={act === "decline"}>
                  Decline <KeyHint keys="d" />
                </Button>
              )}
              {mayAsk && (
                <Button kind="secondary" onClick={() => setAct("ask")} aria-expanded={act === "ask"}>
                  Ask for more <KeyHint keys="m" />
                </Button>
              )}
              {mayTransfer && (
                <Button
                  kind="secondary"
                  onClick={() => setAct("transfer")}
                  aria-expanded={act === "transfer"}
                >
                  Transfer <KeyHint keys="t" />
                </Button>
              )}
            </div>
          </div>
          <div role="alert">
            {over && (
              <p className="al-draft-note">
                <strong>A colleague has dealt with this referral.</strong> {standing(referral)} What you wrote
                has not been sent; it is kept on this device.
              </p>
            )}
          </div>
          {act === "accept" && (mayAccept || mayAssign) && (
            <AcceptForm
              referral={referral}
              assignOnly={!mayAccept}
              choice={choice}
              onDone={onDecided}
              onCancel={close}
              again={again}
            />
          )}
          {act === "decline" && (
            <DeclineForm referral={referral} over={over} onDone={onDecided} onCancel={close} again={again} />
          )}
          {act === "ask" && (
            <AskForm
              referral={referral}
              onDone={() => {
                close();
                heading.current?.focus({ preventScroll: true });
              }}
              onCancel={close}
              again={again}
            />
          )}
          {act === "transfer" && (
            <TransferForm referral={referral} over={over} onDone={onDecided} onCancel={close} again={again} />
          )}
          <Words referral={referral} />
          <Enquiries referralId={id} enquiries={referral.enquiries ?? []} mayAnswer={mayAnswer} />
        </section>
        <Duplicates client={client} />
        <div className="al-columns">
          <Panel title="The referral" level={3}>
            <Origin referral={referral} />
          </Panel>
          <Panel title="The client" level={3}>
            <Client client={client} />
          </Panel>
        </div>
        <Earlier client={client} except={referral.id} />
      </div>
    </DraftPage>
  );
}

/** "It is declined." "It is accepted, and Amina Yusuf is the link worker." */
function standing({ status, linkWorker }: Referral): string {
  const now = referralStatusLabels[status].toLowerCase();
  return linkWorker ? `It is ${now}, and ${linkWorker.name} is the link worker.` : `It is ${now}.`;
}

/** Why, in the words of the two who know. They are kept apart, because they seldom say the same. */
function Words({ referral }: { referral: Referral }) {
  const say = useSay();
  const { reasons } = useWords();
  return (
    <>
      <ul className="al-preview__reasons" aria-label="Reasons">
        {[...referral.reasons]
          .sort((a, b) => Number(b.primary) - Number(a.primary))
          .map((reason) => (
            <li key={reason.code}>
              <Tag tone={reason.primary ? "teal" : "grey"}>{reasons[reason.code]}</Tag>
              {reason.words && <span className="al-small">{reason.words}</span>}
            </li>
          ))}
      </ul>
      <div className="al-preview__words">
        <div>
          <h3>Referrer's words</h3>
          {referral.referrerWords ? (
            <p className="al-prose">{referral.referrerWords}</p>
          ) : (
            <p className="al-soft">The referrer added no words.</p>
          )}
        </div>
        <div>
          <h3>In their own words</h3>
          {referral.clientWords ? (
            <blockquote className="al-quote al-prose">{referral.clientWords}</blockquote>
          ) : (
            <p className="al-soft">{say("Nothing was written down in the client's own words.")}</p>
          )}
        </div>
      </div>
    </>
  );
}

function Origin({ referral }: { referral: Referral }) {
  const { sources } = useWords();
  const who = referral.referrerName || referral.referredBy?.name;
  const triage = referral.due.find(({ kind }) => kind === "TRIAGE");
  return (
    <Facts
      facts={[
        { name: "From", value: [sources[referral.source], who].filter(Boolean).join(", ") },
        { name: "Organisation", value: referral.referringOrganisation?.name },
        { name: "Received", value: dateTime(referral.receivedAt) },
        ...(referral.wait ? [{ name: "Has waited", value: waited(referral.wait.days) }] : []),
        ...(triage ? [{ name: "Decide", value: <Decide on={triage.on} left={referral.wait?.left} /> }] : []),
        { name: "How soon", value: urgencyLabels[referral.urgency] },
        { name: "Client knows", value: referral.clientAware ? "Yes" : "No" },
      ]}
    />
  );
}

function Client({ client }: { client: Referral["client"] }) {
  if (!client) return <p className="al-soft">The client's details are not yours to see yet.</p>;
  const place = [client.address?.line1, client.address?.town, client.address?.postcode]
    .filter(Boolean)
    .join(", ");
  const spoken = client.language && languageName(client.language);
  const language = client.interpreterNeeded
    ? `${spoken ?? "Language not recorded"}, needs an interpreter`
    : spoken;
  return (
    <>
      {client.safeContactLine && (
        <p className="al-safe">
          <Icon name="warning" /> {client.safeContactLine}
        </p>
      )}
      <Facts
        facts={[
          { name: "Born", value: longDate(client.dateOfBirth) },
          { name: "NHS number", value: client.nhsNumber && nhsNumber(client.nhsNumber) },
          { name: "Telephone", value: client.phone },
          { name: "Address", value: place },
          { name: "Language", value: language },
          {
            name: "Needs",
            value: client.accessibleNeeds?.map((need) => accessibleNeedLabels[need]).join(", "),
          },
        ]}
      />
      <p className="al-preview__more">
        <Link to="/people/$clientId" params={{ clientId: client.id }}>
          Open the client's page
        </Link>
      </p>
    </>
  );
}
