import { isMeasure, isPlain, type Rows } from "./found";
import { surelyWithheld } from "./left";
import { type Table, tableOf, tablesOf } from "./table";

// How the figures of a result are read: how they were rounded, and what stands where there is no number.

/** What is to be known of the figures of a result, in sentences. Role decides what is said of those that were withheld. */
export function signsOf(rows: Rows, role: string): string[] {
  const table = tableOf(rows);
  const cells = [...table.rows, ...table.totals].flat();
  const figures = areFigures(rows);
  return [
    ...(mayLack(rows, role) ? [(rows.parts ?? [rows]).some(surelyWithheld) ? surelyOut : leftOut] : []),
    ...(figures && !rows.exact ? [rounded] : []),
    ...(figures ? means(rows) : []),
    ...(cells.includes("*") ? [star(role)] : []),
    ...(figures ? zeros(rows) : []),
    ...(figures && cells.includes("-") ? [none] : []),
    ...(figures && rough(table) ? [percentages] : []),
    ...blanks(rows, table),
  ];
}

const leftOut =
  "Groups may be left out: one that is not here may have been withheld whole, so that it tells of nobody. It is not 0. What you had before is shown as it was while few people have come or gone since, so that rows and their total may be of different days, and the total more or less than they hold.";

const surelyOut =
  "A group was left out for certain: the total is more than the rows can hold. It was withheld whole, so that it tells of nobody. What is not here is not 0.";

const rounded =
  "Counts are rounded to the nearest 5, and so are hours, so that parts seldom add up to their total; shares and rates are made from rounded counts. Counts of services and organisations are exact.";

/** How the columns of a result that hold means are rounded. */
function means(rows: Rows): string[] {
  const names = tablesOf(rows).flatMap(({ table }) => table.columns.filter((name) => isMean.test(name)));
  if (names.length === 0) return [];
  const off = names.includes("change") && names.includes("now");
  return [
    `Means (${[...new Set(names)].join(", ")}) are rounded to one decimal, each by itself: 1 is 1.0${off ? ", and now less start may be a tenth off change" : ""}.`,
  ];
}

const isMean = /^(MEAN|MEAN_.+|start|now|change|changeFrom|changeTo)$/;

const none =
  "- is no figure: there is nobody of whom it could be made, or that row has none (nobody waits for the receipt itself; where nobody is registered there is no rate).";

const percentages =
  "A percentage is made from counts rounded to the nearest 5. Of 100 it may be three points off, of 20 more than ten.";

/** Whether a role is shown no groups that would tell of few: it asks about people whom it may not see. */
const isGuarded = (role: string) => role === "ANALYST" || role === "COMMISSIONER";

/** Whether groups may be missing: the answer says so, or it does not say and they may for the role. */
function mayLack({ complete }: Rows, role: string): boolean {
  return complete === false || (complete === null && isGuarded(role));
}

/** Whether rows are figures, and not things with names. */
function areFigures({ rows, totals = [], columns = [], parts = [] }: Rows): boolean {
  if (parts.some(areFigures) || columns.some(isMeasure)) return true;
  return [...rows, ...totals].some((row) => Object.values(row).some(isFigure));
}

/** Whether a value is a number as it may be shown: type Figure. */
function isFigure(value: unknown): boolean {
  return isPlain(value) && typeof value.shown === "string";
}

function star(role: string): string {
  const whose = isGuarded(role) ? ", of this answer or of one that you had before" : "";
  const advice = isGuarded(role)
    ? "What is withheld from your account once stays so. Before you ask: few groups and long periods show more"
    : "Fewer groups or a longer period show more";
  return `* is withheld: it is about 1 to 7 people, or would tell of so few beside another figure${whose}. ${advice}.`;
}

/** What a 0 means, in the unit of each column that has one. */
function zeros(rows: Rows): string[] {
  const columns = new Set(tablesOf(rows).flatMap(({ table }) => withZero(table)));
  return kindsOfZero.flatMap(([kind, means]) => {
    const names = [...columns].filter((name) => kind.test(name));
    return names.length > 0 ? [`0 in ${names.join(", ")} ${means}`] : [];
  });
}

