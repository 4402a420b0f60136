import { useRef } from "react";
import { Icon } from "../components/Icon";
import { Link } from "../lib/router";
import { useSay } from "../lib/terms";
import type { Role } from "../lib/viewer";
import { useDismissable } from "./Bar";
import { barItems, type CountName, type NavItem, navFor } from "./nav";

export type NavCounts = Partial<Record<CountName, number>>;

/** The left navigation; on a phone the bottom bar of four and More. */
export function Nav({ role, counts = {} }: { role: Role | undefined; counts?: NavCounts }) {
  const items = role ? navFor(role) : [];
  const more = useRef<HTMLDetailsElement>(null);
  useDismissable(more);
  // With one item too many for the bar there must be room for More itself.
  const inBar = items.length > barItems + 1 ? barItems : barItems + 1;
  const rest = items.slice(inBar);
  return (
    <nav className="al-nav" aria-label="Main">
      <ul>
        {items.map((item, index) => (
          <li key={item.to} className={index >= inBar ? "al-nav__wide" : undefined}>
            <Place item={item} counts={counts} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <details className="al-nav__more" ref={more}>
              <summary>
                <Icon name="more" />
                More
              </summary>
              <ul className="al-nav__sheet">
                {rest.map((item) => (
                  <li key={item.to}>
                    <Place
                      item={item}
                      counts={counts}
                      onGo={() => {
                        if (more.current) more.current.open = false;
                      }}
                    />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Place({ item, counts, onGo }: { item: NavItem; counts: NavCounts; onGo?: () => void }) {
  const count = item.count ? counts[item.count] : undefined;
  const say = useSay();
  return (
    <Link to={item.to} within={item.to !== "/"} onClick={onGo}>
      <Icon name={item.icon} />
      <span>{say(item.words)}</span>
      {count !== undefined && count > 0 && (
        <span className="al-count">
          {count > 99 ? "99+" : count}
          <span className="nhsuk-u-visually-hidden">
            {item.count === "overdue" ? " overdue" : " waiting"}
          </span>
        </span>
      )}
    </Link>
  );
}
