import { Panel } from "../../components/Panel";
import { Definition, type ReportSection, worked } from "./Section";

/** What the figures count, on paper alone: there nobody can open what is folded beside the tables. */
export function Annex({ sections }: { sections: ReportSection[] }) {
  return (
    <div className="al-report__annex">
      <Panel title="What the figures count">
        <div className="al-report__columns">
          {sections.map(({ number, title, tables }) => {
            // Several tables of a section have the same columns: each is explained once.
            const lines = new Map(
              tables.flatMap(worked).map((line) => [`${line.measure} ${line.text} ${line.excluded}`, line]),
            );
            return (
              lines.size > 0 && (
                <section key={number}>
                  <h3>{`${number}. ${title}`}</h3>
                  <ul>
                    {[...lines].map(([key, line]) => (
                      <li key={key}>
                        <Definition of={line} />
                      </li>
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </div>
      </Panel>
    </div>
  );
}
