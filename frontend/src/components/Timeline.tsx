import type { ReactNode } from "react";
import { longDate, shortDate } from "../lib/format";

export interface TimelineItem {
  key: string;
  /** The day or instant, as the API gives it. */
  at: string;
  title: ReactNode;
  /** Who, how long, where. */
  aside?: ReactNode;
  body?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ items, today }: { items: readonly TimelineItem[]; today?: string }) {
  return (
    <ol className="al-timeline">
      {items.map((item) => (
        <li className="al-timeline__item" key={item.key}>
          <time className="al-timeline__when" dateTime={item.at} title={longDate(item.at)}>
            {shortDate(item.at, today)}
          </time>
          <div>
            <div className="al-timeline__head">
              <strong>{item.title}</strong>
              {item.aside && <span className="al-soft al-small">{item.aside}</span>}
            </div>
            {item.body && <div className="al-prose">{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
