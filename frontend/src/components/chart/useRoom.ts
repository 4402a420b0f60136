import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide something is, in em of its own text: labels find their places by it. A usual width until it is known. */
export function useRoom(element: RefObject<Element | null>, usual: number): number {
  const [room, setRoom] = useState(usual);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(measured).fontSize) || 16;
      const { width } = measured.getBoundingClientRect();
      if (width > 0) setRoom(Math.round((width / em) * 10) / 10);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
