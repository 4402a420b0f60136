import { useEffect } from "react";
import { Button } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { londonDay, longDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { useAsk } from "../../lib/graphql/use";
import { useNavigate, useSearch } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { Annex } from "./Annex";
import { quarterWords } from "./address";
import { usePaperHead } from "./paper";
import { Section } from "./Section";
import "./report.scss";
import "./paper.scss";

// What is told beside the figures comes with them: the two pages share how a story looks.
export { StoriesPage } from "./StoriesPage";

const quartersQuery = graphql(`
  query ReportQuarters {
    analytics {
      quarters
    }
  }
`);

const reportQuery = graphql(`
  query Report($quarter: String!) {
    analytics {
      report(quarter: $quarter) {
        scheme
        quarter
        from
        to
        knownOn
        final
        sections {
          number
          title
          minimumDataset
          words
          tables {
            name
            title
            columns
            rows
            notes
            definitions {
              measure
              text
              numerator
              denominator
              excluded
            }
          }
          stories {
            title
            called
            before
            together
            changed
            inTheirWords
            changes
            month
          }
        }
      }
    }
  }
`);

/** The quarterly report: to be read here, on paper and in a spreadsheet, with the same figures in each. */
export function ReportPage() {
  const { quarter: asked } = useSearch("/report");
  const { scheme } = useViewer();
  const navigate = useNavigate();
  const list = useAsk(quartersQuery, {});
  const quarters = list.data?.analytics.quarters ?? [];
  const quarter = asked ?? quarters[0];
  const found = useAsk(reportQuery, { quarter: quarter ?? "" }, { pause: !quarter });
  const report = found.data?.analytics.report;
  const error = list.error ?? found.error;
  const there = report !== undefined;
  // A link to a section leads to what was not there when the page came.
  useEffect(() => {
    if (there && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [there]);
  usePaperHead(report && `${report.scheme}, quarterly report, ${quarterWords(report.quarter)}`);
  const query = new URLSearchParams({ quarter: quarter ?? "" });
  return (
    <>
      <PageHead
        title="Quarterly report"
        aside={quarter ? `${report?.scheme ?? scheme}, ${quarterWords(quarter)}` : scheme}
        actions={
          report && (
            <>
              <Button kind="secondary" small onClick={() => window.print()}>
                Print
              </Button>
              <a
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                href={`/export/report.xlsx?${query}`}
                download
              >
                Spreadsheet (XLSX)
              </a>
              <a
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                href={`/export/report.csv?${query}`}
                download
              >
                Minimum dataset (CSV)
              </a>
            </>
          )
        }
      />
      {quarters.length > 0 && (
        <div className="al-report__choice al-noprint">
          <label htmlFor="quarter">Quarter</label>
          <select
            id="quarter"
            className="nhsuk-select"
            value={quarter}
            onChange={(event) => navigate({ to: "/report", search: { quarter: event.target.value } })}
          >
            {quarters.map((one) => (
              <option key={one} value={one}>
                {`${quarterWords(one)} (${one})`}
              </option>
            ))}
          </select>
        </div>
      )}
      {error && !report ? (
        <Panel>
          <ErrorState error={error} again={list.error ? list.again : found.again} />
        </Panel>
      ) : list.data && !quarter ? (
        <Panel>
          <EmptyState title="There is no report yet" icon="numbers">
            The first is there when the quarter of the first referral has ended.
          </EmptyState>
        </Panel>
      ) : report ? (
        <article className="al-report">
          <p className="al-report__known">
            {longDate(report.from)} to {longDate(report.to)}, as it was known on {longDate(report.knownOn)},
            read on {longDate(londonDay())}.{" "}
            {report.final
              ? "This report is final: what is recorded later does not change it. Only deleting a client does, and a story that is no longer told."
              : "It is not final: what is written down late may still change it."}
          </p>
          <p className="al-report__known">
            <abbr title="withheld">*</abbr> is withheld: 1 to 7 people, or a number that would tell of so few.
            A dash means that there is nothing to make a number from. Counts of people, and of what is about
            people, are rounded to the nearest 5, and totals are counted first and then rounded: they need not
            be the sum of what is shown. Shares are made from the rounded counts.
          </p>
          <nav className="al-report__contents al-noprint" aria-label="Sections">
            <ol>
              {report.sections.map(({ number, title }) => (
                <li key={number}>
                  <a href={`#section-${number}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
          {report.sections.map((section) => (
            <Section key={section.number} section={section} />
          ))}
          <Annex sections={report.sections} />
        </article>
      ) : (
        <Panel>
          <SkeletonLines lines={24} />
        </Panel>
      )}
    </>
  );
}
