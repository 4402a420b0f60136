import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { Router } from "../lib/router";

/** Draws parts that hold links, in a router of one page. */
export async function renderPage(part: ReactNode): Promise<HTMLElement> {
  const Part = () => part;
  return render(<Router addresses={{}} pages={{}} frame={Part} pending={Part} failed={Part} missing={Part} />)
    .container;
}

/** Fails with the names of the rules that the markup breaks. Colours need a browser: the browser tests look at those. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
