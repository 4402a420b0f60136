import type { ComponentType } from "react";
import { part } from "../part";

// The app's pages, each with its address, what that may carry, and the code that draws it. The app registers its table
// with the types below, so that a link to a page that is not there, or without what its address needs, does not compile.

/** What search parameters say before a page's reader has looked at them: a list where a name is there several times. */
export type RawSearch = Record<string, string | string[]>;

/** Reads the search parameters of an address. What does not fit is dropped. */
export type Reader = (raw: RawSearch) => object;

/** For an address that carries nothing. */
export const nothing = (): Record<string, never> => ({});

/** The code of a page. */
export interface Page {
  Component: ComponentType;
  /** Fetches it, ahead of a visit. A failure is told where the page is drawn. */
  preload: () => Promise<unknown>;
  /** Whether the page stands alone, without the frame of those who are signed in. */
  bare: boolean;
}

/** A page that is in the first download. */
export function page(Component: ComponentType): Page {
  return { Component, preload: () => Promise.resolve(), bare: false };
}

/** A page whose code comes with its first visit, or when somebody is about to go there. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  bare = false,
): Page {
  const { Component, fetch } = part<object>(async () => (await load())[name] as ComponentType);
  // A failure is told where the page is drawn.
  return { Component, preload: () => fetch().catch(() => {}), bare };
}

// biome-ignore lint/suspicious/noEmptyInterface: the app adds its table of addresses to it.
export interface Register {}

type Addresses = Register extends { addresses: infer A } ? A : Record<string, Reader>;

/** An address of the table: "/people/$clientId". */
export type Path = keyof Addresses & string;

type NamesOf<P extends string> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | NamesOf<Rest>
  : P extends `${string}$${infer Name}`
    ? Name
    : never;

/** An address that is always the same. */
export type FixedPath = { [P in Path]: [NamesOf<P>] extends [never] ? P : never }[Path];

export type ParamsOf<P extends Path> = { [Name in NamesOf<P>]: string };
export type SearchOf<P extends Path> = Addresses[P] extends (raw: RawSearch) => infer S ? S : never;

/** Where a link or a navigation goes. */
export type Target<P extends Path = Path> = P extends Path
  ? {
      to: P;
      /** The address's search parameters, or a function of those that are there now. */
      search?: SearchOf<P> | ((now: SearchOf<P>) => SearchOf<P>);
      /** The id of an element of the page. */
      hash?: string;
      /** Takes the place of where one is in the history. */
      replace?: boolean;
      /** false: what is on the screen stays where it is. */
      resetScroll?: boolean;
    } & ([NamesOf<P>] extends [never] ? { params?: undefined } : { params: ParamsOf<P> })
  : never;

/** A path of the table that an address is of. */
export interface Match {
  path: string;
  params: Record<string, string>;
}

const steps = (path: string) => path.split("/").filter((step) => step !== "");

/** Finds the path of an address: of several that fit, the one with the fewest parts that may be anything. */
export function match(paths: readonly string[], pathname: string): Match | undefined {
  const here = steps(pathname);
  let best: { found: Match; open: number } | undefined;
  for (const path of paths) {
    const want = steps(path);
    if (want.length !== here.length) continue;
    const params: Record<string, string> = {};
    const fits = want.every((step, i) => {
      if (!step.startsWith("$")) return step === here[i];
      try {
        params[step.slice(1)] = decodeURIComponent(here[i] ?? "");
        return true;
      } catch {
        return false; // no text that anybody wrote
      }
    });
    const open = Object.keys(params).length;
    if (fits && (!best || open < best.open)) best = { found: { path, params }, open };
  }
  return best?.found;
}

/** Reads search parameters as they stand in an address. */
export function readSearch(text: string): RawSearch {
  const raw: RawSearch = {};
  for (const name of new Set(new URLSearchParams(text).keys())) {
    const values = new URLSearchParams(text).getAll(name);
    raw[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return raw;
}

/** Writes search parameters as they stand in an address, with the "?" where there are any. */
export function writeSearch(search: object): string {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) out.append(name, String(one));
  }
  const text = out.toString();
  return text === "" ? "" : `?${text}`;
}

/** Puts params into an address. */
export function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}
