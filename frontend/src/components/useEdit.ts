import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { AppError } from "../lib/errors";
import type { AppForm } from "./form/Form";
import { type Labels, type Merge, merge } from "./merge";

export interface Edit {
  /** The version that the edit is made on: the one it was begun on, until another copy was shown. */
  version: number | undefined;
  /** Takes a refusal. Answers whether it was for another's change: then both are put together, and shown by Conflict. */
  refused: (errors: readonly AppError[]) => boolean;
  /** What both have changed, when somebody else was quicker. */
  found: Merge<object> | undefined;
  /** Whose of the clashes stands in the form. */
  theirs: ReadonlySet<string>;
  choose: (ids: readonly string[], theirs: boolean) => void;
  /** Whether nothing of one's own is left to save, because theirs was chosen throughout. */
  isTheirs: (values: object) => boolean;
  /** It is saved: for a form that stays, both copies are shown no more. */
  over: () => void;
}

/** What is said when nothing of one's own is left to save. */
export const theirsStands = "What is saved already stands. Nothing was changed.";

interface EditOptions<T extends FieldValues> {
  form: AppForm<T>;
  /** The form's values of the server's copy, as a refusal brings it. */
  fromCurrent: (current: Record<string, unknown>) => T;
  labels?: Labels;
}

/** An edit of something that others edit too. The form was made with its `base`. */
export function useEdit<T extends FieldValues>({ form, fromCurrent, labels }: EditOptions<T>): Edit {
  const [found, setFound] = useState<Merge<T> | undefined>();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { methods, base, rebase } = form;
  return {
    version: base?.version,
    found,
    theirs,
    isTheirs: (values) => found !== undefined && JSON.stringify(values) === JSON.stringify(base?.values),
    over: () => setFound(undefined),
    refused(errors) {
      const current = errors.find(({ code }) => code === "CONFLICT")?.details.current;
      if (!base || typeof current !== "object" || current === null) {
        setFound(undefined);
        return false;
      }
      const copy = current as Record<string, unknown> & { version?: number };
      const values = fromCurrent(copy);
      const both = merge<T>(base.values, values, methods.getValues(), labels);
      setFound(both);
      setTheirs(new Set());
      methods.reset(both.resolve(new Set()));
      rebase({ version: copy.version ?? base.version, values });
      return true;
    },
    choose(ids, other) {
      if (!found) return;
      const next = new Set(theirs);
      for (const id of ids) {
        if (other) next.add(id);
        else next.delete(id);
      }
      setTheirs(next);
      const values = found.resolve(next);
      const fields = new Set(found.clashes.filter(({ id }) => ids.includes(id)).map(({ field }) => field));
      for (const field of fields) {
        methods.setValue(field as never, values[field as keyof T] as never, { shouldDirty: true });
      }
    },
  };
}
