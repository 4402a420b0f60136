import type { Option } from "../../components/form/TextField";
import { say } from "../../lib/terms";

/** A value list as the choices of a field, in its own order; only those named, where some are. */
export function choices<T extends string>(
  labels: Readonly<Record<T, string>>,
  only?: readonly T[],
): Option[] {
  const all = Object.keys(labels) as T[];
  return all
    .filter((value) => !only || only.includes(value))
    .map((value) => ({ value, words: say(labels[value]) }));
}

/** What was typed, without the blanks around it; nothing when that is all there was. */
export function typed(value: string | null | undefined): string | undefined {
  return value?.trim() || undefined;
}

/** A number typed or chosen; nothing for an empty box. */
export function figure(value: string | null | undefined): number | undefined {
  const text = value?.trim();
  return text ? Number(text) : undefined;
}
