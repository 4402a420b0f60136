import { useEffect, useRef } from "react";

/** While `on`, calls back at Escape, wherever the focus is, unless a dialog over the page takes the key. What is typed stays a draft. */
export function useEscape(leave: () => void, on: boolean): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [on]);
}
