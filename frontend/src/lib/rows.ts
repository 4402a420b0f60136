import { useEffect, useState } from "react";
import { useShortcut } from "./keys";

interface RowKeys {
  /** The rows on the screen, in order. */
  ids: readonly string[];
  /** What is in the list: "client", "referral". */
  one: string;
  /** Enter on the picked row. */
  open: (id: string) => void;
}

/** Walking through a list with j and k, and opening with Enter. Answers the row under the cursor; none at first. */
export function useRowKeys({ ids, one, open }: RowKeys): string | undefined {
  const [picked, setPicked] = useState<string | undefined>();
  const at = picked === undefined ? -1 : ids.indexOf(picked);
  const go = (to: number) => setPicked(ids[Math.max(0, Math.min(ids.length - 1, to))]);
  useShortcut("j", `Next ${one}`, () => go(at + 1), ids.length > 0);
  useShortcut("k", `Previous ${one}`, () => go(at - 1), ids.length > 0);
  useShortcut("Enter", `Open the ${one}`, () => picked !== undefined && open(picked), at >= 0);
  useEffect(() => {
    if (picked === undefined) return;
    const row = document.querySelector(`[data-row="${CSS.escape(picked)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [picked]);
  return at >= 0 ? picked : undefined;
}
