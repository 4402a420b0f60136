import type { GraphQLSchema } from "graphql";
import { firstAhead } from "./ahead";
import { type Sent, sentFor } from "./asked";
import { fieldsOf } from "./fields";
import { type Rows, rowsOf } from "./found";
import { gapWords } from "./gaps";
import { countOf } from "./notes";
import type { Answer } from "./send";
import { withheldIn } from "./table";

/** What the result pane holds, looked at. */
export interface Result {
  /** Its rows; none where there is no answer, or nothing in it. */
  rows?: Rows;
  /** What to say of it: how much there is, or why there is nothing and what to do. */
  words?: string;
  /** Whether it was refused. */
  refused: boolean;
  /** What was asked to be answered so, where that is known. */
  sent?: Sent;
  /** The answer itself, where there is one. */
  answer?: Answer;
}

/** Reads the text of the result pane. With the schema it is known which columns hold codes. */
export function resultOf(text: string, schema?: GraphQLSchema | null): Result {
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    return { refused: false };
  }
  const sent = sentFor(answer);
  const rows = rowsOf(answer.data, answer.data ? fieldsOf(sent, schema) : undefined, sent);
  const fault = answer.errors?.[0];
  if (fault) {
    const words = `${lead(fault.extensions?.code)} ${fault.message}`.trim();
    return { answer, rows, sent, refused: fault.extensions?.code !== "EMPTY", words };
  }
  if (!rows) return { answer, sent, refused: false };
  const ahead = firstAhead(sent) ? "; these months are still to come" : "";
  return {
    answer,
    rows,
    sent,
    refused: false,
    words: [`${countOf(rows, sent)}${hidden(rows)}${ahead}.`, ...gapWords(rows, sent)].join(" "),
  };
}

/** How many figures are withheld, and where it is told why. */
function hidden(rows: Rows): string {
  const count = withheldIn(rows);
  if (count === 0) return "";
  return `; ${count} ${count === 1 ? "figure is" : "figures are"} withheld (*): the table says why`;
}

function lead(code: string | undefined): string {
  switch (code) {
    case "LIMIT":
      return "That was too much for one question.";
    case "FORBIDDEN":
      return "That is not open to your role.";
    case "EMPTY":
      return "";
    case "NETWORK":
      return "There is no answer.";
    case "INTERNAL":
      return "That is our fault.";
    default:
      return "The answer has an error.";
  }
}
