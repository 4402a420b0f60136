import { Panel } from "../../components/Panel";
import { explained, type ReportSection } from "./explained";

/** What the figures count, on paper alone: there nobody can open what is folded beside the tables. */
export function Annex({ sections }: { sections: ReportSection[] }) {
  return (
    <div className="al-report__annex">
      <Panel title="What the figures count">
        <div className="al-report__columns">
          {explained(sections).map(({ number, title, groups, elsewhere }) => (
            <section key={number}>
              <h3>{`${number}. ${title}`}</h3>
              {groups.map(({ lines, left }) => (
                <p key={left}>
                  {lines.map(({ measure, said }) => (
                    <span key={`${measure} ${said}`}>
                      <strong>{measure}: </strong>
                      {said}{" "}
                    </span>
                  ))}
                  {left && <i>{lines.length > 1 ? `Left out of these: ${left}` : `Left out: ${left}`}</i>}
                </p>
              ))}
              {elsewhere.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </section>
          ))}
        </div>
      </Panel>
    </div>
  );
}
