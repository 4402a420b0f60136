import type { Locator, Page } from "playwright-core";

// What a person does, done by a browser that is slowed down, and how long each took until it was painted.

export interface Interaction {
  /** What was done: "caseload: next row". */
  doing: string;
  /** From the press to the next paint, in milliseconds, as browsers round it: to 8. What took less than 16 stands as 8. */
  took: number;
}

interface Told {
  marks: [at: number, doing: string][];
  seen: { id: number; at: number; took: number }[];
}

/** Has a page write down its interactions, from its first moment on. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = { marks: [] as Told["marks"], seen: [] as Told["seen"] };
    Object.assign(globalThis, { told });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        if (entry.interactionId)
          told.seen.push({ id: entry.interactionId, at: entry.startTime, took: entry.duration });
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** Does one thing after another, and lets each be drawn, as somebody does who looks at what came of it. */
export class Hand {
  private readonly page: Page;
  /** What could not be done. */
  readonly missed: string[] = [];
  constructor(page: Page) {
    this.page = page;
  }

  async press(doing: string, key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.do(doing, () => this.page.keyboard.press(key));
  }

  async type(doing: string, text: string): Promise<void> {
    for (const letter of text) await this.press(doing, letter === " " ? "Space" : letter);
  }

  async click(doing: string, target: Locator): Promise<void> {
    // Where nothing of the kind stands, or stays, there is nothing to measure; the report says so.
    try {
      await target.first().click({ trial: true, timeout: 5_000 });
      await this.do(doing, () => target.first().click({ timeout: 5_000 }));
    } catch {
      this.missed.push(doing);
    }
  }

  /** Waits until so many dialogs lie over the page: what comes after a key may have to be fetched. */
  async dialogs(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelectorAll("dialog[open]").length === wanted,
      count,
    );
    await this.rest();
  }

  /** Waits until nothing is on its way and nothing is left to draw. */
  async rest(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((rested) =>
          requestIdleCallback(() => requestAnimationFrame(() => setTimeout(rested, 50)), { timeout: 2000 }),
        ),
    );
  }

  private async do(doing: string, act: () => Promise<void>): Promise<void> {
    await this.page.evaluate((what) => {
      (globalThis as unknown as { told: Told }).told.marks.push([performance.now(), what]);
    }, doing);
    try {
      await act();
    } catch (error) {
      // What was not done took no time, and is not among what was quick.
      await this.page.evaluate(() => (globalThis as unknown as { told: Told }).told.marks.pop());
      throw error;
    }
    await this.rest();
  }
}

/** All that a page has seen since it was loaded. */
export async function heard(page: Page): Promise<Interaction[]> {
  const { marks, seen } = await page.evaluate(() => (globalThis as unknown as { told: Told }).told);
  // One press is several events: it took as long as the longest of them.
  const each = new Map<number, { at: number; took: number }>();
  for (const { id, at, took } of seen) {
    const known = each.get(id);
    each.set(id, { at: Math.min(at, known?.at ?? at), took: Math.max(took, known?.took ?? 0) });
  }
  const left = marks.map(([at, doing]) => ({ at, doing, took: 8 }));
  for (const { at, took } of each.values()) {
    const of = left.findLast((mark) => mark.at <= at);
    if (of) of.took = Math.max(of.took, took);
  }
  return left;
}

/** The value that so many of a hundred are within. */
export function within(percent: number, sorted: readonly number[]): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
