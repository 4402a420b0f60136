import { Enquiries } from "../../../components/Enquiries";
import { PageHead } from "../../../components/PageHead";
import { Facts, Panel } from "../../../components/Panel";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { StatusTag } from "../../../components/StatusTag";
import { declineReasonLabels } from "../../../lib/codes.generated";
import { inOrder, longDate, nhsNumber } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { PracticeClientPageQuery } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { Link } from "../../../lib/router";
import { useWords, type Words } from "../../../lib/words";

const practiceQuery = graphql(`
  query PracticeClientPage($id: ID!) {
    client(id: $id) {
      id
      displayName
      age
      dateOfBirth
      nhsNumber
      phone
      practice {
        id
        name
      }
      referrals {
        id
        status
        receivedAt
        acceptedAt
        firstContactAt
        supportFrom
        closedAt
        primaryReason
        referrerWords
        enquiries {
          id
          ...EnquiryParts
        }
        declineReason
        declineWords
        alternative
        closingReason
        closingWords
        linkWorker {
          id
          name
          phone
        }
      }
    }
  }
`);

type Episode = NonNullable<NonNullable<PracticeClientPageQuery["client"]>["referrals"]>[number];

/** What the practice that referred somebody sees: where it stands, who has it, and the message back. */
export function PracticePage({ clientId }: { clientId: string }) {
  const { data, loading, error, again } = useAsk(practiceQuery, { id: clientId });
  const client = data?.client;
  const words = useWords();
  if (!client) {
    return (
      <>
        <PageHead title={loading ? "Loading" : "Client"} />
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
  const episodes = [...(client.referrals ?? [])].sort((a, b) => inOrder(b.receivedAt, a.receivedAt));
  return (
    <>
      <PageHead
        title={client.displayName}
        back={<Link to="/">Referrals you have made</Link>}
        aside={[client.age, client.practice?.name].filter(Boolean).join(", ")}
      />
      <div className="al-stack">
        <Panel title="Who this is">
          <Facts
            facts={[
              { name: "NHS number", value: nhsNumber(client.nhsNumber) },
              { name: "Born", value: longDate(client.dateOfBirth) },
              { name: "Telephone", value: client.phone },
            ]}
          />
        </Panel>
        {episodes.map((episode) => (
          <Panel
            key={episode.id}
            title={`Referral of ${longDate(episode.receivedAt)}`}
            actions={<StatusTag status={episode.status} />}
          >
            <Facts facts={facts(episode, words)} />
            <Enquiries
              referralId={episode.id}
              enquiries={episode.enquiries ?? []}
              referrer
              mayAnswer={!["CLOSED", "DECLINED", "REDIRECTED"].includes(episode.status)}
            />
          </Panel>
        ))}
      </div>
    </>
  );
}

function facts(episode: Episode, words: Words) {
  const worker = episode.linkWorker;
  const list = [
    { name: "Reason", value: words.reasons[episode.primaryReason] },
    { name: "Your words", value: episode.referrerWords ?? "" },
    { name: "Accepted", value: longDate(episode.acceptedAt) },
    { name: "Link worker", value: worker ? [worker.name, worker.phone].filter(Boolean).join(", ") : "" },
    { name: "First spoken to", value: longDate(episode.firstContactAt) },
    { name: "Support since", value: longDate(episode.supportFrom) },
    { name: "Ended", value: longDate(episode.closedAt) },
    {
      name: "Message back",
      value: [
        episode.declineReason && `${declineReasonLabels[episode.declineReason]}.`,
        episode.declineWords,
        episode.alternative,
        episode.closingReason && `${words.closingReasons[episode.closingReason]}.`,
        episode.closingWords,
      ]
        .filter(Boolean)
        .join(" "),
    },
  ];
  return list.filter(({ value }) => value !== "");
}
