import { usePlayground } from "./context";
import { useOpen } from "./editor";
import { gallery } from "./gallery";

/** The panel of examples: those that the viewer's role may run. */
export function Examples() {
  const { asker } = usePlayground();
  const open = useOpen();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();
  return (
    <section className="pg-panel" aria-labelledby="pg-examples">
      <h2 id="pg-examples">Examples</h2>
      <p className="pg-soft">
        Choose a question. It comes into the editor, ready to run or to change. The last year is the twelve
        months that are over.
      </p>
      {asker.role === "ANALYST" && (
        <p className="pg-soft">
          Figures about 1 to 7 people are withheld (*), and so are those that would tell of so few beside what
          you asked before: what you ask decides what you are shown later, and a narrow question can withhold
          a total from you for good. Ask first for what matters most, and for the whole before its parts: the
          examples stand in that order, and all but one are of the same months, because periods that overlap
          cost figures.
        </p>
      )}
      {gallery.map((shelf) => {
        const examples = shelf.examples.filter(({ roles }) => roles.includes(asker.role));
        if (examples.length === 0) return null;
        return (
          <section key={shelf.title}>
            <h3>{shelf.title}</h3>
            <ul className="pg-list">
              {examples.map(({ title, answers, hint, text, variables }) => (
                <li key={title}>
                  <button
                    type="button"
                    className="pg-choice"
                    onClick={() =>
                      open({ text, variables: variables ? JSON.stringify(variables(today), null, 2) : "" })
                    }
                  >
                    <span className="pg-choice__name">{title}</span>
                    <span className="pg-choice__about">{answers}</span>
                    {hint && <span className="pg-choice__about pg-choice__hint">{hint}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
