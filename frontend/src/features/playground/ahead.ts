import { Kind, parse, type ValueNode, visit } from "graphql";
import type { Sent } from "./asked";

// Whether a question is about months that have not come: its noughts are no figures of anything.

/** The first month of a question, YYYY-MM, where that is after the day on which it was asked; else nothing. */
export function firstAhead(sent: Sent | undefined): string | undefined {
  if (!sent) return undefined;
  const now = sent.on.slice(0, 7);
  return beginnings(sent).find((month) => month > now);
}

/** The months that a question names as the first of its period. */
function beginnings({ query, variables = {} }: Sent): string[] {
  const found = Object.values(variables).flatMap(within);
  const take = (name: string, value: ValueNode | undefined) => {
    if (!isBeginning(name) || !value) return;
    const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    const text = value.kind === Kind.STRING ? value.value : given;
    if (isMonth(text)) found.push(text);
  };
  try {
    visit(parse(query, { noLocation: true }), {
      Argument: ({ name, value }) => take(name.value, value),
      ObjectField: ({ name, value }) => take(name.value, value),
    });
  } catch {
    return []; // What cannot be read was refused, and has no answer.
  }
  return found;
}

/** The beginnings in a filter that is a variable as a whole. */
function within(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    isBeginning(name) && isMonth(one) ? [one] : within(one),
  );
}

const isBeginning = (name: string) => /(^f|F)rom$/.test(name);

function isMonth(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d$/.test(value);
}
