import { PlainLink } from "../../components/PlainLink";
import { Tag } from "../../components/Tag";
import { purposeLabels } from "../../lib/codes.apart.generated";
import { clockTime, londonDay, weekdayDate } from "../../lib/format";
import { Link } from "../../lib/router";
import type { AuditAddress } from "./address";
import { byDay, deedOf, fieldWords, type Line, reasonOf, shortKey, type Told, whoseRole } from "./deed";

interface TrailProps {
  told: readonly Told[];
  address: AuditAddress;
  /** The row under the reader's cursor (j and k). */
  picked: string | undefined;
}

/** The trail as it is read: by day, newest first, a sentence for each act. */
export function Trail({ told, address, picked }: TrailProps) {
  const today = londonDay();
  return byDay(told).map(([day, those]) => (
    <section key={day} aria-label={dayWords(day, today)}>
      <h2 className="al-trail__day">{dayWords(day, today)}</h2>
      <ol className="al-trail">
        {those.map((one) => (
          <Act key={one.id} told={one} address={address} picked={picked === one.id} />
        ))}
      </ol>
    </section>
  ));
}

function dayWords(day: string, today: string): string {
  const words =
    day.slice(0, 4) === today.slice(0, 4) ? weekdayDate(day) : `${weekdayDate(day)} ${day.slice(0, 4)}`;
  return day === today ? `Today, ${words}` : words;
}

interface ActProps {
  told: Told;
  address: AuditAddress;
  picked: boolean;
}

function Act({ told: { id, lines }, address, picked }: ActProps) {
  const [line] = lines;
  if (!line) return null;
  const reason = reasonOf(line);
  const fields = lines.length === 1 ? fieldWords(line) : "";
  const about = [
    whoseRole(line),
    fields && `${line.action === "READ" ? "Kinds" : "Fields"}: ${fields}`,
    reason,
  ].filter(Boolean);
  return (
    <li data-row={id} className={picked ? "al-trail__act al-trail__act--picked" : "al-trail__act"}>
      <time className="al-trail__when" dateTime={line.at}>
        {clockTime(line.at)}
      </time>
      <div className="al-trail__words">
        <p>
          <strong>{line.name}</strong> <Deeds lines={lines} address={address} />
          <Whom line={line} />
        </p>
        {about.length > 0 && <p className="al-soft al-small">{about.join(". ")}</p>}
      </div>
      <div className="al-trail__marks">
        {line.outcome === "REFUSED" && <Tag tone="orange">Refused</Tag>}
        {line.purpose === "NEED" ? (
          <Tag tone="purple">{purposeLabels.NEED}</Tag>
        ) : (
          <span className="al-soft al-small">{purposeLabels[line.purpose]}</span>
        )}
      </div>
    </li>
  );
}

/** Each entry of an act leads to all that it says. */
function Deeds({ lines, address }: { lines: readonly Line[]; address: AuditAddress }) {
  return lines.map((line, index) => {
    const { verb, thing } = deedOf(line);
    const before = index > 0 ? deedOf(lines[index - 1] as Line).verb : "";
    const words = before === verb && thing ? thing : [verb, thing].filter(Boolean).join(" ");
    return (
      <span key={line.id}>
        {index > 0 && (index === lines.length - 1 ? " and " : ", ")}
        <PlainLink
          target={{ to: "/audit", search: { ...address, entry: line.id } }}
          className="al-trail__deed"
        >
          {words}
          <span className="nhsuk-u-visually-hidden">, entry {line.seq}</span>
        </PlainLink>
      </span>
    );
  });
}

/** Whose record it was. Clients stand in the trail by key alone; its end tells them apart. */
function Whom({ line: { clientIds } }: { line: Line }) {
  const [one] = clientIds;
  if (!one || clientIds.length > 1) return null;
  return (
    <>
      {" for client "}
      <Link to="/audit" search={{ client: one }} className="al-audit__key" title={one}>
        {shortKey(one)}
      </Link>
    </>
  );
}
