// How a telephone counts a text message (3GPP TS 23.038): in the alphabet of GSM 160 letters go into one message and 153
// into each part of a longer one; a letter outside it, such as one with most accents, makes it 70 and 67.

const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
// These are sent with an escape before them and count twice.
const extended = "\f^{}\\[~]|€";

export interface Count {
  letters: number;
  parts: number;
  /** The letters that make it longer, where there are some: they are not of the GSM alphabet. */
  dear: string[];
}

/** What a text message counts, and in how many parts it goes. */
export function countSms(text: string): Count {
  const letters = [...text];
  const dear = [...new Set(letters.filter((one) => !basic.includes(one) && !extended.includes(one)))];
  const weights = letters.map((one) => (dear.length > 0 ? one.length : extended.includes(one) ? 2 : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const [alone, part] = dear.length > 0 ? [70, 67] : [160, 153];
  if (all <= alone) return { letters: letters.length, parts: all === 0 ? 0 : 1, dear };
  // No letter is cut in two: what does not fit any more goes into the next part.
  let parts = 1;
  let used = 0;
  for (const weight of weights) {
    if (used + weight > part) {
      parts += 1;
      used = 0;
    }
    used += weight;
  }
  return { letters: letters.length, parts, dear };
}

/** "142 characters, 1 message", and why it is longer than it looks. */
export function smsWords({ letters, parts, dear }: Count): string {
  const count = `${letters} ${letters === 1 ? "character" : "characters"}, ${parts} ${parts === 1 ? "message" : "messages"}`;
  return dear.length === 0 || parts < 2 ? count : `${count}: ${dear.slice(0, 5).join(" ")} takes more room`;
}

/** The address that opens the device's own message app with number and text in it (RFC 5724). Nothing is sent by it. */
export function smsLink(number: string, text: string): string {
  return `sms:${number.replace(/[^\d+]/g, "")}?body=${encodeURIComponent(text)}`;
}
