import { useContext } from "react";
import { closingReasonLabels, referralReasonLabels, referralSourceLabels } from "./codes.generated";
import type { ClosingReason, ReferralReason, ReferralSource } from "./graphql/generated/graphql";
import { type Terms, TermsContext, termsNow } from "./terms";

// The lists whose codes a scheme may name and hide (settings). Wherever one of them is shown or chosen, its words come
// from here.

interface Choice {
  value: string;
  words: string;
}

/** The codes on offer for something new, with their words; those given, which a record holds already, stay. */
type Offer = (...held: readonly (string | null | undefined)[]) => Choice[];

/** The scheme's words for codes, and what it offers of them. */
export interface Words {
  reasons: Readonly<Record<ReferralReason, string>>;
  closingReasons: Readonly<Record<ClosingReason, string>>;
  sources: Readonly<Record<ReferralSource, string>>;
  offer: { reasons: Offer; closingReasons: Offer; sources: Offer };
}

function named<T extends string>(
  labels: Readonly<Record<T, string>>,
  own: Terms["reasonWords"],
): Readonly<Record<T, string>> {
  return own.length === 0
    ? labels
    : { ...labels, ...Object.fromEntries(own.map(({ code, words }) => [code, words])) };
}

function offering(labels: Readonly<Record<string, string>>, hidden: readonly string[]): Offer {
  return (...held) =>
    Object.entries(labels)
      .filter(([value]) => !hidden.includes(value) || held.includes(value))
      .map(([value, words]) => ({ value, words }));
}

/** The words of a scheme. */
export function wordsOf(of: Terms): Words {
  const reasons = named(referralReasonLabels, of.reasonWords);
  const closingReasons = named(closingReasonLabels, of.closingReasonWords);
  const sources = named(referralSourceLabels, of.sourceWords);
  return {
    reasons,
    closingReasons,
    sources,
    offer: {
      reasons: offering(reasons, of.hiddenReasons),
      closingReasons: offering(closingReasons, of.hiddenClosingReasons),
      sources: offering(sources, of.hiddenSources),
    },
  };
}

let made: { of: Terms; words: Words } | undefined;

/** The words in force, for sentences that are made outside a component. */
export function wordsNow(): Words {
  const of = termsNow();
  if (made?.of !== of) made = { of, words: wordsOf(of) };
  return made.words;
}

/** The words in force; what uses them is drawn anew when the scheme changes them. */
export function useWords(): Words {
  useContext(TermsContext);
  return wordsNow();
}
