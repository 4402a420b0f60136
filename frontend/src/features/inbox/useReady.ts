import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";

// For how long after the form came a letter means words, in milliseconds.
const wordsFor = 1000;

/** For the button that a form opened by a key gives the focus to, so that Enter takes what stands chosen. A letter right
 * after it, the space among them, is no press but the next of a word: it takes the focus off the button. */
export function useReady() {
  const button = useRef<HTMLButtonElement>(null);
  const since = useRef<number | undefined>(undefined);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return {
    ref: button,
    onFocus: (event: FocusEvent) => {
      since.current ??= event.timeStamp;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.timeStamp - (since.current ?? 0) > wordsFor) return;
      event.preventDefault();
      document.getElementById("main")?.focus({ preventScroll: true });
    },
  };
}
