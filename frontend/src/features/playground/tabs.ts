// GraphiQL draws each tab as an element of role "tab" with a close button inside it, which a screen reader cannot reach
// ("nested-interactive"). Without those roles they are a list of items, each with its two buttons, which is what they
// are. GraphiQL draws anew as one works, so that the mending watches. The tab in front is kept in sight where there is no
// room for all.
// Answers how to stop.
export function mendTabs(root: HTMLElement): () => void {
  let front: Element | null = null;
  // It grows with the name of what is asked in it.
  const sizes = new ResizeObserver(() => front && show(front));
  const mend = () => {
    for (const list of root.querySelectorAll('[role="tablist"]')) {
      if (list.querySelector('[role="tab"] button')) list.removeAttribute("role");
    }
    for (const tab of root.querySelectorAll('[role="tab"]')) {
      const inner = tab.querySelector("button");
      if (!inner) continue;
      const picked = tab.getAttribute("aria-selected") === "true";
      tab.removeAttribute("role");
      tab.removeAttribute("aria-selected");
      inner.setAttribute("aria-pressed", String(picked));
    }
    const now = root.querySelector(".graphiql-tab-active");
    if (now === front) return;
    if (front) sizes.unobserve(front);
    if (now) sizes.observe(now);
    front = now;
  };
  const watch = new MutationObserver(mend);
  watch.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["role", "aria-selected"],
  });
  mend();
  return () => {
    watch.disconnect();
    sizes.disconnect();
  };
}

/** Scrolls the row of tabs, and nothing else, until a tab is in sight. */
function show(tab: Element): void {
  const row = tab.parentElement;
  if (!row) return;
  const [at, within] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  if (at.right > within.right) row.scrollLeft += at.right - within.right;
  else if (at.left < within.left) row.scrollLeft -= within.left - at.left;
}
