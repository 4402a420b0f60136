import { createStore } from "../store";

// Where one is: the browser's address, followed as a store, and how far each place was scrolled.

export interface Place {
  pathname: string;
  search: string;
  hash: string;
  /** Of this visit: each has its own, also of the same address. */
  key: string;
}

export interface Move {
  place: Place;
  /** Whether the browser went there by Back or Forward. */
  back: boolean;
  /** Whether what is on the screen stays where it is. */
  still: boolean;
}

const kept = "alongside.scroll";
const most = 50;

function here(): Place {
  const { pathname, search, hash } = window.location;
  const state = window.history.state as { key?: string } | null;
  return { pathname, search, hash: decodeURIComponent(hash.slice(1)), key: state?.key ?? "first" };
}

/** The last move. */
export const moves = createStore<Move>({ place: here(), back: false, still: true });

/** Whether what is on the screen is the page with which the app was opened, from its top. */
export function opening(): boolean {
  const { place, back } = moves.get();
  return place.key === "first" && !place.hash && !back;
}

/** Goes to an address of the app. */
export function go(href: string, { replace = false, still = false } = {}): void {
  if (!replace) keepScroll();
  const key = Math.random().toString(36).slice(2);
  if (replace) window.history.replaceState({ key }, "", href);
  else window.history.pushState({ key }, "", href);
  moves.set({ place: here(), back: false, still: still || replace });
}

/** Follows Back and Forward. Answers how to stop. */
export function followHistory(): () => void {
  window.history.scrollRestoration = "manual";
  const popped = () => {
    keepScroll();
    moves.set({ place: here(), back: true, still: false });
  };
  window.addEventListener("popstate", popped);
  // A reload comes back to where one was, and so does Back from elsewhere; whoever types an address begins at its top. From
  // the top there is nowhere to go, and asking would have the browser work out where all stands before it has shown any of it.
  const { place } = moves.get();
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (arrival?.type !== "navigate" && !place.hash && topOf(place) > 0)
    moves.set((now) => ({ ...now, back: true, still: false }));
  return () => {
    window.removeEventListener("popstate", popped);
  };
}

function positions(): [key: string, top: number][] {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? "[]");
  } catch {
    return [];
  }
}

/** What a place is kept by: its key, or its address where the app was opened, which can be at several in one window. */
const spot = ({ key, pathname, search }: Place) => (key === "first" ? pathname + search : key);

/** How far a place was scrolled when it was left, in pixels. */
function topOf(place: Place): number {
  return positions().find(([other]) => other === spot(place))?.[1] ?? 0;
}

function keepScroll(): void {
  // A page that was emptied is asked for anew when one comes back to it: where it was is written down already.
  if (document.body.childElementCount === 0) return;
  const key = spot(moves.get().place);
  const others = positions().filter(([other]) => other !== key);
  try {
    sessionStorage.setItem(kept, JSON.stringify([...others, [key, window.scrollY]].slice(-most)));
  } catch {
    // A device with no room only forgets how far a page was scrolled.
  }
}

// From the first, so that it comes before what empties the page that is left (lib/restored.ts).
window.addEventListener("pagehide", keepScroll);

/** Brings what is on the screen to where it belongs after a move: an element that is named, where it was, or the top. */
export function scrollTo({ place, back, still }: Move): void {
  if (still) return;
  if (place.hash && !back) {
    document.getElementById(place.hash)?.scrollIntoView();
    return;
  }
  window.scrollTo({ top: back ? topOf(place) : 0, behavior: "instant" });
}
