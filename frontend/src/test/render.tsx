import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";

/** Draws parts that hold links, in a router of one page. */
export async function renderPage(page: ReactNode): Promise<HTMLElement> {
  const routeTree = createRootRoute({ component: () => page, notFoundComponent: () => page });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ["/"] }) });
  await router.load();
  return render(<RouterProvider router={router as never} />).container;
}

/** Fails with the names of the rules that the markup breaks. Colours need a browser: the browser tests look at those. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
