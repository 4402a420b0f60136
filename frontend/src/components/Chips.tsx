import { Link, type LinkProps } from "@tanstack/react-router";
import { count } from "../lib/format";

export interface Chip {
  key: string;
  words: string;
  /** How many rows this filter has, where it is known. */
  count?: number;
  on: boolean;
  /** The address with this filter in it: a filter is a link, so that it can be shared and opened beside. */
  link: Pick<LinkProps, "to" | "search" | "params">;
}

/** The bar of filters over a list. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="al-chips">
        {chips.map((chip) => (
          <li key={chip.key}>
            <Link
              {...chip.link}
              className="al-chip"
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={chip.on ? "true" : undefined}
            >
              {chip.words}
              {chip.count !== undefined && (
                <>
                  <span className="al-number" aria-hidden="true">
                    {chip.count.toLocaleString("en-GB")}
                  </span>
                  <span className="nhsuk-u-visually-hidden">({count(chip.count, "row")})</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
