import { createStore } from "./store";

// The clients and services whose pages were opened since the page was loaded. Keys only, and in memory only.

export interface Recent {
  kind: "people" | "services";
  id: string;
}

const atMost = 8;

export const recent = createStore<readonly Recent[]>([]);

/** Takes note of an address that was opened. */
export function visited(path: string): void {
  const [, kind, id] = path.split("/");
  if ((kind !== "people" && kind !== "services") || !id) return;
  recent.set((now) => [{ kind, id }, ...now.filter((other) => other.id !== id)].slice(0, atMost) as Recent[]);
}
