import { createRequest } from "@urql/core";
import type { DocumentNode } from "graphql";
import type { TypedDocumentString } from "./generated/graphql";
import { parseOperation } from "./parse";

const nodes = new WeakMap<object, DocumentNode>();

/** The parsed form of one of the app's documents, made once. */
export function documentNode<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
): DocumentNode {
  const known = nodes.get(document);
  if (known) return known;
  const text = document.toString();
  const hash: unknown = document.__meta__?.hash;
  const node = createRequest(keyed(text, typeof hash === "string" ? hash : text), {}).query as DocumentNode;
  if (typeof hash === "string") byKey.set(keyOf(node), { id: hash, text });
  nodes.set(document, node);
  return node;
}

/** Parses a text and gives it what urql would: a number of its own, and the text it came from. */
function keyed(text: string, name: string): DocumentNode {
  let key = 5381;
  for (const sign of name) key = (key * 33 + (sign.codePointAt(0) ?? 0)) | 0;
  const source = { body: text, name: "gql", locationOffset: { line: 1, column: 1 } };
  return Object.assign(parseOperation(text), {
    __key: key >>> 0,
    loc: { start: 0, end: text.length, source },
  }) as unknown as DocumentNode;
}

// The cache makes a formatted copy of a document, which keeps its key and nothing else of ours.
const byKey = new Map<number, { id: string; text: string }>();

/** The id and text under which a request's document is trusted; nothing for one that is not the app's own. */
export function trustedDocument(node: object): { id: string; text: string } | undefined {
  return byKey.get(keyOf(node));
}

function keyOf(node: object): number {
  return (node as { __key?: number }).__key ?? 0;
}
