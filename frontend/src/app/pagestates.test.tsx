import { render, screen, waitFor } from "@testing-library/react";
import { Component, type ReactNode, Suspense } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { part } from "../lib/part";
import { PageError } from "./PageStates";

// Whether there is a line, and what was asked of the network.
let line = true;
let old = false;

beforeEach(() => {
  line = true;
  old = false;
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("fetch", async () => {
    if (!line) throw new TypeError("Failed to fetch");
    return new Response("ok");
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <PageError error={this.state.error} reset={() => this.setState({ error: undefined })} />;
  }
}

function draw(name: string) {
  const { Component: Late } = part<object>(async () => {
    if (!line || old) throw new TypeError(`Failed to fetch dynamically imported module: ${name}`);
    return () => <p>Here it is</p>;
  });
  render(
    <Boundary>
      <Suspense>
        <Late />
      </Suspense>
    </Boundary>,
  );
}

// Ensures that a page whose code cannot come says that there is no line, and comes by itself when there is one.
test("a page that is opened without a line comes when there is one", async () => {
  line = false;
  draw("reviews.js");
  await screen.findByText("We cannot reach Alongside");
  line = true;
  window.dispatchEvent(new Event("online"));
  await screen.findByText("Here it is");
});

// Ensures that only code that is gone from a server that answers is said to have been replaced.
test("a page whose code is gone asks to be loaded again", async () => {
  old = true;
  draw("inbox.js");
  await screen.findByText("Alongside has been updated");
  await waitFor(() => expect(screen.queryByText("We cannot reach Alongside")).toBeNull());
});
