// How dates, ages and numbers are written on the screen. A day is `YYYY-MM-DD` text, an instant an ISO 8601 time; both
// are shown as they were in London, whatever the device thinks.

// Written so because every letter of the first page counts.
const months = "January February March April May June July August September October November December".split(
  " ",
);
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const hour = 3_600_000;

/** When the clocks change in a month of a year: at 1:00 UTC on its last Sunday. */
function change(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}

/** An instant as a London date and time box holds it: "2026-11-21T14:30". Summer time is reckoned as the Summer Time Order
 * 2002 has it (from 1996 on), and not asked of Intl, which takes a slow telephone a tenth of a second to come up. */
export function londonLocal(at: Date): string {
  const year = at.getUTCFullYear();
  const summer = at.getTime() >= change(year, 2) && at.getTime() < change(year, 9);
  return new Date(at.getTime() + (summer ? hour : 0)).toISOString().slice(0, 16);
}

/** The London day, YYYY-MM-DD, of an instant (by default now). */
export function londonDay(at: Date = new Date()): string {
  return londonLocal(at).slice(0, 10);
}

/** The London day of a day or an instant. */
function dayOf(value: string): string {
  return value.length === 10 ? value : londonDay(new Date(value));
}

/** The parts of a day: its number, the month in words, the year. */
function partsOf(day: string): { date: number; month: string; year: string } {
  return {
    date: Number(day.slice(8)),
    month: months[Number(day.slice(5, 7)) - 1] ?? "",
    year: day.slice(0, 4),
  };
}

/** "30 Nov", or "30 Nov 2025" when the year is not today's. Empty for nothing. */
export function shortDate(value: string | null | undefined, today: string = londonDay()): string {
  if (!value) return "";
  const { date, month, year } = partsOf(dayOf(value));
  // September has four letters, as the NHS content guide and the browsers have it.
  const short = month.slice(0, month === "September" ? 4 : 3);
  return year === today.slice(0, 4) ? `${date} ${short}` : `${date} ${short} ${year}`;
}

/** "30 November 2026". Empty for nothing. */
export function longDate(value: string | null | undefined): string {
  if (!value) return "";
  const { date, month, year } = partsOf(dayOf(value));
  return `${date} ${month} ${year}`;
}

/** "Monday 30 November". */
export function weekdayDate(value: string): string {
  const day = dayOf(value);
  const { date, month } = partsOf(day);
  return `${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]} ${date} ${month}`;
}

/** "2:30pm", as the NHS content guide writes times. */
export function clockTime(instant: string): string {
  const time = londonLocal(new Date(instant)).slice(11);
  const hours = Number(time.slice(0, 2));
  return `${hours % 12 || 12}${time.slice(2).replace(":00", "")}${hours < 12 ? "am" : "pm"}`;
}

/** "30 Nov, 2:30pm". Empty for nothing. */
export function dateTime(instant: string | null | undefined, today?: string): string {
  return instant ? `${shortDate(instant, today)}, ${clockTime(instant)}` : "";
}

/** Puts days, instants and ids in order: as text, the earlier first. Names are put in order by localeCompare. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
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

/** "12", "1,204", "31.5". */
export function figure(n: number): string {
  return String(n).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}

/** "1 person", "1,204 people". */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
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

/** Words as a sentence lists them: "bread", "bread and milk", "bread, milk and tea". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
