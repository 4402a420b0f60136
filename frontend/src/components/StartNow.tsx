/** One line of a measure at its start and now, on a scale from 0 to `top` (10 unless told). */
export interface StartNowItem {
  key: string;
  name: string;
  start: number | null;
  now: number | null;
  /** Anxiety's scale runs the other way: less is better. */
  lessIsBetter?: boolean;
}

/** Change in words, never in arrows: on one of the scales down is better. */
export function change(item: StartNowItem): string {
  if (item.start === null || item.now === null) return "";
  const difference = (item.now - item.start) * (item.lessIsBetter ? -1 : 1);
  if (difference === 0) return "Same";
  return difference > 0 ? "Better" : "Worse";
}

/** Start and now of some measures: a table with the figures, and a picture in each row that repeats them. */
export function StartNow({
  caption,
  items,
  top = 10,
}: {
  caption: string;
  items: readonly StartNowItem[];
  top?: number;
}) {
  return (
    <table className="al-table al-measures">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="al-table__number">
            Start
          </th>
          <th scope="col" className="al-table__number">
            Now
          </th>
          <th scope="col">Change</th>
          <th scope="col">
            <span className="nhsuk-u-visually-hidden">{`Picture, 0 to ${top}`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">{item.name}</th>
            <td className="al-table__number">{item.start ?? "-"}</td>
            <td className="al-table__number">{item.now ?? "-"}</td>
            <td>{change(item)}</td>
            <td>
              <Dots start={item.start} now={item.now} top={top} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dots({ start, now, top }: { start: number | null; now: number | null; top: number }) {
  const at = (value: number) => `${(value / top) * 100}%`;
  return (
    <svg className="al-dots" aria-hidden="true" focusable="false">
      <line className="al-dots__axis" x1="0" x2="100%" y1="8" y2="8" />
      {start !== null && now !== null && (
        <line className="al-dots__change" x1={at(start)} x2={at(now)} y1="8" y2="8" />
      )}
      {start !== null && <circle className="al-dots__start" cx={at(start)} cy="8" r="5" />}
      {now !== null && <circle className="al-dots__now" cx={at(now)} cy="8" r="5" />}
    </svg>
  );
}
