// GraphiQL draws each tab as an element of role "tab" with a close button inside it, which a screen reader cannot reach
// ("nested-interactive"). Without those roles they are a list of items, each with its two buttons, which is what they
// are. GraphiQL draws anew as one works, so that the mending watches.
// Answers how to stop.
export function mendTabs(root: HTMLElement): () => void {
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
  };
  const watch = new MutationObserver(mend);
  watch.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["role", "aria-selected"],
  });
  mend();
  return () => watch.disconnect();
}
