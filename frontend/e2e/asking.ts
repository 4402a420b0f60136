import type { Page } from "playwright-core";

// What the tests of the playground do in it.

/** Opens the playground and waits for its editor. */
export async function begin(page: Page): Promise<void> {
  await page.goto("/playground");
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  // The editor, and the schema that completes what is typed.
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  await page.getByText(/^Costs 4 of 20,000/).waitFor();
}

/** Writes a question over whatever is in the editor. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  if (text !== "") await page.keyboard.insertText(text);
}

/** Runs what is in the editor. */
export const run = (page: Page) => page.getByRole("button", { name: "Run", exact: true }).click();
