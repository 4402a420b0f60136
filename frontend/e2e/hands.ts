import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { ask } from "./harness";
import { operation } from "./made";

// A link worker's hands: what they press and tap is counted, what they write is counted apart, because no screen can
// spare anybody the words.

/** The figures, set before anything was counted. From the experience: two keys accept a referral, and 20 are triaged in
 * under a minute; a call is logged in one press; what is right already is not asked for. A chord is one key, and choosing
 * from a list is two taps. Seconds are told and not held to, because the machine may be busy. */
export const figures = {
  // 16 accepted with 2 keys each, 3 declined with words, reason and alternative, 1 sent back for more.
  triage: { keys: 62, taps: 62 },
  // Consent, risk, the note of an appointment that was booked, ONS4, a goal with an action, and the plan agreed.
  first: { keys: 45, taps: 32 },
  // One for each attempt, and two to come to the list.
  calls: { keys: 12, taps: 10 },
  review: { keys: 10, taps: 8 },
  closing: { keys: 10, taps: 10 },
} as const;

export type Part = keyof typeof figures;

/** How a part went, in a line for who reads the run. */
export function tell(part: Part, by: "keys" | "taps", hands: Hands): string {
  const { presses, letters, seconds } = hands;
  return `${part}: ${presses} ${by} of at most ${figures[part][by]}, ${letters} letters, ${seconds.toFixed(1)} s\n`;
}

/** Keys or taps, and letters, from now on. */
export class Hands {
  presses = 0;
  letters = 0;
  private readonly began = performance.now();

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }

  /** Presses keys, one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses++;
      await this.page.keyboard.press(key);
    }
  }

  /** Writes words where the focus is. */
  async write(words: string): Promise<void> {
    if (!(await typing(this.page))) throw new Error(`nothing takes the words "${words}"`);
    this.letters += words.length;
    await this.page.keyboard.type(words);
  }

  /** Taps with a finger. */
  async tap(where: Locator): Promise<void> {
    this.presses++;
    await where.tap();
  }

  /** Taps into a box and writes. */
  async fill(where: Locator, words: string): Promise<void> {
    await this.tap(where);
    await this.write(words);
  }

  /** Opens a list and taps one of it: the system draws it, so that the second tap is only counted. */
  async choose(where: Locator, option: string | { index: number }): Promise<void> {
    await this.tap(where);
    this.presses++;
    await where.selectOption(typeof option === "string" ? { label: option } : option);
  }
}

const typing = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches("input, textarea, [contenteditable]") ?? false);

/** Waits until the focus is on something of this kind. */
export const focused = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

/** Waits until no dialog lies over the page. */
export const shut = (page: Page) => page.waitForFunction(() => !document.querySelector("dialog[open]"));

export const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** Waits until the outcome of a call is recorded: nobody answered, or the letter is sent where the rule asks for one. */
export const logged = (page: Page, who: string) =>
  page
    .getByText(/^.*: (no answer|letter), recorded\.$/)
    .filter({ hasText: `${who}: ` })
    .first()
    .waitFor();

/** A client of the caseload. */
export interface Client {
  id: string;
  name: string;
  referralId: string;
}

/** Waits until the list of calls takes a press again, a second after it was answered or moved. */
export const still = (page: Page) =>
  page.waitForFunction(() => {
    const since = document.querySelector<HTMLElement>(".al-calls")?.dataset.still;
    return since === undefined || performance.now() - Number(since) > 1_000;
  });

interface Rows {
  caseload: {
    edges: {
      node: { id: string; clientId: string; givenName: string; preferredName: string; familyName: string };
    }[];
  };
}

/** Finds a client of the asker's caseload by name; with none the first who is being supported. */
export async function find(page: Page, text: string): Promise<Client> {
  const { caseload } = await ask<Rows>(page, operation("Caseload"), {
    first: 5,
    filter: text ? { search: text } : { statuses: ["ACTIVE"] },
  });
  const node = caseload.edges[0]?.node;
  if (!node) throw new Error(`nobody of the caseload is called ${text}`);
  const name = `${node.preferredName || node.givenName} ${node.familyName}`;
  return { id: node.clientId, referralId: node.id, name };
}

/** Books an appointment that begins a moment from now, and waits until it has begun. */
export async function meet(page: Page, referralId: string): Promise<void> {
  const startsAt = new Date(Date.now() + 1_500);
  await ask(page, operation("BookAppointment"), {
    input: {
      clientMutationId: randomUUID(),
      referralId,
      startsAt: startsAt.toISOString(),
      minutes: 50,
      method: "IN_PERSON_PRACTICE",
      purpose: "FIRST",
    },
  });
  await page.waitForFunction((at) => Date.now() > at, startsAt.getTime());
}
