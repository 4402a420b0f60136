import { textParam } from "../../lib/search";

/** What the address of the opened records carries: the one whose review is being written. */
export interface OpenedAddress {
  open?: string;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): OpenedAddress {
  return { open: textParam(search.open) };
}
