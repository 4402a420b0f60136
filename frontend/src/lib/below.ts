import { useDeferredValue, useState } from "react";
import { opening } from "./router";

/** Whether the parts further down a page are to be drawn. The page with which the app was opened shows its top first and
 * draws them straight after, a little at a time; everywhere else they are there at once. */
export function useBelow(): boolean {
  const [atOnce] = useState(() => !opening());
  return useDeferredValue(true, atOnce);
}
