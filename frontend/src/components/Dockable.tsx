import type { ReactNode } from "react";
import { closeWork, dock, openWork, type Work, workKey } from "../lib/dock";
import { useStore } from "../lib/store";
import { Button } from "./Button";

/** A form that can be kept open at the side. It stands in one place at a time, because both would be the same draft. */
export function Dockable({ work, children }: { work: Work; children: ReactNode }) {
  const { works } = useStore(dock);
  const key = workKey(work);
  if (!works.some((other) => other.key === key)) {
    return (
      <>
        <div className="al-dockable al-noprint">
          <Button kind="secondary" small onClick={() => openWork(work)}>
            Keep open at the side
          </Button>
        </div>
        {children}
      </>
    );
  }
  return (
    <div className="al-row al-dockable__away">
      <p className="al-soft">It is open at the side.</p>
      <Button kind="secondary" small onClick={() => openWork(work)}>
        Go to it
      </Button>
      <Button kind="secondary" small onClick={() => closeWork(key)}>
        Write here instead
      </Button>
    </div>
  );
}
