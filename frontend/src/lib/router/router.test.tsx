import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Link, lazyPage, Navigate, type Page, page, Router, useNavigate, useParams, useSearch } from ".";
import { fillPath, match, readSearch, writeSearch } from "./pages";
import { go } from "./place";
import { Outlet } from "./Router";

describe("addresses", () => {
  const paths = ["/", "/people/$clientId", "/people/new", "/people/$clientId/refer/$serviceId"];
  test.each([
    ["/", "/", {}],
    ["/people/pe1", "/people/$clientId", { clientId: "pe1" }],
    ["/people/pe1/", "/people/$clientId", { clientId: "pe1" }],
    ["/people/new", "/people/new", {}],
    ["/people/a%2Fb/refer/c", "/people/$clientId/refer/$serviceId", { clientId: "a/b", serviceId: "c" }],
  ])("%s is of %s", (address, path, params) => {
    expect(match(paths, address)).toEqual({ path, params });
  });
  test.each(["/people", "/people/a/b", "/else", "/people/%E0%A4%A"])("%s is of none", (address) => {
    expect(match(paths, address)).toBeUndefined();
  });
  test("search parameters go there and back", () => {
    const search = { q: "a & b", days: ["MO", "TU"], team: true, none: undefined };
    expect(writeSearch(search)).toBe("?q=a+%26+b&days=MO&days=TU&team=true");
    expect(readSearch(writeSearch(search))).toEqual({ q: "a & b", days: ["MO", "TU"], team: "true" });
    expect(writeSearch({ none: undefined })).toBe("");
  });
  test("params are escaped", () =>
    expect(fillPath("/people/$clientId", { clientId: "a/b" })).toBe("/people/a%2Fb"));
});

// Any addresses will do here; those of the app are its own.
const to = (path: string) => path as "/";

describe("Router", () => {
  const Frame = () => (
    <>
      <nav>
        <Link to={to("/one")}>One</Link>
        <Link to={to("/two")}>Two</Link>
        <Link to={to("/one")} search={{ show: "open" }}>
          One open
        </Link>
      </nav>
      <Outlet />
    </>
  );
  const One = () => {
    const { show } = useSearch(to("/one"));
    const [typed, setTyped] = useState("");
    return (
      <>
        <h1>One {show ?? "all"}</h1>
        <input aria-label="typed" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </>
    );
  };
  const Two = () => <h1>Two</h1>;
  const Named = () => {
    const { id } = useParams(to("/named/$id")) as { id?: string };
    const navigate = useNavigate();
    return (
      <button type="button" onClick={() => navigate({ to: to("/one"), replace: true })}>
        {id}
      </button>
    );
  };
  const Broken = () => {
    throw new Error("broken");
  };
  const fetched = vi.fn(async () => ({ Two }));
  const pages: Record<string, Page> = {
    "/one": page(One),
    "/two": lazyPage(fetched, "Two"),
    "/named/$id": page(Named),
    "/broken": page(Broken),
    "/old": page(() => <Navigate to={to("/one")} replace />),
  };
  const draw = () =>
    render(
      <Router
        addresses={{ "/one": ({ show }) => ({ show }) }}
        pages={pages}
        frame={Frame}
        pending={() => <p>Pending</p>}
        failed={({ reset }) => (
          <button type="button" onClick={reset}>
            Failed
          </button>
        )}
        missing={() => <p>Missing</p>}
      />,
    );
  const visit = (address: string) => act(async () => go(address));

  beforeEach(async () => {
    window.scrollTo = vi.fn() as typeof window.scrollTo;
    go("/one");
    draw();
  });
  afterEach(cleanup);

  test("goes by a plain press, and leaves any other to the browser", async () => {
    expect(screen.getByRole("link", { name: "One" }).getAttribute("aria-current")).toBe("page");
    expect(fireEvent.click(screen.getByRole("link", { name: "Two" }), { ctrlKey: true })).toBe(true);
    expect(window.location.pathname).toBe("/one");
    await act(async () => {
      expect(fireEvent.click(screen.getByRole("link", { name: "Two" }))).toBe(false);
    });
    await screen.findByRole("heading", { name: "Two" });
    expect(screen.getByRole("link", { name: "Two" }).getAttribute("aria-current")).toBe("page");
    expect(window.scrollTo).toHaveBeenLastCalledWith({ top: 0, behavior: "instant" });
  });

  test("fetches a page's code when somebody is about to go there", () => {
    const before = fetched.mock.calls.length;
    fireEvent.pointerEnter(screen.getByRole("link", { name: "Two" }));
    expect(fetched.mock.calls.length).toBe(before + 1);
  });

  test("keeps what is typed when only the search parameters change", async () => {
    fireEvent.change(screen.getByLabelText("typed"), { target: { value: "kept" } });
    await act(async () => fireEvent.click(screen.getByRole("link", { name: "One open" })));
    expect(screen.getByRole("heading").textContent).toBe("One open");
    expect((screen.getByLabelText("typed") as HTMLInputElement).value).toBe("kept");
  });

  test("goes back, to where one was", async () => {
    Object.defineProperty(window, "scrollY", { value: 340, configurable: true });
    await visit("/named/a%20b");
    expect(screen.getByRole("button").textContent).toBe("a b");
    await act(async () => {
      window.history.back();
      await new Promise((done) => window.addEventListener("popstate", done, { once: true }));
    });
    await screen.findByRole("heading", { name: "One all" });
    expect(window.scrollTo).toHaveBeenLastCalledWith({ top: 340, behavior: "instant" });
  });

  test("replaces where one was", async () => {
    await visit("/named/x");
    const length = window.history.length;
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "x" })));
    expect(window.history.length).toBe(length);
    expect(window.location.pathname).toBe("/one");
  });

  test("goes on from an old address", async () => {
    await visit("/old");
    await screen.findByRole("heading", { name: "One all" });
  });

  test("goes on from an old address that is the first", async () => {
    cleanup();
    go("/old");
    draw();
    await screen.findByRole("heading", { name: "One all" });
  });

  test("says what is missing, and stands when a page fails", async () => {
    await visit("/nowhere");
    screen.getByText("Missing");
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await visit("/broken");
    screen.getByRole("button", { name: "Failed" });
    await visit("/one");
    screen.getByRole("heading", { name: "One all" });
    told.mockRestore();
  });
});
