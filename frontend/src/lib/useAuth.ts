import { useCallback, useEffect, useState } from "react";
import { type Answer, readAuth } from "./auth";
import type { AppError } from "./errors";

export interface AuthAsked<T> {
  /** The last answer; it stays while a newer one is on its way. */
  data: T | undefined;
  error: AppError | undefined;
  /** Asks again. */
  again: () => Promise<void>;
}

/** Reads one of the sign-in routes when the component comes up, and again when asked to. */
export function useAuth<T>(path: string): AuthAsked<T> {
  const [answer, setAnswer] = useState<Answer<T> | undefined>();
  const again = useCallback(async () => setAnswer(await readAuth<T>(path)), [path]);
  useEffect(() => {
    again();
  }, [again]);
  return {
    data: answer?.ok ? answer.data : undefined,
    error: answer && !answer.ok ? answer.error : undefined,
    again,
  };
}
