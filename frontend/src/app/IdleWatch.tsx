import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { clockAhead, postAuth } from "../lib/auth";
import { count } from "../lib/format";
import { judge } from "../lib/idle";
import { readSession, type SessionFacts, signInAddress } from "../lib/session";

interface Ends {
  idleUntil: number;
  until: number;
}

/** Follows how long the session still lasts. Who is busy on the page is kept signed in; who seems to have gone is warned
 * a minute before the end, and at the end the page gives way to the sign-in. Drafts stay on the device. */
export default function IdleWatch() {
  const [warned, setWarned] = useState<Ends | undefined>();
  const ends = useRef<Ends | undefined>(undefined);
  const active = useRef(0);
  // Counts when the warning is answered, and when that is settled: a look that began before must not put it up again.
  const answers = useRef(0);

  const look = useCallback(async (keep: boolean) => {
    const answer = keep ? await postAuth<SessionFacts>("/auth/stay") : await readSession();
    if (answer.ok) {
      const { idleUntil, until } = answer.data;
      // The device's clock may be wrong; how much time is left is not.
      const ahead = clockAhead();
      ends.current = { idleUntil: Date.parse(idleUntil) + ahead, until: Date.parse(until) + ahead };
    } else if (answer.error.code === "UNAUTHENTICATED") {
      const { pathname, search } = window.location;
      window.location.assign(signInAddress(`${pathname}${search}`, "idle"));
    }
    return ends.current;
  }, []);

  useEffect(() => {
    const alive = () => {
      active.current = Date.now();
    };
    let busy = false;
    const step = async (asked: boolean, before = answers.current): Promise<void> => {
      if (!ends.current) await look(false);
      if (!ends.current) return;
      const standing = {
        ...ends.current,
        now: Date.now(),
        active: active.current,
        warned: warned !== undefined,
      };
      const verdict = judge(standing);
      if (verdict === "wait") return setWarned(undefined);
      // Other pages of this browser may have asked since: the server knows.
      if (!asked) {
        await look(verdict === "keep");
        return step(true, before);
      }
      if (verdict === "warn" && answers.current === before) setWarned(ends.current);
    };
    const tick = async () => {
      if (busy) return;
      busy = true;
      await step(false);
      busy = false;
    };
    tick();
    const timer = setInterval(tick, 5_000);
    document.addEventListener("keydown", alive);
    document.addEventListener("pointerdown", alive);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", alive);
      document.removeEventListener("pointerdown", alive);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [look, warned]);

  if (!warned) return null;
  const last = warned.until <= warned.idleUntil;
  const stay = async () => {
    answers.current++;
    await look(true);
    answers.current++;
    setWarned(undefined);
  };
  return (
    <Dialog
      open
      title={last ? "Your session is about to end" : "Are you still there?"}
      onClose={() => (last ? setWarned(undefined) : stay())}
    >
      <p>
        {last
          ? "Everybody signs in anew once a day."
          : "Nothing has been done here for a while, and this screen may show somebody's record."}{" "}
        You will be signed out in <Left end={Math.min(warned.idleUntil, warned.until)} />. What you typed is
        kept on this device.
      </p>
      {!last && (
        <div className="al-actions">
          <Button onClick={stay}>Stay signed in</Button>
        </div>
      )}
    </Dialog>
  );
}

/** The time that is left, counted down. */
function Left({ end }: { end: number }) {
  const left = () => Math.max(0, Math.round((end - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  });
  return <strong>{count(seconds, "second")}</strong>;
}
