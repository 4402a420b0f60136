import { count, figure } from "../lib/format";
import { PlainLink, type Target } from "./PlainLink";

export interface Chip {
  key: string;
  words: string;
  /** How many rows this filter has, where it is known; null while that is on its way, and room is kept for it. */
  count?: number | null;
  on: boolean;
  /** The address with this filter in it: a filter is a link, so that it can be shared and opened beside. */
  link: Target;
}

/** The bar of filters over a list. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="al-chips">
        {chips.map((chip) => (
          <li key={chip.key}>
            <PlainLink target={chip.link} className="al-chip" on={chip.on}>
              {chip.words}
              {chip.count === null && <span className="al-number" aria-hidden="true" />}
              {typeof chip.count === "number" && (
                <>
                  <span className="al-number" aria-hidden="true">
                    {figure(chip.count)}
                  </span>
                  <span className="nhsuk-u-visually-hidden">({count(chip.count, "row")})</span>
                </>
              )}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
