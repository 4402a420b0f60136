import { useState } from "react";
import { buttonClass } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { Tag, type Tone } from "../../../components/Tag";
import {
  onwardDeclineReasonLabels,
  onwardOutcomeLabels,
  onwardStatusLabels,
  toldByLabels,
} from "../../../lib/codes.generated";
import { count, shortDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { OnwardItemFragment, OnwardStatus } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { Link } from "../../../lib/router";
import { say } from "../../../lib/terms";
import { useRecord } from "../record";
import { SentFacts } from "./SentFacts";

const AnswerDialog = later(() => import("./OnwardDialogs").then((m) => m.AnswerDialog));
const OutcomeDialog = later(() => import("./OnwardDialogs").then((m) => m.OutcomeDialog));
const WithdrawDialog = later(() => import("./OnwardDialogs").then((m) => m.WithdrawDialog));

export const onwardItem = graphql(`
  fragment OnwardItem on OnwardReferral {
    id
    version
    status
    words
    sentAt
    answeredAt
    declineReason
    answerWords
    outcome
    outcomeOn
    toldBy
    waitingDays
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
    organisation {
      id
      name
    }
  }
`);

export const signpostItem = graphql(`
  fragment SignpostItem on Signpost {
    id
    on
    words
    service {
      id
      name
    }
  }
`);

const tones: Record<OnwardStatus, Tone> = {
  DRAFT: "grey",
  SENT: "blue",
  ACKNOWLEDGED: "blue",
  ACCEPTED: "green",
  WAITLISTED: "yellow",
  DECLINED: "red",
  WITHDRAWN: "grey",
  NO_ANSWER: "orange",
};

interface OnwardSectionProps {
  onward: readonly FragmentType<typeof onwardItem>[];
  signposts: readonly FragmentType<typeof signpostItem>[];
}

/** Services the client was referred to or told about, and what became of it. */
export function OnwardSection(props: OnwardSectionProps) {
  const { mayWrite } = useRecord();
  const onward = props.onward.map((item) => unmask(onwardItem, item));
  const signposts = props.signposts.map((item) => unmask(signpostItem, item));
  return (
    <Panel
      id="onward"
      title="Services"
      actions={
        mayWrite && (
          <Link to="/services" className={buttonClass("secondary", true)}>
            Find a service
          </Link>
        )
      }
    >
      {onward.length === 0 && signposts.length === 0 && (
        <p className="al-soft">Not referred on, and not told of a service yet.</p>
      )}
      <ul className="al-plain-list al-lines">
        {onward.map((item) => (
          <OnwardRow key={item.id} item={item} />
        ))}
        {signposts.map((item) => (
          <li key={item.id}>
            <div className="al-line">
              <strong>
                {item.service ? (
                  <Link to="/services/$serviceId" params={{ serviceId: item.service.id }}>
                    {item.service.name}
                  </Link>
                ) : (
                  "A service"
                )}
              </strong>
              <Tag>Told about it</Tag>
            </div>
            <div className="al-small al-soft">
              {[shortDate(item.on), item.words].filter(Boolean).join(", ")}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const answerable: readonly OnwardStatus[] = ["SENT", "ACKNOWLEDGED", "WAITLISTED"];
// Something becomes of what was accepted, or waits on a list.
const goingOn: readonly OnwardStatus[] = ["ACCEPTED", "WAITLISTED"];

function OnwardRow({ item }: { item: OnwardItemFragment }) {
  const { mayWrite, today } = useRecord();
  const [open, setOpen] = useState<"answer" | "outcome" | "withdraw" | undefined>();
  useGoOn(`answer/${item.id}`, () => setOpen("answer"));
  useGoOn(`outcome/${item.id}`, () => setOpen("outcome"));
  useGoOn(`takeback/${item.id}`, () => setOpen("withdraw"));
  const name = item.service?.name ?? "this service";
  const close = () => setOpen(undefined);
  return (
    <li>
      <div className="al-line">
        <strong>
          {item.service ? (
            <Link to="/services/$serviceId" params={{ serviceId: item.service.id }}>
              {item.service.name}
            </Link>
          ) : (
            "A service"
          )}
        </strong>
        <Tag tone={tones[item.status]}>{onwardStatusLabels[item.status]}</Tag>
      </div>
      <div className="al-small al-soft">
        {[item.organisation?.name, item.sentAt && `sent ${shortDate(item.sentAt, today)}`]
          .filter(Boolean)
          .join(", ")}
        {typeof item.waitingDays === "number" && (
          <span className={item.waitingDays >= 6 ? "al-late" : undefined}>
            , {count(item.waitingDays, "working day")} without an answer
          </span>
        )}
      </div>
      {item.declineReason && (
        <div className="al-small">
          {onwardDeclineReasonLabels[item.declineReason]}. {item.answerWords}
        </div>
      )}
      {!item.declineReason && item.answerWords && <div className="al-small">“{item.answerWords}”</div>}
      {item.outcome && (
        <div className="al-small">
          <strong>{onwardOutcomeLabels[item.outcome]}</strong>, {shortDate(item.outcomeOn, today)}
          {item.toldBy && `, told by ${say(toldByLabels[item.toldBy]).toLowerCase()}`}
        </div>
      )}
      {item.sent && (
        <details className="al-small">
          <summary>What was sent to {name}</summary>
          <SentFacts sent={item.sent} />
        </details>
      )}
      {mayWrite && (
        <div className="al-row al-quiet-actions al-noprint">
          {answerable.includes(item.status) && (
            <QuietButton about={name} onClick={() => setOpen("answer")}>
              Their answer
            </QuietButton>
          )}
          {goingOn.includes(item.status) && (
            <QuietButton about={name} onClick={() => setOpen("outcome")}>
              What became of it
            </QuietButton>
          )}
          {answerable.includes(item.status) && (
            <QuietButton about={name} onClick={() => setOpen("withdraw")}>
              Take back
            </QuietButton>
          )}
        </div>
      )}
      {open === "answer" && <AnswerDialog item={item} onClose={close} />}
      {open === "outcome" && <OutcomeDialog item={item} onClose={close} />}
      {open === "withdraw" && <WithdrawDialog item={item} onClose={close} />}
    </li>
  );
}
