import { type ComponentType, Suspense, useMemo } from "react";
import { OnceProvider, useOnce } from "../../components/chart/first";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { useAsk } from "../../lib/graphql/use";
import { type Part, part } from "../../lib/part";
import { Link, Navigate, useParams, useSearch } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import type { NumbersAddress } from "./address";
import { Filters, place } from "./Filters";
import { useGuarded } from "./guarded";
import { type Question, questionOf } from "./question";
import { type Heights, Waiting } from "./Shown";
import { type SectionKey, sections } from "./sections";
import { WhyWithheld } from "./Withheld";
import "./numbers.scss";

const pcnsQuery = graphql(`
  query NumbersPcns {
    analytics {
      quarters
    }
    organisations(first: 100, filter: { kinds: [PCN] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** What each section is given. */
export interface SectionProps {
  question: Question;
}

const of = (load: () => Promise<ComponentType<SectionProps>>): Part<SectionProps> => part(load);

const parts: Readonly<Record<SectionKey, Part<SectionProps>>> = {
  overview: of(() => import("./sections/Overview").then((m) => m.Overview)),
  referrals: of(() => import("./sections/Referrals").then((m) => m.Referrals)),
  people: of(() => import("./sections/People").then((m) => m.People)),
  equity: of(() => import("./sections/Equity").then((m) => m.Equity)),
  waiting: of(() => import("./sections/WaitingTimes").then((m) => m.WaitingTimes)),
  activity: of(() => import("./sections/Activity").then((m) => m.Activity)),
  needs: of(() => import("./sections/Needs").then((m) => m.Needs)),
  support: of(() => import("./sections/Support").then((m) => m.Support)),
  outcomes: of(() => import("./sections/Outcomes").then((m) => m.Outcomes)),
  endings: of(() => import("./sections/Endings").then((m) => m.Endings)),
  demand: of(() => import("./sections/Demand").then((m) => m.Demand)),
  quality: of(() => import("./sections/Quality").then((m) => m.Quality)),
};

// Of an ordinary section, until its code is here and knows better.
const usual: Heights = [26, [24, 24]];

/** Figures about the scheme, in sections. Every number says what it counts, and names nobody. */
export function NumbersPage() {
  const { section: named } = useParams("/numbers/$section") as { section?: string };
  const address = useSearch("/numbers");
  const { scheme, role } = useViewer();
  const { data, error, again } = useAsk(pcnsQuery, {});
  const today = londonDay();
  const pcns = useMemo(() => {
    const nodes = (data?.organisations.edges ?? []).map((edge) => edge?.node);
    return new Map(nodes.flatMap((node) => (node ? [[node.id, node.name]] : [])));
  }, [data]);
  const quarters = data?.analytics.quarters;
  const question = useMemo(
    () => questionOf(address, pcns, quarters ?? [], today),
    [address, pcns, quarters, today],
  );
  const guarded = useGuarded();
  const { period } = question;
  const once = useOnce(
    useMemo(() => (guarded ? <WhyWithheld period={period} /> : undefined), [guarded, period]),
  );
  const section = sections.find(({ key }) => key === (named ?? "overview"));
  if (!section || named === "overview") return <Navigate to="/numbers" search={address} replace />;
  const { Component } = parts[section.key];
  return (
    <>
      <PageHead title={titleOf(section, role)} aside={`${scheme}, ${question.period.words}`} />
      <Sections here={section.key} address={address} />
      <Filters section={section.key} address={address} pcns={pcns} />
      {error ? (
        <Panel>
          <ErrorState error={error} again={again} />
        </Panel>
      ) : data && question.months.length === 0 ? (
        <Panel>
          <EmptyState title="No records yet" icon="measure">
            {`The first referral came after ${question.period.words}. Choose a later period.`}
          </EmptyState>
        </Panel>
      ) : data ? (
        <Suspense fallback={<Waiting heights={usual} />}>
          <OnceProvider value={once}>
            <Component key={section.key} question={question} />
          </OnceProvider>
        </Suspense>
      ) : (
        <Waiting heights={usual} />
      )}
    </>
  );
}

// Only managers see the team's capacity.
function titleOf(section: (typeof sections)[number], role: string): string {
  if (section.key === "demand" && role !== "MANAGER") return section.words;
  return "title" in section ? section.title : section.words;
}

/** The way to the other sections, period and filters along. Each is a page that one can go back to. */
function Sections({ here, address }: { here: SectionKey; address: NumbersAddress }) {
  return (
    <nav aria-label="Sections" className="al-numbers-sections">
      <ul className="al-chips">
        {sections.map(({ key, words }) => (
          <li key={key}>
            <Link
              {...place(key)}
              search={address}
              className="al-chip"
              aria-current={key === here ? "true" : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
