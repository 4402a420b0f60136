import { londonDay } from "../../../lib/format";
import type { Story } from "./documents";

/** The last day of the consent that a story rests on, while it holds. */
export function holdsUntil(
  {
    consent,
  }: { consent?: Pick<NonNullable<Story["consent"]>, "decision" | "expiresOn" | "withdrawnOn"> | null },
  today: string = londonDay(),
): string | undefined {
  if (consent?.decision !== "GIVEN" || consent.withdrawnOn || !consent.expiresOn) return undefined;
  return consent.expiresOn >= today ? consent.expiresOn : undefined;
}
