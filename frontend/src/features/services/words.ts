import { attendingTypeLabels, weekdayLabels } from "../../lib/codes.generated";
import { listed } from "../../lib/format";
import type { AttendingType, ScheduleFrequency, Weekday } from "../../lib/graphql/generated/graphql";
import { languageName } from "../../lib/language";
import { weekdays } from "./address";

/** Languages by name: "en", "gu" become "English, Gujarati". A tag that is none stands as it is. */
export function languageWords(tags: readonly string[]): string {
  return tags.map(languageName).join(", ");
}

/** A regular session as the API gives it. */
export interface Session {
  freq: ScheduleFrequency;
  interval: number;
  byDay?: readonly Weekday[] | null;
  opensAt: string;
  closesAt: string;
  attending?: AttendingType | null;
  words: string;
}

/** When a session is: "Tuesdays and Thursdays, 10:30 to 12:00", "Every 2 weeks on Mondays, from 14:00, online". */
export function sessionWords(session: Session): string {
  const { attending } = session;
  const parts = [rhythm(session), times(session)];
  if (attending && attending !== "IN_PERSON") parts.push(attendingTypeLabels[attending].toLowerCase());
  const told = [...parts, session.words].filter(Boolean).join(", ");
  return told.charAt(0).toUpperCase() + told.slice(1);
}

function rhythm({ freq, interval, byDay }: Session): string {
  const days = dayWords(byDay ?? []);
  const unit = freq === "MONTHLY" ? "month" : "week";
  if (interval > 1) return `every ${interval} ${unit}s${days && ` on ${days}`}`;
  if (freq === "MONTHLY") return days ? `monthly on ${days}` : "monthly";
  return days || "weekly";
}

function dayWords(byDay: readonly Weekday[]): string {
  const days = weekdays.filter((day) => byDay.includes(day));
  if (days.length === 7) return "every day";
  if (days.join() === "MO,TU,WE,TH,FR") return "Mondays to Fridays";
  return listed(days.map((day) => `${weekdayLabels[day]}s`));
}

function times({ opensAt, closesAt }: Session): string {
  if (opensAt && closesAt) return `${opensAt} to ${closesAt}`;
  if (opensAt) return `from ${opensAt}`;
  return closesAt && `until ${closesAt}`;
}

/** Sessions for a list, where there is little room: "Tuesdays and Fridays 10:00 to 12:00" becomes "Tue, Fri 10–12". */
export function shortSessions(sessions: string): string {
  return sessions
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*days?\b/g, "$1")
    .replace(/(Mon|Tue|Wed|Thu|Fri|Sat) and (?=[A-Z])/g, "$1, ")
    .replace(
      /(\d\d:\d\d) to (\d\d:\d\d)/g,
      (_whole, from: string, to: string) => `${shortTime(from)}\u2013${shortTime(to)}`,
    );
}

function shortTime(time: string): string {
  return time.replace(/^0/, "").replace(/:00$/, "");
}

const kilometresInMile = 1.609344;

/** How far in miles, as people here say it: "0.4 miles", "1 mile", "3 miles"; empty when nobody knows. */
export function distanceWords(kilometres: number | null | undefined): string {
  if (kilometres === null || kilometres === undefined) return "";
  const miles = kilometres / kilometresInMile;
  if (miles < 0.1) return "Next door";
  const told = miles < 3 ? Math.round(miles * 10) / 10 : Math.round(miles);
  return `${told} ${told === 1 ? "mile" : "miles"}`;
}

/** A place on the map, WGS 84 degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** The middle of where the directory's services of a postcode area are, from which distances are told; none when none of
 * them stands on the map. */
export function middleOf(
  places: readonly { latitude?: number | null; longitude?: number | null }[],
): Place | undefined {
  const known = places.filter(
    (one): one is Place => typeof one.latitude === "number" && typeof one.longitude === "number",
  );
  if (known.length === 0) return undefined;
  const mean = (of: (place: Place) => number) => known.reduce((sum, one) => sum + of(one), 0) / known.length;
  return { latitude: mean((one) => one.latitude), longitude: mean((one) => one.longitude) };
}
