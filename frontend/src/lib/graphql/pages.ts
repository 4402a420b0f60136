import { useCallback, useRef, useState } from "react";
import { useClient } from "urql";
import { type AppError, appErrors } from "../errors";
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
  /** The list and the first page that these rows follow. */
  after: string;
  rows: TNode[];
  end: Connection<TNode>["pageInfo"];
}

/**
 * Reads a keyset list page by page. The first page follows the cache, as every query does; the further ones are added
 * to it and dropped as soon as the first page ends elsewhere, so that no row is ever shown twice or missed.
 */
export function usePaged<TData, TVariables extends Record<string, unknown>, TNode>(
  document: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  pick: (data: TData) => Connection<TNode>,
): Paged<TNode> {
  const client = useClient();
  const { data, loading, refreshing, error, again } = useAsk(document, variables, { keepPrevious: true });
  const [further, setFurther] = useState<Further<TNode> | undefined>();
  const [failed, setFailed] = useState<AppError | undefined>();
  const [loadingMore, setLoadingMore] = useState(false);
  const first = data && pick(data);
  const list = JSON.stringify([variables, first?.pageInfo.endCursor]);
  const added = further?.after === list ? further : undefined;
  const end = added?.end ?? first?.pageInfo;
  const busy = useRef(false);

  const showMore = useCallback(async () => {
    if (busy.current || !end?.hasNextPage) return;
    busy.current = true;
    setLoadingMore(true);
    setFailed(undefined);
    const result = await client
      .query<TData>(
        documentNode(document),
        { ...variables, after: end.endCursor },
        { requestPolicy: "network-only" },
      )
      .toPromise();
    busy.current = false;
    setLoadingMore(false);
    if (!result.data) return setFailed(appErrors(result.error)[0]);
    const page = pick(result.data);
    setFurther({ after: list, rows: [...(added?.rows ?? []), ...nodes(page)], end: page.pageInfo });
  }, [client, document, variables, end, list, added, pick]);

  return {
    rows: [...nodes(first), ...(added?.rows ?? [])],
    total: first?.totalCount,
    loading,
    refreshing,
    error: error ?? failed,
    again,
    more: end?.hasNextPage ?? false,
    loadingMore,
    showMore,
  };
}

function nodes<TNode>(page: Connection<TNode> | undefined): TNode[] {
  return (page?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}
