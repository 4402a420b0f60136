import { createContext, useContext, useMemo } from "react";
import {
  type Match,
  type Page,
  type ParamsOf,
  type Path,
  type Reader,
  readSearch,
  type SearchOf,
} from "./pages";
import { moves, type Place } from "./place";

/** The tables of the app: what each address carries, and what draws it. */
export interface Tables {
  addresses: Record<string, Reader>;
  pages: Record<string, Page>;
}
export const TablesContext = createContext<Tables>({ addresses: {}, pages: {} });

/** What is drawn now: it stays while the code of the next page is on its way. */
export interface Shown {
  place: Place;
  match: Match | undefined;
}
export const ShownContext = createContext<Shown>({ place: moves.get().place, match: undefined });

/** The address of what is drawn. */
export function usePlace(): Place {
  return useContext(ShownContext).place;
}

/** What the address of a page carries. The page's own path is named for its type. */
export function useSearch<P extends Path>(_path: P): SearchOf<P> {
  const { place, match } = useContext(ShownContext);
  const read = useContext(TablesContext).addresses[match?.path ?? ""];
  // The same object while the address is the same: effects look at it.
  return useMemo(() => (read?.(readSearch(place.search)) ?? {}) as SearchOf<P>, [read, place.search]);
}

/** The parts of a page's address that may be anything. */
export function useParams<P extends Path>(_path: P): ParamsOf<P> {
  return (useContext(ShownContext).match?.params ?? {}) as ParamsOf<P>;
}
