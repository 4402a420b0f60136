// How dates, ages and numbers are written on the screen. A day is `YYYY-MM-DD` text, an instant an ISO 8601 time; both
// are shown as they were in London, whatever the device thinks.

const zone = "Europe/London";
const locale = "en-GB";

const formats = {
  short: new Intl.DateTimeFormat(locale, { timeZone: zone, day: "numeric", month: "short" }),
  shortYear: new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }),
  long: new Intl.DateTimeFormat(locale, { timeZone: zone, day: "numeric", month: "long", year: "numeric" }),
  weekday: new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
  }),
  time: new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h12",
  }),
  iso: new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }),
};

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

// A day stands at noon UTC, which is the same day in London in winter and summer.
function parse(value: string): Date {
  return new Date(dayPattern.test(value) ? `${value}T12:00:00Z` : value);
}

/** The London day, YYYY-MM-DD, of an instant (by default now). */
export function londonDay(at: Date = new Date()): string {
  return formats.iso.format(at);
}

/** "30 Nov", or "30 Nov 2025" when the year is not today's. Empty for nothing. */
export function shortDate(value: string | null | undefined, today: string = londonDay()): string {
  if (!value) return "";
  const date = parse(value);
  return (londonDay(date).slice(0, 4) === today.slice(0, 4) ? formats.short : formats.shortYear).format(date);
}

/** "30 November 2026". Empty for nothing. */
export function longDate(value: string | null | undefined): string {
  return value ? formats.long.format(parse(value)) : "";
}

/** "Monday 30 November". */
export function weekdayDate(value: string): string {
  return formats.weekday.format(parse(value));
}

/** "2:30pm", as the NHS content guide writes times. */
export function clockTime(instant: string): string {
  return formats.time.format(parse(instant)).replace(/\s/g, "").toLowerCase().replace(":00", "");
}

/** "30 Nov, 2:30pm". Empty for nothing. */
export function dateTime(instant: string | null | undefined, today?: string): string {
  return instant ? `${shortDate(instant, today)}, ${clockTime(instant)}` : "";
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((parse(to).getTime() - parse(from).getTime()) / 86_400_000);
}

/** "today", "tomorrow", "in 5 days", "3 days ago". */
export function relativeDay(day: string, today: string = londonDay()): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** Whole years between a date of birth and a day. Somebody born on 29 February is a year older on 1 March. */
export function age(dateOfBirth: string, today: string = londonDay()): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** An NHS number spaced 3-3-4, as it must be shown; other text is given back as it is. */
export function nhsNumber(value: string | null | undefined): string {
  const digits = (value ?? "").replace(/\s/g, "");
  return /^\d{10}$/.test(digits)
    ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
    : (value ?? "");
}

/** "1 person", "1,204 people". */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${n.toLocaleString(locale)} ${n === 1 ? one : many}`;
}

/** "45 min", "1 h", "1 h 20 min". */
export function minutes(n: number): string {
  const hours = Math.floor(n / 60);
  const rest = n % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A code as words when nobody has given it better ones: NO_ANSWER becomes "No answer". */
export function humanise(code: string): string {
  const words = code.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
