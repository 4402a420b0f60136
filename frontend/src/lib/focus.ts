// Where the focus goes when something opens, is done, or leaves the page.

const fields = ["input", "select", "textarea"].map((name) => `${name}:not([type=hidden], [disabled])`).join();

/** Gives the focus to the first field inside, or to the first inside what is marked data-first. Not on a touch screen,
 * where the keyboard would come up over what is to be read first. Answers whether there was one. */
export function focusField(within: Element | null): boolean {
  if (!within || window.matchMedia?.("(pointer: coarse)").matches) return false;
  const first = within.querySelector(`:scope [data-first] :is(${fields})`) ?? within.querySelector(fields);
  if (!(first instanceof HTMLElement)) return false;
  // Of a group of radio buttons that one which is chosen, as the Tab key would.
  const chosen =
    first instanceof HTMLInputElement && first.type === "radio" && !first.checked
      ? within.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`)
      : undefined;
  (chosen ?? first).focus();
  return true;
}

/** Whether the focus is on nothing, because what had it is gone. */
export function focusLost(): boolean {
  const now = document.activeElement;
  return !now || now === document.body || !now.isConnected;
}

/** Gives the focus to the first of these that is still there; else to the page's own part, so that its keys and the next
 * Tab go on from there. */
export function focusOn(...wanted: (Element | null | undefined)[]): void {
  for (const one of wanted) {
    if (!(one instanceof HTMLElement) || !one.isConnected || one === document.body) continue;
    one.focus({ preventScroll: true });
    if (document.activeElement === one) return;
  }
  document.getElementById("main")?.focus({ preventScroll: true });
}
