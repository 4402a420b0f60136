import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { type AppError, appErrors } from "../errors";
import { notify } from "../notify";
import { documentNode } from "./documents";
import type { TypedDocumentString } from "./generated/graphql";
import { useAsk } from "./use";

/** A connection of the API: its rows, and where the page stands. */
export interface Connection<TNode> {
  edges?: ReadonlyArray<{ node?: TNode | null } | null> | null;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

export interface Paged<TNode> {
  rows: readonly TNode[];
  total: number | undefined;
  /** The first wait, with nothing to show yet. */
  loading: boolean;
  /** Rows are shown and newer ones are on their way. */
  refreshing: boolean;
  error: AppError | undefined;
  again: () => void;
  /** Whether there are more rows than are shown. */
  more: boolean;
  loadingMore: boolean;
  showMore: () => void;
}

interface Further<TNode> {
  /** The list that these rows are of, and the end of the first page that they follow. */
  list: string;
  after: string;
  rows: readonly TNode[];
  end: Connection<TNode>["pageInfo"];
}

/**
 * Reads a keyset list page by page. The first page follows the cache, as every query does, and the further ones are added
 * to it. When the first page ends elsewhere, because the list has changed, as many rows as were shown are asked for again
 * from there, and the old ones stand until they come: a reader who is far down stays there, and no row is shown twice.
 */
export function usePaged<TData, TVariables extends Record<string, unknown>, TNode>(
  document: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  pick: (data: TData) => Connection<TNode>,
): Paged<TNode> {
  const client = useClient();
  const { data, loading, refreshing, error, again } = useAsk(document, variables, { keepPrevious: true });
  const [further, setFurther] = useState<Further<TNode> | undefined>();
  const [loadingMore, setLoadingMore] = useState(false);
  const first = data && pick(data);
  const list = JSON.stringify(variables);
  const after = first?.pageInfo.endCursor ?? "";
  const added = further?.list === list ? further : undefined;
  const end = added?.end ?? first?.pageInfo;
  const busy = useRef(false);
  const ask = useCallback(
    (from: string | null | undefined) =>
      client
        .query<TData>(
          documentNode(document),
          { ...variables, after: from },
          { requestPolicy: "network-only" },
        )
        .toPromise(),
    [client, document, variables],
  );

  // What follows the first page, anew.
  const stale = first !== undefined && added !== undefined && added.after !== after;
  const settle = useRef<() => Promise<void>>(async () => {});
  settle.current = async () => {
    if (!first || !added) return;
    const rows: TNode[] = [];
    let at = first.pageInfo;
    while (at.hasNextPage && rows.length < added.rows.length) {
      const result = await ask(at.endCursor);
      if (!result.data) return; // the rows that stand stay, until the first page is heard of again
      const page = pick(result.data);
      rows.push(...nodes(page));
      at = page.pageInfo;
    }
    setFurther((now) => (now === added ? { list, after, rows, end: at } : now));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another end of the first page is another question.
  useEffect(() => {
    if (stale) void settle.current();
  }, [stale, after, list, first]);

  const showMore = useCallback(async () => {
    if (busy.current || !end?.hasNextPage) return;
    busy.current = true;
    setLoadingMore(true);
    const result = await ask(end.endCursor);
    busy.current = false;
    setLoadingMore(false);
    if (!result.data) {
      const told = appErrors(result.error)[0];
      if (told) notify(`No more rows. ${told.message}`, { tone: "bad" });
      return;
    }
    const page = pick(result.data);
    setFurther({ list, after, rows: [...(added?.rows ?? []), ...nodes(page)], end: page.pageInfo });
  }, [ask, end, list, after, added, pick]);

  // The same rows are the same list: who draws them later, or not anew, looks at it.
  const rows = useMemo(() => once([...nodes(first), ...(added?.rows ?? [])]), [first, added]);
  return {
    rows,
    total: first?.totalCount,
    loading,
    refreshing,
    error,
    again,
    more: end?.hasNextPage ?? false,
    loadingMore,
    showMore,
  };
}

/** Each row once: while the further pages are asked for anew, one may stand in two of them. */
function once<TNode>(rows: readonly TNode[]): readonly TNode[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => {
    const id = (row as { id?: unknown }).id ?? row;
    return !seen.has(id) && seen.add(id);
  });
}

function nodes<TNode>(page: Connection<TNode> | undefined): TNode[] {
  return (page?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}
