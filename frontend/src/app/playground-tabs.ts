// GraphiQL draws each tab as an element of role "tab" with a close button inside it, which a screen reader cannot reach
// ("nested-interactive"). The list of tabs becomes a plain group and each tab a group within: both of its buttons
// then stand for themselves. It draws anew as one works, so that the mending watches.
export function mendTabs(root: HTMLElement): void {
  const mend = () => {
    for (const list of root.querySelectorAll('[role="tablist"]')) {
      if (list.querySelector('[role="tab"] button')) list.setAttribute("role", "group");
    }
    for (const tab of root.querySelectorAll('[role="tab"]')) {
      const inner = tab.querySelector("button");
      if (!inner) continue;
      const picked = tab.getAttribute("aria-selected") === "true";
      tab.setAttribute("role", "group");
      tab.setAttribute("aria-label", inner.textContent?.trim() || "Query");
      tab.removeAttribute("aria-selected");
      inner.setAttribute("aria-pressed", String(picked));
    }
  };
  new MutationObserver(mend).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["role", "aria-selected"],
  });
  mend();
}
