import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Icon } from "../components/Icon";
import { KeyHint } from "../components/Pager";
import { useShortcut } from "../lib/keys";
import type { Role } from "../lib/viewer";

// What it finds is code of its own; the box is here, so that the first letters after `/` are never lost.
const CommandResults = lazy(() => import("./CommandResults"));

/** Moves through the results, and runs the one chosen: what the list gives to the box that has the focus. */
export interface ListKeys {
  move: (by: 1 | -1) => void;
  run: () => void;
}

/** People, services, pages and actions behind one box: in the bar, at `/` and at Ctrl K. */
export function CommandBar({ role }: { role: Role }) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useShortcut("/", "Search, and do things by name", show);
  useShortcut("Ctrl K", "The same, from within a form too", show);
  return (
    <>
      <button type="button" className="al-bar__find" onClick={show}>
        <Icon name="search" />
        <span className="al-bar__find-words">Search or do</span>
        <span className="al-bar__find-key" aria-hidden="true">
          <KeyHint keys="/" />
        </span>
      </button>
      {open && <CommandDialog role={role} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The box and its list, after the pattern of a combobox with a list that is always there. */
function CommandDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<ListKeys | undefined>(undefined);
  const [text, setText] = useState("");
  const [active, setActive] = useState<string | undefined>();
  // Enter was pressed before the list was there to take it.
  const early = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  // The browser gives the focus back as the dialog closes; what is run may then take it elsewhere.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      list.current?.move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter") {
      if (list.current) list.current.run();
      else early.current = true;
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) close();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="al-dialog al-command"
      aria-label="Search, and do things by name"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="al-command__box">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="al-command-list"
          aria-autocomplete="list"
          aria-activedescendant={active}
          aria-label="Search people, services, pages and actions"
          placeholder="A name, a service, a page, or something to do"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
        />
        <button type="button" className="al-icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Suspense fallback={<div id="al-command-list" role="listbox" aria-label="Results" aria-busy="true" />}>
        <CommandResults
          role={role}
          text={text}
          keys={list}
          early={early}
          onActive={setActive}
          onText={setText}
          onClose={close}
        />
      </Suspense>
    </dialog>
  );
}
