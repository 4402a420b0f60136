import type { Role } from "../../lib/viewer";

/** One example. */
export interface Example {
  title: string;
  /** The question that it answers, in a sentence. */
  answers: string;
  /** What is to be known to read its answer; nothing when left out. */
  hint?: string;
  text: string;
  /** Its variables on a day, YYYY-MM-DD; none when left out. */
  variables?: (today: string) => Record<string, unknown>;
  /** The roles that may run it. */
  roles: readonly Role[];
}

/** Examples about one thing. */
export interface Shelf {
  title: string;
  examples: readonly Example[];
}
