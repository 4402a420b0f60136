import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { focusOn } from "../lib/focus";
import { useShortcut } from "../lib/keys";
import { dismiss, type Notice, notices, notify, undoLast } from "../lib/notify";
import { useStore } from "../lib/store";

/** The messages of lib/notify, read out as they come, the last three in sight. One on a page, in the shell. */
export function Toasts() {
  const shown = useStore(notices);
  useShortcut(
    "z",
    "Undo what was just done",
    () => undoLast() || notify("There is nothing to undo any more."),
  );
  return (
    <div className="al-toasts" role="status" aria-live="polite">
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const { id, tone, undo } = notice;
  const box = useRef<HTMLDivElement>(null);
  // Whoever is about to press a button of it is given the time.
  const [held, setHeld] = useState({ focus: false, pointer: false });
  const waits = tone === "bad" || held.focus || held.pointer;
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => dismiss(id), undo ? 10_000 : 6_000);
    return () => clearTimeout(timer);
  }, [id, waits, undo]);
  // The button that had the focus goes with the message: the page takes it, so that the keys go on working.
  useLayoutEffect(() => {
    const here = box.current;
    return () => {
      if (here?.contains(document.activeElement)) focusOn();
    };
  }, []);
  return (
    <div
      ref={box}
      className={tone === "bad" ? "al-toast al-toast--bad" : "al-toast"}
      onFocus={() => setHeld((now) => ({ ...now, focus: true }))}
      onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch") setHeld((now) => ({ ...now, pointer: true }));
      }}
      onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
    >
      <span className="al-toast__words" id={`notice-${id}`}>
        {notice.words}
      </span>
      {undo && (
        <button
          type="button"
          aria-describedby={`notice-${id}`}
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" onClick={() => dismiss(id)}>
        Dismiss
      </button>
    </div>
  );
}
