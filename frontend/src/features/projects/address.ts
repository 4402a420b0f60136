import { flagParam, textParam } from "../../lib/search";

/** What the address of the register carries: grants of which state, the one that is open and what is being done to it, and
 * whether a request is being written. (The page knows the states and acts; the router, which reads this with the first
 * page, does without.) */
export interface ProjectsAddress {
  state?: string;
  open?: string;
  act?: string;
  ask?: true;
}

/** Reads the address, dropping what does not fit. */
export function readAddress({ state, open, act, ask }: Record<string, unknown>): ProjectsAddress {
  return { state: textParam(state), open: textParam(open), act: textParam(act), ask: flagParam(ask) };
}
