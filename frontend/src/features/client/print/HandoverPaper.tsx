import { ErrorState, SkeletonLines } from "../../../components/State";
import {
  actionOwnerLabels,
  contactMethodLabels,
  contactOutcomeLabels,
  goalStatusLabels,
  onwardStatusLabels,
  referralReasonLabels,
  referralStatusLabels,
  riskKindLabels,
  riskLevelLabels,
} from "../../../lib/codes.generated";
import { dueWords } from "../../../lib/due";
import { clockTime, longDate, nhsNumber, shortDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { HandoverPaperQuery } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { languageName } from "../language";
import { standing } from "../plan/standing";
import type { PaperProps } from "./documents";
import { Part, Words } from "./Paper";

const handoverQuery = graphql(`
  query HandoverPaper($referralId: ID!) {
    referral(id: $referralId) {
      id
      status
      primaryReason
      receivedAt
      supportUntil
      handoverNote
      due {
        kind
        on
      }
      client {
        id
        risks {
          id
          kind
          level
          words
          endedOn
        }
      }
      contacts(first: 3, orderBy: { direction: DESC, field: AT }) {
        edges {
          node {
            id
            at
            method
            outcome
            note
          }
        }
      }
      appointments {
        id
        startsAt
        method
        place
        status
      }
      tasks {
        id
        words
        dueOn
        status
      }
      onwardReferrals {
        id
        status
        outcome
        sentAt
        service {
          id
          name
        }
      }
    }
  }
`);

type Handed = NonNullable<HandoverPaperQuery["referral"]>;

// "No day" as the API writes it.
const someDay = "9999-12-31";
const settled: readonly string[] = ["DECLINED", "WITHDRAWN", "NO_ANSWER"];

/** The hand-over brief: what a colleague needs who takes this client on tomorrow morning, on a page. */
export function HandoverPaper(props: PaperProps) {
  const referralId = props.episode?.id ?? "";
  const { data, loading, error, again } = useAsk(handoverQuery, { referralId }, { pause: referralId === "" });
  const handed = data?.referral;
  if (!handed) {
    if (loading) return <SkeletonLines lines={16} />;
    return <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />;
  }
  return <Brief {...props} handed={handed} />;
}

function Brief({ client, episode, name, today, handed }: PaperProps & { handed: Handed }) {
  const risks = (handed.client?.risks ?? []).filter(({ endedOn, kind }) => !endedOn && kind !== "NONE_KNOWN");
  const goals = standing(episode?.plan?.goals).filter(
    ({ status }) => status !== "DROPPED" && status !== "ACHIEVED",
  );
  const tasks = (handed.tasks ?? []).filter(({ status }) => status === "OPEN");
  const onward = (handed.onwardReferrals ?? []).filter(
    ({ status, outcome }) => !outcome && !settled.includes(status),
  );
  const contacts = (handed.contacts.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
  const booked = (handed.appointments ?? [])
    .filter(({ status, startsAt }) => status === "BOOKED" && startsAt >= today)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const first = [...handed.due].sort((a, b) => a.on.localeCompare(b.on))[0];
  return (
    <>
      <h2>Hand-over brief: {client.displayName}</h2>
      <p className="al-paper__under">{who(client, handed)}</p>
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
      {risks.map((risk) => (
        <p className="al-paper__careful" key={risk.id}>
          <strong>
            {riskKindLabels[risk.kind]}
            {risk.level && ` (${riskLevelLabels[risk.level].toLowerCase()})`}:
          </strong>{" "}
          {risk.words}
        </p>
      ))}
      <Words title={`What matters to ${name}`} words={client.whatMatters} />
      <Words title="From the one before" words={handed.handoverNote} />
      {goals.length > 0 && (
        <Part title="Goals, and the next steps">
          <ul>
            {goals.map((goal) => (
              <li key={goal.id}>
                <strong>{goal.words}</strong> ({goalStatusLabels[goal.status].toLowerCase()})
                <ul>
                  {standing(goal.actions)
                    .filter(({ status }) => status !== "DONE" && status !== "DROPPED")
                    .map((action) => (
                      <li key={action.id}>
                        {action.words}: {actionOwnerLabels[action.who].toLowerCase()}
                        {action.dueOn && `, by ${shortDate(action.dueOn, today)}`}
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(tasks.length > 0 || booked.length > 0) && (
        <Part title="Promised">
          <ul>
            {booked.map(({ id, startsAt, method, place }) => (
              <li key={id}>
                {shortDate(startsAt, today)}, {clockTime(startsAt)}:{" "}
                {contactMethodLabels[method].toLowerCase()}
                {place && `, ${place}`}
              </li>
            ))}
            {tasks.map(({ id, words, dueOn }) => (
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
                  {shortDate(at, today)}, {contactMethodLabels[method].toLowerCase()}
                </strong>{" "}
                ({contactOutcomeLabels[outcome].toLowerCase()}){note && `: ${note}`}
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

function who(client: PaperProps["client"], handed: Handed): string {
  const ways = [
    client.language && client.language !== "en" && `speaks ${languageName(client.language)}`,
    client.interpreterNeeded && "interpreter needed",
  ];
  return [
    client.age !== null && client.age !== undefined && `${client.age} years old`,
    client.pronouns,
    client.dateOfBirth && `born ${longDate(client.dateOfBirth)}`,
    client.nhsNumber && `NHS number ${nhsNumber(client.nhsNumber)}`,
    ...ways,
    referralStatusLabels[handed.status].toLowerCase(),
    `referred ${shortDate(handed.receivedAt)} for ${referralReasonLabels[handed.primaryReason].toLowerCase()}`,
    handed.supportUntil && `support until ${longDate(handed.supportUntil)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
