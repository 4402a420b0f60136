import type { Sent } from "./asked";
import { type Labels, labelsOf, listOf } from "./codes";
import { type Fields, givenTo, wayOf } from "./fields";

// Which columns of a result hold codes, and of which list.

/** The labels of the codes in a column; nothing where it holds none. */
export type Coded = (column: string) => Labels | undefined;

/** Of rows that are somewhere in an answer. Figures are by what they are grouped by, all else by the types of the schema. */
export function codedAt(fields: Fields, path: readonly string[], variables: Sent["variables"]): Coded {
  const at = fields.get(wayOf(path));
  return (column) => {
    if (at?.type === "Aggregate") return labelled(listOf(at.of, column));
    if (at?.type === "Equity") {
      const by = column === "group" ? givenTo(at, ["by"], variables) : undefined;
      return typeof by === "string" ? labelled(listOf(at.of, by)) : undefined;
    }
    return labelled(fields.get(wayOf([...path, column]))?.type);
  };
}

const labelled = (type: string | undefined) => (type ? labelsOf(type) : undefined);

/** A cell in words: of several codes each. Nothing where one of them has no label, such as what is withheld. */
export function labelOf(cell: string, labels: Labels): string | undefined {
  const words = cell.split("; ").map((code) => labels[code]);
  return words.every((one) => one !== undefined) ? words.join("; ") : undefined;
}
