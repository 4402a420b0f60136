import { Icon } from "../../components/Icon";
import { PageHead } from "../../components/PageHead";
import { Facts, Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { onwardDeclineReasonLabels, onwardOutcomeLabels, toldByLabels } from "../../lib/codes.generated";
import { dateTime, longDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { HostReferralQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link, useParams } from "../../lib/router";
import { say } from "../../lib/terms";
import { AnswerForm } from "./AnswerForm";
import { answersNow, outcomesNow } from "./answers";
import { OnwardTag } from "./OnwardTag";
import { OutcomeForm } from "./OutcomeForm";
import "./host.scss";

const hostReferralQuery = graphql(`
  query HostReferral($id: ID!) {
    onwardReferral(id: $id) {
      id
      version
      status
      sentAt
      answeredAt
      declineReason
      answerWords
      outcome
      outcomeOn
      toldBy
      sent {
        name
        dateOfBirth
        phone
        email
        address
        practice
        language
        need
        safety
        safeContact
        words
        linkWorker
      }
      service {
        id
        name
      }
    }
  }
`);

export type HostReferral = NonNullable<HostReferralQuery["onwardReferral"]>;

/** One onward referral as the service got it: what was sent and not a word more, and the service's answer. */
export function OnwardPage() {
  const { onwardId } = useParams("/host/$onwardId");
  const { data, loading, error, again } = useAsk(hostReferralQuery, { id: onwardId });
  const back = <Link to="/host">Sent to us</Link>;
  if (data?.onwardReferral) return <Shown onward={data.onwardReferral} />;
  return (
    <>
      <PageHead title="Referral" back={back} />
      <Panel>
        {loading ? (
          <SkeletonLines lines={10} />
        ) : (
          <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
        )}
      </Panel>
    </>
  );
}

function Shown({ onward }: { onward: HostReferral }) {
  const { sent, service, status } = onward;
  const open = answersNow(status).length > 0;
  return (
    <>
      <PageHead
        title={sent?.name || "Name not shared"}
        back={<Link to="/host">Sent to us</Link>}
        aside={
          <>
            {service?.name} <OnwardTag status={status} />
          </>
        }
      />
      {(sent?.safeContact?.length ?? 0) > 0 && (
        <SafeContact rules={sent?.safeContact ?? []} name={sent?.name ?? ""} />
      )}
      <div className="al-columns">
        <WhatWasSent onward={onward} />
        <div className="al-stack">
          {open && (
            <Panel title={status === "WAITLISTED" ? "Change your answer" : "Your answer"}>
              <AnswerForm onward={onward} />
            </Panel>
          )}
          {outcomesNow(status).length > 0 && (
            <Panel title="Did they come?">
              <OutcomeForm onward={onward} />
            </Panel>
          )}
          <SoFar onward={onward} />
        </div>
      </div>
    </>
  );
}

/** The rules for contacting somebody safely, before anything else on the page. */
function SafeContact({ rules, name }: { rules: readonly string[]; name: string }) {
  return (
    <section className="al-host__warning" aria-label="How to contact them safely">
      <Icon name="warning" />
      <div>
        <strong>Before you contact {name || "them"}</strong>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function WhatWasSent({ onward }: { onward: HostReferral }) {
  const { sent } = onward;
  if (!sent) return null;
  const { phone, email, safety } = sent;
  // What was not chosen to be shared is left out rather than shown as missing: nobody forgot it.
  const facts = [
    { name: "Date of birth", value: longDate(sent.dateOfBirth) },
    { name: "Telephone", value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a> },
    { name: "Email", value: email && <a href={`mailto:${email}`}>{email}</a> },
    { name: "Address", value: sent.address },
    { name: "Language and communication", value: sent.language },
    { name: "GP practice", value: sent.practice },
    { name: "What they need", value: sent.need },
  ].filter((fact) => fact.value);
  return (
    <div className="al-stack">
      {sent.safety && sent.safety.length > 0 && (
        <Panel title="Safety" tone="warn">
          <ul className="al-host__list">
            {sent.safety.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="What was sent to you">
        {sent.words && (
          <blockquote className="al-host__words al-prose">
            {sent.words}
            <footer className="al-soft al-small">
              {sent.linkWorker}, {say("link worker")}
            </footer>
          </blockquote>
        )}
        <Facts facts={facts} />
        <p className="al-soft al-small al-host__note">
          The client agreed that this, and nothing more, is shared with you for this referral
          {safety ? "" : ". No safety notes were shared"}.
        </p>
      </Panel>
    </div>
  );
}

function SoFar({ onward }: { onward: HostReferral }) {
  const { status, declineReason, outcome, outcomeOn, toldBy } = onward;
  const became = outcome && `${onwardOutcomeLabels[outcome]}, ${longDate(outcomeOn)}`;
  const facts = [
    { name: "Sent", value: dateTime(onward.sentAt) },
    { name: "Answered", value: dateTime(onward.answeredAt) },
    { name: "Reason", value: declineReason && onwardDeclineReasonLabels[declineReason] },
    { name: status === "WITHDRAWN" ? "Taken back" : "In words", value: onward.answerWords },
    { name: "What became of it", value: became },
    { name: "Who said so", value: outcome && toldBy && say(toldByLabels[toldBy]) },
  ].filter((fact) => fact.value);
  return (
    <Panel title="So far">
      <Facts facts={facts} />
    </Panel>
  );
}
