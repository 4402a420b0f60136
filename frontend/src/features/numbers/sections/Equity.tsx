import type { ReactNode } from "react";
import { Funnel } from "../../../components/chart/Funnel";
import { Rates } from "../../../components/chart/Rates";
import { Panel } from "../../../components/Panel";
import { EmptyState } from "../../../components/State";
import { ageBandLabels, ethnicGroupLabels } from "../../../lib/codes.apart.generated";
import { genderLabels } from "../../../lib/codes.generated";
import { longDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { monthsOf } from "../../../lib/months";
import { Link, useSearch } from "../../../lib/router";
import { useViewer } from "../../../lib/viewer";
import { fifthOrder, fifths, type Names, nameOf } from "../answer";
import {
  type Equity as Answer,
  allOf,
  besideWords,
  decimals,
  equityOf,
  hiddenOf,
  placeless,
  ratesOf,
  unplaced,
  unplacedWords,
} from "../equity";
import { funnelTitle, highOnlyWords, nearWords, noFunnelWords, outsideWords, pointsOf } from "../funnel";
import { useGuarded } from "../guarded";
import { apartWords, type Called, lineOf, nobodyWords, rateTitle, summedWords } from "../judged";
import type { SectionProps } from "../NumbersPage";
import type { Question } from "../question";
import { Shown } from "../Shown";
import { hidden } from "../said";

const equityQuery = graphql(`
  query NumbersEquityRates($from: String!, $to: String!, $pcnIds: [ID!]) {
    analytics {
      ages: equity(by: AGE_BAND, from: $from, to: $to, pcnIds: $pcnIds) {
        ...NumbersEquity
      }
      genders: equity(by: GENDER, from: $from, to: $to, pcnIds: $pcnIds) {
        ...NumbersEquity
      }
      ethnicGroups: equity(by: ETHNIC_GROUP, from: $from, to: $to, pcnIds: $pcnIds) {
        ...NumbersEquity
      }
      deprivation: equity(by: IMD_QUINTILE, from: $from, to: $to, pcnIds: $pcnIds) {
        ...NumbersEquity
      }
      practices: equity(by: PRACTICE, from: $from, to: $to, pcnIds: $pcnIds) {
        ...NumbersEquity
      }
    }
  }
`);

const rateUnit = "Referred per 1,000";
const sizeUnit = "People registered";

const note = `Rates are of counts rounded to the nearest 5. ${hidden}`;

/** The groups that rates are of: their names, and the order of those that have one. */
interface Thing {
  title: string;
  of: string;
  /** Of those whom no list knows so, by their group: "have no age written down". */
  none: Readonly<Record<string, string>>;
  names: Names;
  /** How a heading calls them. */
  called?: Called;
  order?: readonly string[];
  /** The groups that lists know. */
  known: readonly string[];
  /** Of groups without anybody registered: what they lack. */
  absent?: string;
}

const fifthsCalled = {
  "1": "the most deprived fifth",
  "2": "the second fifth",
  "3": "the third fifth",
  "4": "the fourth fifth",
  "5": "the least deprived fifth",
};

const things = {
  deprivation: {
    title: "By deprivation",
    of: "Fifth of areas",
    none: { "0": "are of practices in an area whose deprivation is not known" },
    names: fifths,
    called: { groups: fifthsCalled },
    order: fifthOrder,
    // Not all of them have a practice of the scheme.
    known: [],
    absent: "No practice is there",
  },
  ethnicGroups: {
    title: "By ethnic group",
    of: "Ethnic group",
    none: {
      NOT_KNOWN: "have no ethnic group written down",
      NOT_STATED: "would rather not state their ethnic group",
    },
    names: ethnicGroupLabels,
    known: ["ASIAN", "BLACK", "MIXED", "WHITE", "OTHER"],
  },
  ages: {
    title: "By age",
    of: "Age",
    none: { "": "have no age written down" },
    names: ageBandLabels,
    called: { ages: true },
    order: Object.keys(ageBandLabels),
    known: Object.keys(ageBandLabels),
  },
  genders: {
    title: "By gender",
    of: "Gender",
    none: {
      NOT_KNOWN: "have no gender written down",
      NOT_STATED: "would rather not say their gender",
      NON_BINARY: "are non-binary, a gender that the lists of people registered do not tell of",
      OTHER: "describe their gender in their own words, which the lists of people registered do not tell of",
    },
    names: genderLabels,
    called: { groups: { WOMAN: "women", MAN: "men" }, plural: true },
    known: ["WOMAN", "MAN"],
  },
} as const satisfies Record<string, Thing>;

/** People referred for each 1,000 registered with the practices: of whom there are more, and of whom fewer. */
export function Equity({ question }: SectionProps) {
  const { period, whom } = question;
  const asked = useAsk(equityQuery, { from: period.from, to: period.to, pcnIds: whom.pcnIds });
  return (
    <Shown asked={asked} heights={[13, [24, 24], [30, 18], 36]}>
      {({ analytics }) => {
        const practices = equityOf(analytics.practices);
        if (!practices.known) return <NoLists />;
        const of = (part: keyof typeof things) => ({
          thing: things[part] as Thing,
          equity: equityOf(analytics[part]),
        });
        const [deprivation, ethnic, ages, genders] = [
          of("deprivation"),
          of("ethnicGroups"),
          of("ages"),
          of("genders"),
        ];
        return (
          <>
            <Limits question={question} parts={[deprivation, ethnic, ages, genders]} practices={practices} />
            <div className="al-numbers-pair">
              <div className="al-stack">
                <Groups question={question} {...deprivation} />
                <Groups question={question} {...ethnic} />
              </div>
              <div className="al-stack">
                <Groups question={question} {...ages} />
                <Groups question={question} {...genders} />
              </div>
            </div>
            <Practices question={question} equity={practices} />
          </>
        );
      }}
    </Shown>
  );
}

/** Nothing to hold the people referred against. Who cannot have it taken in is told who can. */
function NoLists() {
  const { role } = useViewer();
  const address = useSearch("/numbers");
  return (
    <Panel>
      <EmptyState title="No list sizes yet" icon="measure">
        <div className="al-numbers-nolists">
          <p>
            These rates are of the people registered with each practice, and nobody has taken their numbers in
            yet.
          </p>
          {role === "MANAGER" ? (
            <>
              <p>
                Ask whoever looks after the server for it. NHS England publishes the file each month: Patients
                Registered at a GP Practice, single years of age. The scheme can also give its own, by ethnic
                group too.
              </p>
              <p>
                The command is <code>alongside lists import FILE</code>. The guide, docs/configuration.md, has
                more under List sizes.
              </p>
            </>
          ) : (
            <p>The scheme's manager can have that done.</p>
          )}
          <p>
            <Link to="/numbers/$section" params={{ section: "people" }} search={address}>
              People
            </Link>{" "}
            shows who is referred without rates.
          </p>
        </div>
      </EmptyState>
    </Panel>
  );
}

interface GroupsProps {
  question: Question;
  thing: Thing;
  equity: Answer;
}

function Groups({ question, thing, equity }: GroupsProps) {
  const { title, of, names, called, order, known, absent } = thing;
  if (!equity.known) {
    return (
      <Panel title={title}>
        <p className="al-soft">
          The list sizes that were taken in do not say this of the people registered. A file of the scheme's
          own form can (alongside lists import).
        </p>
      </Panel>
    );
  }
  const rows = ratesOf(equity, names, order, known);
  const all = allOf(equity, `${together(question)}, of whatever group`);
  const line = lineOf(rows, all, equity.complete);
  const missing = absent
    ? (order ?? []).filter((key) => key !== "0" && !rows.some(({ group }) => group === key))
    : [];
  return (
    <Rates
      title={rateTitle(title, rows, all, line, called)}
      aside={[when(question), besideWords(rows, all, line.rate.value !== null)].filter(Boolean).join(". ")}
      of={of}
      countedUnit="People referred"
      sizeUnit={sizeUnit}
      rateUnit={rateUnit}
      rows={rows}
      all={line}
      beside={[all]}
      note={[
        nobodyWords(rows, line),
        missing.length > 0 && `${absent}: ${missing.map((key) => nameOf(names, key)).join("; ")}.`,
        apartWords(rows, all, line, called),
        summedWords(line),
        note,
      ]
        .filter(Boolean)
        .join(" ")}
      definition={equity.definition}
      file={`referred-per-1000-${title.toLowerCase().replaceAll(" ", "-")}`}
    />
  );
}

function Practices({ question, equity }: { question: Question; equity: Answer }) {
  const guarded = useGuarded();
  const points = pointsOf(equity);
  const all = allOf(equity, together(question));
  const target = all.rate.value;
  if (target === null || points.length === 0) {
    return (
      <Panel title="By practice">
        <p className="al-soft">
          {noFunnelWords(all, { pcn: Boolean(question.whom.pcnIds), short: isShort(question) })}
        </p>
      </Panel>
    );
  }
  const highOnly = guarded && highOnlyWords(points, target);
  const words = [...(highOnly ? [highOnly] : []), ...outsideWords(points), ...nearWords(points)];
  return (
    <Funnel
      title={funnelTitle(points)}
      aside={when(question)}
      points={points}
      limits={points}
      target={{ name: `${all.name} ${all.rate.shown}`, value: target }}
      of="Practice"
      sizeUnit={sizeUnit}
      rateUnit={rateUnit}
      decimals={decimals}
      note={[
        ...words,
        "If all practices referred alike, 95 in 100 would lie within the inner lines and 998 in 1,000 within the outer by chance alone. What lies outside is a reason to ask, not a verdict: who is registered, and who needs this, differs from practice to practice.",
        hidden,
      ].join(" ")}
      definition={equity.definition}
      file="referred-per-1000-by-practice"
    />
  );
}

interface LimitsProps {
  question: Question;
  parts: readonly { thing: Thing; equity: Answer }[];
  practices: Answer;
}

/** What the rates cannot say. */
function Limits({ question, parts, practices }: LimitsProps) {
  const { whom } = question;
  const narrowed = whom.ageBands || whom.genders || whom.ethnicGroups;
  const said: ReactNode[] = [
    `People registered are those of the lists of ${longDate(practices.countedOn)}, as they were taken in from NHS England's files or the scheme's own; who came or left since is not counted.`,
  ];
  let few = 0;
  for (const { thing, equity } of parts.filter(({ equity: { known } }) => known)) {
    const rows = ratesOf(equity, thing.names, undefined, thing.known);
    const all = allOf(equity, together(question));
    few += hiddenOf(rows);
    const without = placeless(rows)
      .map((one) => ({ one, missing: unplaced([one], all) }))
      .filter(({ missing }) => missing.people.value !== 0)
      .map(({ one, missing }) => unplacedWords(missing, all, thing.none[one.group] ?? `are ${one.name}`));
    if (without.length > 0) {
      said.push(
        `${without.join(" ")} They are in no group's rate, so the rates ${thing.title.toLowerCase()} are lower than the true ones, and so is the line that they are held against.`,
      );
    }
  }
  few += hiddenOf(pointsOf(practices));
  if (few > 0) said.push(`${few} groups and practices are withheld, so that nobody can be picked out.`);
  if (!practices.complete)
    said.push(
      "Your role is not told of groups and practices from which few people were referred, or nobody: they are withheld, and a group that no list knows may have been left out.",
    );
  said.push(
    "Deprivation is that of the practice's area, not of anybody's home.",
    "A rate says how many were referred, not how many needed it: older people need it more often, and no rate is adjusted for age.",
  );
  if (narrowed)
    said.push(
      "The filters by age, gender and ethnic group narrow nothing here: rates are of everybody registered.",
    );
  return (
    <Panel title="What these rates cannot say" tone="warn">
      <ul className="al-numbers-said">
        {said.map((sentence) => (
          <li key={String(sentence)}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What all groups together are called. */
function together({ whom }: Question): string {
  return whom.pcnIds ? "This PCN" : "Scheme";
}

/** Whether a year would be longer. */
function isShort({ period: { from, to } }: Question): boolean {
  return monthsOf({ from, to }).length < 12;
}

/** Of which practices and when. */
function when({ ofPcns, period }: Question): string {
  return `${ofPcns}, ${period.words}`;
}
