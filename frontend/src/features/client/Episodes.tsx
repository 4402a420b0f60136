import { Enquiries } from "../../components/Enquiries";
import { Icon } from "../../components/Icon";
import { Panel } from "../../components/Panel";
import { StatusTag } from "../../components/StatusTag";
import {
  declineReasonLabels,
  goalStatusLabels,
  onwardOutcomeLabels,
  referralStatusLabels,
} from "../../lib/codes.generated";
import { dateTime, inOrder, longDate, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type {
  ClientEarlierQuery,
  EpisodePartsFragment,
  GoalStatus,
} from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask, useAsk } from "../../lib/graphql/use";
import { Link } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { useWords } from "../../lib/words";
import { useRecord } from "./record";

export const reasonParts = graphql(`
  fragment ReasonParts on Referral {
    id
    source
    receivedAt
    referrerName
    referrerWords
    clientWords
    reasons {
      code
      primary
      words
    }
    referringOrganisation {
      id
      name
    }
    enquiries {
      id
      ...EnquiryParts
    }
    declineReason
    declineWords
    alternative
    closingReason
    closingWords
    noFollowUpReason
  }
`);

export const episodeParts = graphql(`
  fragment EpisodeParts on Referral {
    id
    status
    receivedAt
    closedAt
    primaryReason
    closingReason
    closingWords
    onwardReferrals {
      id
      outcome
      service {
        id
        name
      }
    }
  }
`);

const earlierQuery = graphql(`
  query ClientEarlier($clientId: ID!) {
    earlierEpisodes(clientId: $clientId) {
      referralId
      goals {
        words
        status
        droppedReason
      }
      services {
        serviceId
        serviceName
        outcome
      }
    }
  }
`);

export const historyParts = graphql(`
  fragment HistoryParts on StatusChange {
    id
    createdAt
    fromStatus
    toStatus
    reason
    author {
      id
      name
    }
  }
`);

