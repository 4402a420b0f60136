import { ErrorState, SkeletonLines } from "../../../components/State";
import {
  actionOwnerLabels,
  contactMethodLabels,
  contactOutcomeLabels,
  goalStatusLabels,
  onwardStatusLabels,
  riskKindLabels,
  riskLevelLabels,
} from "../../../lib/codes.generated";
import { dueWords } from "../../../lib/due";
import { clockTime, inOrder, longDate, nhsNumber, shortDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { HandoverPaperQuery } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { say } from "../../../lib/terms";
import type { PaperProps } from "./documents";
import { Part, Words } from "./Paper";

const handoverQuery = graphql(`
  query HandoverPaper($referralId: ID!) {
    handOver(referralId: $referralId) {
      who
      whatMatters
      strengths
      first {
        kind
        on
      }
      referral {
        id
        supportUntil
        handoverNote
        appointments {
          id
          startsAt
          method
          place
          status
        }
      }
      client {
        id
        nhsNumber
        dateOfBirth
      }
      risks {
        id
        kind
        level
        words
      }
      goals {
        id
        words
        status
      }
      actions {
        id
        words
        who
        dueOn
      }
      promises {
        id
        words
        dueOn
      }
      contacts {
        id
        at
        method
        outcome
        note
      }
      onward {
        id
        status
        sentAt
        service {
          id
          name
        }
      }
    }
  }
`);

type Handed = HandoverPaperQuery["handOver"];

// "No day" as the API writes it.
const someDay = "9999-12-31";

/** The hand-over brief: what a colleague needs who takes this client on tomorrow morning, on a page. */
export function HandoverPaper(props: PaperProps) {
  const referralId = props.episode?.id ?? "";
  const { data, loading, error, again } = useAsk(handoverQuery, { referralId }, { pause: referralId === "" });
  const handed = data?.handOver;
  if (!handed) {
    if (loading) return <SkeletonLines lines={16} />;
    return <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />;
  }
  return <Brief {...props} handed={handed} />;
}

function Brief({ client, name, today, handed }: PaperProps & { handed: Handed }) {
  const { risks, goals, actions, promises, contacts, onward, first } = handed;
  const booked = (handed.referral.appointments ?? [])
    .filter(({ status, startsAt }) => status === "BOOKED" && startsAt >= today)
    .sort((a, b) => inOrder(a.startsAt, b.startsAt));
  return (
    <>
      <h2>Hand-over brief: {client.displayName}</h2>
      <p className="al-paper__under">{who(handed)}</p>
      {first && (
        <p className="al-paper__first">
          <strong>First:</strong> {dueWords(first.kind, first.on, today).words} ({shortDate(first.on, today)})
        </p>
      )}
      {client.safeContactLine && (
        <p className="al-paper__careful">
          <strong>Safe contact:</strong> {client.safeContactLine}
        </p>
      )}
      {risks
        .filter(({ kind }) => kind !== "NONE_KNOWN")
        .map((risk) => (
          <p className="al-paper__careful" key={risk.id}>
            <strong>
              {riskKindLabels[risk.kind]}
              {risk.level && ` (${riskLevelLabels[risk.level].toLowerCase()})`}:
            </strong>{" "}
            {risk.words}
          </p>
        ))}
      {risks.length > 0 && risks.every(({ kind }) => kind === "NONE_KNOWN") && (
        <p>{riskKindLabels.NONE_KNOWN}.</p>
      )}
      {risks.length === 0 && <p>Risk has not been asked yet.</p>}
      <Words title={`What matters to ${name}`} words={handed.whatMatters} />
      <Words title="Strengths" words={handed.strengths} />
      <Words title="From the one before" words={handed.referral.handoverNote} />
      {goals.length > 0 && (
        <Part title="Goals">
          <ul>
            {goals.map((goal) => (
              <li key={goal.id}>
                {goal.words} ({goalStatusLabels[goal.status].toLowerCase()})
              </li>
            ))}
          </ul>
        </Part>
      )}
      {actions.length > 0 && (
        <Part title="Next steps">
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                {action.words}: {say(actionOwnerLabels[action.who]).toLowerCase()}
                {action.dueOn && `, by ${shortDate(action.dueOn, today)}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(promises.length > 0 || booked.length > 0) && (
        <Part title="Promised">
          <ul>
            {booked.map(({ id, startsAt, method, place }) => (
              <li key={id}>
                {shortDate(startsAt, today)}, {clockTime(startsAt)}:{" "}
                {say(contactMethodLabels[method]).toLowerCase()}
                {place && `, ${place}`}
              </li>
            ))}
            {promises.map(({ id, words, dueOn }) => (
              <li key={id}>
                {words}
                {dueOn !== someDay && `, by ${shortDate(dueOn, today)}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {onward.length > 0 && (
        <Part title="Sent to services, not settled">
          <ul>
            {onward.map(({ id, service, status, sentAt }) => (
              <li key={id}>
                {service?.name ?? "A service"}: {onwardStatusLabels[status].toLowerCase()}
                {sentAt && `, sent ${shortDate(sentAt, today)}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {contacts.length > 0 && (
        <Part title="Last contacts">
          <ul>
            {contacts.map(({ id, at, method, outcome, note }) => (
              <li key={id}>
                <strong>
                  {shortDate(at, today)}, {say(contactMethodLabels[method]).toLowerCase()}
                </strong>{" "}
                ({say(contactOutcomeLabels[outcome]).toLowerCase()}){note && `: ${note}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className="al-paper__credit">
        For the colleague who takes over, and nobody else. Destroy it when it has been read.
      </p>
    </>
  );
}

function who({ who: line, client, referral }: Handed): string {
  return [
    line.replace(/\.$/, ""),
    client.dateOfBirth && `born ${longDate(client.dateOfBirth)}`,
    client.nhsNumber && `NHS number ${nhsNumber(client.nhsNumber)}`,
    referral.supportUntil && `support until ${longDate(referral.supportUntil)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
