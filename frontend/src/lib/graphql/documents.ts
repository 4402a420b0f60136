import { createRequest } from "@urql/core";
import type { DocumentNode } from "graphql";
import type { TypedDocumentString } from "./generated/graphql";

const nodes = new WeakMap<object, DocumentNode>();

/** The parsed form of one of the app's documents, made once. */
export function documentNode<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
): DocumentNode {
  const known = nodes.get(document);
  if (known) return known;
  const text = document.toString();
  const node = createRequest(text, {}).query as DocumentNode;
  const hash: unknown = document.__meta__?.hash;
  if (typeof hash === "string") byKey.set(keyOf(node), { id: hash, text });
  nodes.set(document, node);
  return node;
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
