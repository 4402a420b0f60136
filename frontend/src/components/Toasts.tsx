import { useEffect } from "react";
import { dismiss, type Notice, notices } from "../lib/notify";
import { useStore } from "../lib/store";

/** The messages of lib/notify, read out as they come. One on a page, in the shell. */
export function Toasts() {
  const shown = useStore(notices);
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
      <span className="al-toast__words">{notice.words}</span>
      {undo && (
        <button
          type="button"
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
