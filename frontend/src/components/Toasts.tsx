import { useEffect } from "react";
import { useShortcut } from "../lib/keys";
import { dismiss, type Notice, notices, undoLast } from "../lib/notify";
import { useStore } from "../lib/store";

/** The messages of lib/notify, read out as they come, the last three in sight. One on a page, in the shell. */
export function Toasts() {
  const shown = useStore(notices);
  useShortcut(
    "z",
    "Undo what was just done",
    undoLast,
    shown.some(({ undo }) => undo),
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
  useEffect(() => {
    if (tone === "bad") return;
    const timer = setTimeout(() => dismiss(id), undo ? 10_000 : 6_000);
    return () => clearTimeout(timer);
  }, [id, tone, undo]);
  return (
    <div className={tone === "bad" ? "al-toast al-toast--bad" : "al-toast"}>
      <span className="al-toast__words" id={`notice-${id}`}>
        {notice.words}
      </span>
      {undo && (
        <button
          type="button"
          aria-describedby={`notice-${id}`}
          onClick={() => {
            leave(id);
            undo();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" onClick={() => leave(id)}>
        Dismiss
      </button>
    </div>
  );
}

// The button that had the focus goes with the message: the page takes it, so that the keys go on working.
function leave(id: number): void {
  dismiss(id);
  document.getElementById("main")?.focus({ preventScroll: true });
}
