import { useEffect, useState } from "react";

/** A text as it was when nobody had typed for a moment (250 ms), so that a search asks once and not at every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
