import { Kind, parse } from "graphql";

/** What the editor asks. */
export interface Asked {
  query: string;
  operationName?: string | null;
}

/** The question with the name of an operation only where its text has that one. The editor reads names a moment after
 * the text has changed: who runs at once would be asked for what was there before. */
export function named<TAsked extends Asked>(asked: TAsked): TAsked {
  if (!asked.operationName) return asked;
  try {
    const has = parse(asked.query, { noLocation: true }).definitions.some(
      (part) => part.kind === Kind.OPERATION_DEFINITION && part.name?.value === asked.operationName,
    );
    return has ? asked : { ...asked, operationName: undefined };
  } catch {
    return asked; // The server says which line is wrong.
  }
}
