// Whether somebody is at this page. A page may ask the server by itself, because a colleague did something; that must not
// keep a session alive that its person has walked away from.

const gone = 60_000;

let last = Date.now();

/** Notes each press of a key or a button on this page from now on. */
export function watchPresence(): void {
  const here = () => {
    last = Date.now();
  };
  document.addEventListener("keydown", here, { capture: true, passive: true });
  document.addEventListener("pointerdown", here, { capture: true, passive: true });
}

/** The header of a request that nobody is there for, since nothing was pressed for a minute: it is no sign of life. */
export const unattendedHeader = { "Alongside-Unattended": "1" };

/** The headers that a request carries because of who is there, or is not. */
export function presenceHeaders(now = Date.now()): Record<string, string> {
  return now - last < gone ? {} : unattendedHeader;
}
