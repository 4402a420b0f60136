import type { Rows } from "./found";

// What an answer warns of stands once above its rows, and not again in each of them.

/** A result without its warnings, and those, each once. One that is not of all rows says of which it is. */
export function warned(result: Rows): { rows: Rows; warnings: string[] } {
  if (!result.rows.some(({ warnings }) => isTexts(warnings))) return { rows: result, warnings: [] };
  const of = new Map<string, string[]>();
  for (const { warnings, item } of result.rows) {
    if (!isTexts(warnings)) continue;
    for (const text of warnings)
      of.set(text, [...(of.get(text) ?? []), typeof item === "string" ? item : ""]);
  }
  const words = [...of].map(([text, items]) => {
    const named = items.filter((item) => item !== "");
    return items.length === result.rows.length || named.length < items.length
      ? text
      : `${named.join(", ")}: ${text}`;
  });
  const rows = result.rows.map(({ warnings, ...row }) => (isTexts(warnings) ? row : { ...row, warnings }));
  return { rows: { ...result, rows }, warnings: words };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
