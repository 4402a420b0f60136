import { inOrder } from "../../lib/format";

const over: readonly string[] = ["CLOSED", "DECLINED", "REDIRECTED"];

/** Whether an episode in this status has ended. */
export function hasEnded(status: string): boolean {
  return over.includes(status);
}

/** Whether an episode in this status is somebody's work now: accepted, and not ended. */
export function isTakenOn(status: string): boolean {
  return !hasEnded(status) && status !== "RECEIVED" && status !== "IN_TRIAGE";
}

/** The episode to show: the one asked for, else the open one, else the newest. */
export function chooseEpisode<T extends { id: string; status: string; receivedAt: string }>(
  episodes: readonly T[],
  wanted?: string,
): T | undefined {
  const newest = [...episodes].sort((a, b) => inOrder(b.receivedAt, a.receivedAt));
  return (
    newest.find(({ id }) => id === wanted) ?? newest.find(({ status }) => !hasEnded(status)) ?? newest[0]
  );
}
