// Readers of an address's search parameters, for the routes. What does not fit is dropped rather than refused: an old
// bookmark still opens its page. (By hand, not by the form library's schemas, which the first download does without.)

/** A text of at most 200 characters; nothing when empty or absent. */
export function textParam(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, 200) : undefined;
}

/** One of a list of words; nothing for any other. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === value);
}

/** A list of words, each one of those allowed; nothing when none is left. */
export function someOf<T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined {
  const given = Array.isArray(value) ? value : [value];
  const kept = allowed.filter((word) => given.includes(word));
  return kept.length > 0 ? kept : undefined;
}

/** True when the parameter is there and says so; else nothing, so that the address stays short. */
export function flagParam(value: unknown): true | undefined {
  return value === "true" ? true : undefined;
}
