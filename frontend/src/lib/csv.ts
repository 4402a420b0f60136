// Files for spreadsheets, written as the server writes its own (internal/server/export.go).

// Without it the common spreadsheet takes UTF-8 for something else.
const mark = "\uFEFF";

// A number alone is no formula, though it may begin like one; nor is the dash that stands for none.
const number = /^([+-]?\d[\d,.]*|-)$/;

/** A text that no spreadsheet takes for a formula: what begins like one has an apostrophe in front (OWASP, CSV
 * injection). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !number.test(text) ? `'${text}` : text;
}

/** Rows of cells as the text of a CSV file (RFC 4180). */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(",")}\r\n`);
  return mark + lines.join("");
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
