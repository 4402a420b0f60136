import { Bars } from "../../../components/chart/Bars";
import { Trend } from "../../../components/chart/Trend";
import { graphql } from "../../../lib/graphql/generated";
import type {
  EpisodeOutcome,
  NumbersCapacityQuery,
  ReferralStatus,
} from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask, useAsk } from "../../../lib/graphql/use";
import { useViewer } from "../../../lib/viewer";
import { answerOf, bars, byMonth, defined, listing, mean, total, written } from "../answer";
import type { SectionProps } from "../NumbersPage";
import { aside, both, type Question, today } from "../question";
import { type Heights, Shown } from "../Shown";
import { mostTitle, rounded } from "../said";

const demandFragment = graphql(`
  fragment NumbersDemandParts on Analytics {
    received: episodes {
      aggregate(groupBy: [MONTH], measures: [COUNT], filter: $now) {
        ...NumbersRows
      }
    }
    ended: episodes {
      aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $ended) {
        ...NumbersRows
      }
    }
    pcns: episodes {
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
        ...NumbersRows
      }
    }
    pcnsBefore: episodes @include(if: $compare) {
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
        ...NumbersRows
      }
    }
    open: episodes {
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $open) {
        ...NumbersRows
      }
    }
    waiting: episodes {
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $waiting) {
        ...NumbersRows
      }
    }
  }
`);

const demandQuery = graphql(`
  query NumbersDemand(
    $now: EpisodeFilter!
    $before: EpisodeFilter!
    $ended: EpisodeFilter!
    $open: EpisodeFilter!
    $waiting: EpisodeFilter!
    $compare: Boolean!
  ) {
    analytics {
      ...NumbersDemandParts
    }
  }
`);

// An operation that names what a role is refused is refused whole: managers have one of their own.
const capacityQuery = graphql(`
  query NumbersCapacity(
    $now: EpisodeFilter!
    $before: EpisodeFilter!
    $ended: EpisodeFilter!
    $open: EpisodeFilter!
    $waiting: EpisodeFilter!
    $compare: Boolean!
  ) {
    analytics {
      ...NumbersDemandParts
    }
    linkWorkers {
      id
      name
      weightedCases
      capacity
    }
  }
`);

type Worker = NumbersCapacityQuery["linkWorkers"][number];
type Parts = FragmentType<typeof demandFragment>;

/** What comes in against what there is room for. Who may see the team's capacity sees that too. */
export function Demand({ question }: SectionProps) {
  const { role } = useViewer();
  const filters = both(question);
  const { period, whom } = question;
  const variables = {
    ...filters,
    // As Endings counts them: two numbers that differ by a few would cost a commissioner one of them.
    ended: { ...whom, closedFrom: period.from, closedTo: period.to, outcomes: over },
    open: { ...whom, outcomes: open },
    waiting: { ...whom, outcomes: open, statuses: waiting },
  };
  const manager = role === "MANAGER";
  const demand = useAsk(demandQuery, variables, { pause: manager });
  const capacity = useAsk(capacityQuery, variables, { pause: !manager });
  const heights: Heights = [27, [26, 26]];
  return manager ? (
    <Shown asked={capacity} heights={[...heights, 23]}>
      {({ analytics, linkWorkers }) => (
        <>
          <Pictures question={question} of={analytics} />
          <Capacity workers={linkWorkers} />
        </>
      )}
    </Shown>
  ) : (
    <Shown asked={demand} heights={heights}>
      {({ analytics }) => <Pictures question={question} of={analytics} />}
    </Shown>
  );
}

const over: EpisodeOutcome[] = ["CLOSED"];
const open: EpisodeOutcome[] = ["UNDECIDED", "IN_SUPPORT"];
const waiting: ReferralStatus[] = ["RECEIVED", "IN_TRIAGE", "ACCEPTED", "WAITING"];

function Pictures({ question, of }: { question: Question; of: Parts }) {
  const parts = unmask(demandFragment, of);
  const { period, months } = question;
  const received = answerOf(parts.received);
  const ended = answerOf(parts.ended);
  const pcns = answerOf(parts.pcns);
  const byPcn = bars(pcns, { names: question.pcnName, before: answerOf(parts.pcnsBefore) });
  const standing = answerOf(parts.open);
  const openByPcn = bars(standing, { names: question.pcnName, before: answerOf(parts.waiting) });
  return (
    <>
      <Trend
        title="Referrals received and episodes ended"
        aside={aside(question)}
        unit="A month"
        months={months}
        running={period.running}
        series={[
          { name: "Received", values: byMonth(received, months, "COUNT") },
          { name: "Ended", values: byMonth(ended, months, "COUNT") },
        ]}
        note={`Ended: of those that were taken on. What was declined or redirected is in the referrals received alone. ${rounded}`}
        definition={defined(received, "COUNT")}
        file="received-and-ended-by-month"
      />
      <div className="al-numbers-pair">
        <Bars
          title={mostTitle(byPcn, total(pcns, "COUNT"), "Most referrals", "Referrals by PCN", pcns.complete)}
          aside={aside(question)}
          of="PCN"
          unit={period.before ? period.words : "Referrals"}
          compare={period.before?.words}
          rows={byPcn}
          note={listing(pcns, rounded)}
          definition={defined(pcns, "COUNT")}
          file="referrals-by-pcn"
        />
        <Bars
          title={mostTitle(
            openByPcn,
            total(standing, "COUNT"),
            "Most open episodes",
            "Open episodes by PCN",
            standing.complete,
          )}
          aside={today(question)}
          of="PCN"
          unit="Open episodes"
          compare="Of them, not contacted yet"
          rows={openByPcn}
          note={listing(standing, rounded)}
          definition={defined(standing, "COUNT")}
          file="open-by-pcn"
        />
      </div>
    </>
  );
}

function Capacity({ workers }: { workers: readonly Worker[] }) {
  const all = workers.flatMap(({ weightedCases, capacity }) => [weightedCases, capacity]);
  // Weights may be halves: then all of these have a decimal.
  const cases = (value: number) =>
    (all.every(Number.isInteger) ? written : mean)({ shown: String(value), value });
  const held = cases(sum(workers.map(({ weightedCases }) => weightedCases)));
  const room = cases(sum(workers.map(({ capacity }) => capacity)));
  return (
    <Bars
      title={`Link workers carry ${held.shown} standard cases, and can carry ${room.shown}`}
      aside="The whole team, as things stand today"
      of="Link worker"
      unit="Standard cases held"
      compare="Can carry"
      rows={workers.map(({ name, weightedCases, capacity }) => ({
        name,
        value: cases(weightedCases),
        beside: cases(capacity),
      }))}
      note="Only managers see this. These are the caseloads of colleagues, counted as they are: nothing is rounded or withheld."
      definition={{
        text: "Open cases of each link worker, each counted by its complexity as the scheme has set it, and how many standard cases they can carry.",
        numerator: "open cases, weighted by complexity",
        excluded: "Referrals that nobody holds yet.",
      }}
      file="caseload-and-capacity"
    />
  );
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, one) => all + one, 0) * 10) / 10;
}
