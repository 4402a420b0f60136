import { useEffect } from "react";
import { visited } from "../lib/recent";
import { onArrival } from "../lib/router";

// How long a page may take to draw its heading before the focus goes to main instead, in milliseconds.
const patience = 1500;

/** After a navigation to another page the focus goes to its h1, so that a screen reader says where one has come to and
 * the next Tab starts there. The first page load is left to the browser. */
export function useArrival(): void {
  useEffect(() => {
    let stop = () => {};
    visited(window.location.pathname);
    const leave = onArrival(({ pathname }) => {
      visited(pathname);
      stop();
      stop = focusHeading();
    });
    return () => {
      stop();
      leave();
    };
  }, []);
}

function focusHeading(): () => void {
  const main = document.getElementById("main");
  const from = document.activeElement;
  const arrive = () => {
    // Somebody who has begun to type meanwhile is not torn away.
    const now = document.activeElement;
    if (now !== from && now?.matches("input, textarea, select")) return true;
    const heading = main?.querySelector<HTMLElement>("h1[tabindex]");
    heading?.focus({ preventScroll: true });
    return heading !== null && heading !== undefined;
  };
  if (!main || arrive()) return () => {};
  const observer = new MutationObserver(() => {
    if (arrive()) stop();
  });
  const timer = setTimeout(() => {
    stop();
    main.focus({ preventScroll: true });
  }, patience);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(main, { childList: true, subtree: true });
  return stop;
}
