import { lazy, Suspense, useEffect, useRef } from "react";
import { Icon, type IconName } from "../components/Icon";
import { SkeletonLines } from "../components/State";
import { closeWork, type Docked, dock, toggleWork, tookFocus, type WorkKind, workWords } from "../lib/dock";
import { notify } from "../lib/notify";
import { useStore } from "../lib/store";
import "./styles/dock.scss";

const DockedWork = lazy(() =>
  import("../features/client/dock/DockedWork").then(({ DockedWork: work }) => ({ default: work })),
);

const icons: Record<WorkKind, IconName> = { contact: "message", task: "tick", refer: "onward" };

/** What is kept open at the side: a tab each, and one of them open. */
export default function Dock() {
  const { works, open } = useStore(dock);
  const shown = works.find(({ key }) => key === open);
  return (
    <aside className={shown ? "al-dock al-dock--open" : "al-dock"} aria-label="Open work">
      <ul className="al-dock__tabs">
        {works.map((work) => (
          <li key={work.key} className={work.key === open ? "al-dock__tab al-dock__tab--on" : "al-dock__tab"}>
            <button type="button" aria-expanded={work.key === open} onClick={() => toggleWork(work.key)}>
              <Icon name={icons[work.kind]} />
              <span>{workWords(work)}</span>
            </button>
            <button
              type="button"
              className="al-icon-button"
              aria-label={`Close ${workWords(work)}`}
              onClick={() => close(work)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {shown && <Workspace key={shown.key} work={shown} />}
    </aside>
  );
}

function close(work: Docked): void {
  const back = closeWork(work.key);
  notify(`${workWords(work)} is closed. What you typed is kept.`, { undo: back });
}

function Workspace({ work }: { work: Docked }) {
  const box = useRef<HTMLElement>(null);
  useWantedFocus(box, work.key);
  return (
    <section
      ref={box}
      className="al-dock__work"
      aria-label={workWords(work)}
      onKeyDown={(event) => {
        // A dialog over it has its own Escape.
        if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]"))
          return;
        toggleWork(work.key);
        document.getElementById("main")?.focus({ preventScroll: true });
      }}
    >
      <Suspense fallback={<SkeletonLines lines={8} />}>
        <DockedWork work={work} />
      </Suspense>
    </section>
  );
}

/** Gives the first field the focus once it is there, for whoever has just asked for this work; never otherwise. */
function useWantedFocus(box: { current: HTMLElement | null }, key: string): void {
  const { wanted } = useStore(dock);
  useEffect(() => {
    const element = box.current;
    if (wanted !== key || !element) return;
    const take = () => {
      const field = element.querySelector<HTMLElement>("textarea, input, select");
      field?.focus();
      if (field) tookFocus();
      return field !== null;
    };
    if (take()) return;
    const observer = new MutationObserver(() => {
      if (take()) observer.disconnect();
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [box, key, wanted]);
}
