/** What stands in a list: those not taken out, in their order. */
export function standing<T extends { removed: boolean; position: number }>(
  list: readonly T[] | null | undefined,
): T[] {
  return (list ?? []).filter((item) => !item.removed).sort((a, b) => a.position - b.position);
}
