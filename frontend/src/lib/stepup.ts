import { createStore } from "./store";

// Sensitive acts need a sign-in step of the last few minutes. Whoever meets that refusal calls stepUp(), the shell shows
// the dialog, and the act is repeated.

interface Asked {
  promise: Promise<boolean>;
  settle: (proved: boolean) => void;
}

/** The question that waits for its answer; nothing when none does. */
export const stepUpAsked = createStore<Asked | undefined>(undefined);

/** Asks the person to prove again who they are. True once they have; false when they would rather not. Those who ask
 * while the question is up share its answer. */
export function stepUp(): Promise<boolean> {
  const open = stepUpAsked.get();
  if (open) return open.promise;
  let settle: (proved: boolean) => void = () => {};
  const promise = new Promise<boolean>((resolve) => {
    settle = (proved) => {
      stepUpAsked.set(undefined);
      resolve(proved);
    };
  });
  stepUpAsked.set({ promise, settle });
  return promise;
}