const kindsOfZero: readonly [RegExp, string][] = [
  [
    /^(COUNT|PEOPLE|REACHED|MEETINGS|NOT_ATTENDED|episodes|people|measured|pairs|better|same|worse|risen|stayed|fallen)$/,
    "is nobody.",
  ],
  [
    /^HOURS$/,
    "is not nobody: it is under two and a half hours, because hours are rounded to the nearest 5. Where there was no contact at all it is -.",
  ],
  [/^(PERCENT_|KNOWN_)|^(share|missing)$/, "is nobody, or under half of one per cent."],
  [/^(MEDIAN|NINETIETH)_DAYS_|^(median|ninetieth)$/, "is the same day."],
];

/** The columns of a table in which a figure is 0. */
function withZero({ columns, rows, totals }: Table): string[] {
  return columns.filter((_, at) => [...rows, ...totals].some((cells) => cells[at] === "0"));
}

/** Whether a share may be of fewer than two hundred, of which it may be more than a point off. */
function rough({ columns, rows, totals }: Table): boolean {
  const shares = columns.flatMap((name, at) => (isShare(name) ? [at] : []));
  const counts = columns.flatMap((name, at) => (isCount(name) ? [at] : []));
  if (shares.length === 0) return false;
  return [...rows, ...totals].some(
    (cells) =>
      shares.some((at) => /^\d/.test(cells[at] ?? "")) &&
      (counts.length === 0 || counts.some((at) => Number(cells[at]) < 200)),
  );
}

const isShare = (name: string) => /^(PERCENT_|KNOWN_)|^(share|missing)$/.test(name);
const isCount = (name: string) =>
  /^(COUNT|PEOPLE|REACHED|MEETINGS|episodes|people|measured|pairs)$/.test(name);

/** What a blank means, in the rows of a project and in figures. */
function blanks(rows: Rows, table: Table): string[] {
  const project = table.columns.includes("person") && table.columns.includes("month");
  if (project && table.rows.flat().includes("")) return [blankOfProject];
  if (!areFigures(rows)) return [];
  const columns = new Set(tablesOf(rows).flatMap(({ table }) => blankIn(table)));
  if (columns.size === 0) return [];
  return [
    `A blank in ${[...columns].join(", ")} is a group of its own: there is none of it (who was not declined has no reason for it), or it is not known.`,
  ];
}

const blankOfProject =
  "A blank in ageBand, gender, ethnicGroup, imdDecile, pcnId or practiceId was left out, because fewer than eight people of the PCN share it, or it is not known. A blank month, reason or answer is one that there is none of: a case that is still open has no closedMonth.";

/** The columns of a table in which a row has nothing. */
function blankIn({ columns, rows }: Table): string[] {
  return columns.filter((_, at) => rows.some((cells) => cells[at] === ""));
}

const units: Readonly<Record<string, string>> = {
  share: "share: of all that were received, the percentage that has come so far.",
  median: "median: half of those who have come so far took at most so many calendar days from receipt.",
  ninetieth:
    "ninetieth: nine in ten of those who have come so far took at most so many calendar days from receipt.",
  measured: "measured: episodes of support with a first answer.",
  pairs:
    "pairs: of those measured, the episodes with a first and a later answer; of goals, as many as are scored twice.",
  missing: "missing: of those measured, the percentage that has no later answer.",
  change:
    "change: the last answer less the first, in points of the scale. Where less is better (higherIsBetter is false), as of ANXIETY, a change below 0 is good.",
  better:
    "better, same, worse: of the pairs, those whose last answer is better than the first, the same, or worse, by however little. Better is higher, but lower where less is better, as of ANXIETY.",
  risen:
    "risen, stayed, fallen: of the pairs, those that went to a better part of the scale, stayed in theirs, or went to a worse one. Where less is better, as of ANXIETY, a better part is a lower one.",
};

/** What is counted, and in what, in figures that have names of their own: those of the flow, and of outcomes. */
export function unitsOf({ rows }: Rows): string[] {
  const words = Object.entries(units).flatMap(([name, words]) =>
    rows.some((row) => isFigure(row[name])) ? [words] : [],
  );
  return [
    ...(rows.some((row) => isFigure(row.episodes) && "item" in row) ? [begun] : []),
    ...words,
    ...(rows.some(({ stage }) => stage === "CLOSED") ? [ended] : []),
  ];
}

const begun = "episodes: episodes whose support started.";

const ended =
  "CLOSED, as a stage, has what was declined or redirected too; outcomes: [IN_SUPPORT, CLOSED] in the filter leaves those out of all stages.";
