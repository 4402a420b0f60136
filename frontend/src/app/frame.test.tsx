import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderPage } from "../test/render";
import { Bar } from "./Bar";
import { Nav } from "./Nav";
import { PagePending } from "./PageStates";

// What the server shows before the app draws.
const frame = new DOMParser().parseFromString(
  readFileSync("src/app/frame.html", "utf8").replace(/\n\s*/g, ""),
  "text/html",
);

// Ensure that the frame is what the app draws in its place: nothing jumps when it comes.
test.each([
  [".al-brand", <Bar key="bar" viewer={undefined} />],
  [".al-nav", <Nav key="nav" role={undefined} />],
  [".al-panel", <PagePending key="page" />],
])("%s", async (selector, part) => {
  const drawn = (await renderPage(part)).querySelector(selector);
  const there = frame.querySelector(selector);
  expect(drawn?.className).toBeTruthy();
  expect(there?.className).toBe(drawn?.className);
  // The list that the navigation has yet to fill is of no height.
  expect(there?.innerHTML).toBe(drawn?.innerHTML.replace("<ul></ul>", ""));
});

// Ensure that the frame obeys the content security policy: no style and no script of its own.
test("no style and no script", () => {
  expect(frame.querySelectorAll("[style], style, script, [onclick]")).toHaveLength(0);
});