/** Why they were referred: the referrer's words and the client's own, apart. */
export function ReasonPanel({ referral }: { referral: FragmentType<typeof reasonParts> }) {
  const episode = unmask(reasonParts, referral);
  const { firstName } = useRecord();
  const words = useWords();
  const reasons = [...episode.reasons].sort((a, b) => Number(b.primary) - Number(a.primary));
  return (
    <Panel id="reason" title="Why they were referred">
      <p className="al-small al-soft">
        {[
          longDate(episode.receivedAt),
          words.sources[episode.source],
          episode.referrerName,
          episode.referringOrganisation?.name,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <p>
        {reasons.map((reason, index) => (
          <span key={reason.code}>
            {index > 0 && ", "}
            {reason.primary ? <strong>{words.reasons[reason.code]}</strong> : words.reasons[reason.code]}
            {reason.words && ` (${reason.words})`}
          </span>
        ))}
      </p>
      <Words name="The referrer" words={episode.referrerWords} />
      <Words name={firstName} words={episode.clientWords} />
      <Enquiries referralId={episode.id} enquiries={episode.enquiries ?? []} mayAnswer={false} />
      {episode.declineReason && (
        <Words
          name={`Declined: ${declineReasonLabels[episode.declineReason].toLowerCase()}`}
          words={[episode.declineWords, episode.alternative].filter(Boolean).join(" ")}
        />
      )}
      {episode.closingReason && (
        <Words
          name={`Closed: ${words.closingReasons[episode.closingReason].toLowerCase()}`}
          words={
            [
              episode.closingWords,
              episode.noFollowUpReason && `No follow-up measure: ${episode.noFollowUpReason}`,
            ]
              .filter(Boolean)
              .join(" ") || "Nothing more was written down."
          }
        />
      )}
    </Panel>
  );
}

function Words({ name, words }: { name: string; words: string | null | undefined }) {
  if (!words) return null;
  return (
    <div className="al-said">
      <p className="al-small al-soft">{name}</p>
      <p className="al-prose">{words}</p>
    </div>
  );
}

interface EpisodesPanelProps {
  clientId: string;
  episodes: readonly FragmentType<typeof episodeParts>[];
  shown: string;
}

/** The services of an episode that came to something, each with what came of it. */
function worked(episode: EpisodePartsFragment): string[] {
  return (episode.onwardReferrals ?? []).flatMap(({ service, outcome }) =>
    outcome && outcome !== "NEVER_ATTENDED" && outcome !== "STOPPED"
      ? [`${service?.name ?? "a service"} (${onwardOutcomeLabels[outcome].toLowerCase()})`]
      : [],
  );
}

/** What worked the last time, in a line: how that ended, in words, and the services that came to something. */
export function workedBefore(
  episodes: readonly FragmentType<typeof episodeParts>[],
  shown: string,
): string | undefined {
  const last = episodes
    .map((episode) => unmask(episodeParts, episode))
    .filter(({ id, closedAt, closingReason }) => id !== shown && closedAt && closingReason)
    .sort((a, b) => inOrder(b.closedAt ?? "", a.closedAt ?? ""))[0];
  if (!last) return undefined;
  const words = [last.closingWords, worked(last).join(", ")].filter(Boolean).join(" ");
  return words ? `${words} (${shortDate(last.closedAt)})` : undefined;
}

/** The other times they were with the service: how each ended, what became of its goals, and which services came of it. */
export function EpisodesPanel({ clientId, episodes, shown }: EpisodesPanelProps) {
  const { role } = useViewer();
  const words = useWords();
  const others = episodes.map((episode) => unmask(episodeParts, episode)).filter(({ id }) => id !== shown);
  // An administrator looks at the one record that they opened, and is told of no other goals.
  const closed = role !== "ADMIN" && others.some(({ status }) => status === "CLOSED");
  const { data } = useAsk(earlierQuery, { clientId }, { pause: !closed });
  if (others.length === 0) return null;
  return (
    <Panel id="episodes" title="Other times they were referred">
      <ul className="al-plain-list al-lines">
        {others.map((episode) => (
          <li key={episode.id}>
            <div className="al-line">
              <Link to="/people/$clientId" params={{ clientId }} search={{ episode: episode.id }}>
                {shortDate(episode.receivedAt)}
                {episode.closedAt && ` to ${shortDate(episode.closedAt)}`}
              </Link>
              <StatusTag status={episode.status} />
            </div>
            <div className="al-small">
              {[
                words.reasons[episode.primaryReason],
                episode.closingReason &&
                  `ended: ${words.closingReasons[episode.closingReason].toLowerCase()}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </div>
            {episode.closingWords && <div className="al-small al-soft">{episode.closingWords}</div>}
            <Came earlier={data?.earlierEpisodes.find(({ referralId }) => referralId === episode.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What became of the goals of an episode, what was reached first; and the services that the client went to. */
function Came({ earlier }: { earlier: ClientEarlierQuery["earlierEpisodes"][number] | undefined }) {
  if (!earlier) return null;
  const { goals, services } = earlier;
  const order = (status: GoalStatus) => ends.indexOf(status);
  return (
    <>
      {goals.length > 0 && (
        <ul className="al-plain-list al-small al-came" aria-label="Goals of that time">
          {[...goals]
            .sort((a, b) => order(a.status) - order(b.status))
            .map(({ words, status, droppedReason }) => (
              <li key={words}>
                {status === "ACHIEVED" ? <Icon name="tick" /> : <span className="al-came__none">–</span>}
                <span>
                  {words}{" "}
                  <span className="al-soft">
                    {goalStatusLabels[status].toLowerCase()}
                    {droppedReason && `: ${droppedReason}`}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      )}
      {services.length > 0 && (
        <div className="al-small">
          <strong>What worked:</strong>{" "}
          {services.map(({ serviceId, serviceName, outcome }, index) => (
            <span key={serviceId + outcome}>
              {index > 0 && ", "}
              <Link to="/services/$serviceId" params={{ serviceId }}>
                {serviceName}
              </Link>{" "}
              ({onwardOutcomeLabels[outcome].toLowerCase()})
            </span>
          ))}
        </div>
      )}
    </>
  );
}

// What was reached stands first, what was given up last.
const ends: readonly GoalStatus[] = ["ACHIEVED", "PARTLY", "IN_PROGRESS", "NOT_STARTED", "DROPPED"];

/** Every change of status, newest first. */
export function HistoryPanel({ changes }: { changes: readonly FragmentType<typeof historyParts>[] }) {
  const { today } = useRecord();
  const list = changes
    .map((change) => unmask(historyParts, change))
    .sort((a, b) => inOrder(b.createdAt, a.createdAt) || inOrder(b.id, a.id));
  return (
    <Panel id="history" title="History">
      {list.length === 0 && <p className="al-soft">Nothing has changed yet.</p>}
      <ol className="al-plain-list al-lines">
        {list.map((change) => (
          <li key={change.id}>
            {change.fromStatus ? `${referralStatusLabels[change.fromStatus]} to ` : ""}
            <strong>{referralStatusLabels[change.toStatus]}</strong>
            <div className="al-small al-soft">
              {[dateTime(change.createdAt, today), change.author?.name].filter(Boolean).join(", ")}
            </div>
            {change.reason && <div className="al-small">{change.reason}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
