import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { dismiss, notices, notify, undoLast } from "../lib/notify";
import { expectAccessible, renderPage } from "../test/render";
import { Button } from "./Button";
import { Chips } from "./Chips";
import { type Column, DataTable } from "./DataTable";
import { Dialog } from "./Dialog";
import { Pager } from "./Pager";
import { Facts, Panel } from "./Panel";
import { StartNow } from "./StartNow";
import { EmptyState, ErrorState } from "./State";
import { Tag } from "./Tag";
import { Timeline } from "./Timeline";
import { Toasts } from "./Toasts";

const columns: Column<{ id: string; name: string; contacts: number }>[] = [
  {
    key: "name",
    title: "Client",
    heading: true,
    cell: (row) => row.name,
  },
  { key: "status", title: "Status", card: "end", cell: () => <Tag tone="blue">New</Tag> },
  { key: "contacts", title: "Contacts", number: true, cardLabel: "Contacts", cell: (row) => row.contacts },
];
const rows = [{ id: "re1", name: "Halina Rahman", contacts: 8 }];

describe("DataTable", () => {
  test("is a table whose rows are named and whose sorting is said", async () => {
    const page = await renderPage(
      <DataTable
        caption="Clients"
        columns={columns}
        sorts={{ name: { now: "descending", link: { to: "/" } } }}
        rows={rows}
        rowKey={(row) => row.id}
      />,
    );
    expect(screen.getByRole("table", { name: "Clients" })).toBeTruthy();
    expect(screen.getByRole("rowheader", { name: "Halina Rahman" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Client" }).getAttribute("aria-sort")).toBe("descending");
    await expectAccessible(page);
  });

  test("stands in with rows of its own while loading, and says when empty", async () => {
    const page = await renderPage(
      <DataTable caption="Clients" columns={columns} rows={[]} rowKey={(row) => row.id} loadingRows={12} />,
    );
    expect(page.querySelectorAll("tbody tr")).toHaveLength(12);
    expect(screen.getByRole("table").getAttribute("aria-busy")).toBe("true");
  });

  test("shows what to do when there is nothing", async () => {
    await renderPage(
      <DataTable
        caption="Clients"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.id}
        empty={<EmptyState title="No clients yet" />}
      />,
    );
    expect(screen.getByText("No clients yet")).toBeTruthy();
  });
});

test("Chips are links, and say which is on", async () => {
  const page = await renderPage(
    <Chips
      label="Filter by status"
      chips={[
        { key: "all", words: "All", on: true, link: { to: "/" } },
        { key: "new", words: "New", on: false, count: 12, link: { to: "/" } },
      ]}
    />,
  );
  expect(screen.getByRole("link", { name: "All" }).getAttribute("aria-current")).toBe("true");
  expect(screen.getByRole("link", { name: /New/ }).getAttribute("aria-current")).toBeNull();
  await expectAccessible(page);
});

test.each([
  [{ start: 0, now: 10 }, ["6%", "94%"]],
  [{ start: 5, now: null }, ["50%"]],
])("StartNow draws %j on its scale, and leaves the telling to the figures beside it", (values, places) => {
  const { container } = render(<StartNow lowest={0} highest={10} {...values} />);
  const dots = [...container.querySelectorAll("circle")].map((dot) => dot.getAttribute("cx"));
  expect(dots).toEqual(places);
  expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});

test("Dialog closes at its button and draws nothing when closed", async () => {
  const onClose = vi.fn();
  const { container, rerender } = render(
    <Dialog open title="Decline" onClose={onClose}>
      <p>Say why.</p>
    </Dialog>,
  );
  expect(screen.getByRole("dialog", { name: "Decline" })).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  rerender(
    <Dialog open={false} title="Decline" onClose={onClose}>
      <p>Say why.</p>
    </Dialog>,
  );
  expect(screen.queryByText("Say why.")).toBeNull();
});

test("Button takes two quick presses for one, and none while busy", async () => {
  const press = vi.fn();
  const { rerender } = render(<Button onClick={press}>Save</Button>);
  await userEvent.dblClick(screen.getByRole("button"));
  expect(press).toHaveBeenCalledOnce();
  rerender(
    <Button onClick={press} busy>
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(press).toHaveBeenCalledOnce();
});

test("Button takes a quick press after something else for another", async () => {
  const press = vi.fn();
  render(
    <>
      <Button onClick={press}>Save</Button>
      <input aria-label="Words" />
    </>,
  );
  await userEvent.click(screen.getByRole("button"));
  await userEvent.type(screen.getByLabelText("Words"), "a");
  await userEvent.click(screen.getByRole("button"));
  expect(press).toHaveBeenCalledTimes(2);
});

test("Toasts offer to undo, once", async () => {
  const undo = vi.fn();
  const { container } = render(<Toasts />);
  notify("Referral accepted", { undo });
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("Referral accepted")).toBeNull();
  await expectAccessible(container);
  for (const { id } of notices.get()) dismiss(id);
});

// Ensure a message waits for whoever is at its button, goes after that, and never takes the focus with it.
test("Toasts wait while the focus is on them", () => {
  vi.useFakeTimers();
  try {
    render(
      <>
        <main id="main" tabIndex={-1} />
        <Toasts />
      </>,
    );
    act(() => void notify("Task done", { undo: vi.fn() }));
    const button = screen.getByRole("button", { name: "Undo" });
    act(() => button.focus());
    act(() => void vi.advanceTimersByTime(60_000));
    expect(document.activeElement).toBe(button);
    act(() => button.blur());
    act(() => void vi.advanceTimersByTime(10_000));
    expect(screen.queryByText("Task done")).toBeNull();

    act(() => void notify("Note saved", { undo: vi.fn() }));
    act(() => screen.getByRole("button", { name: "Undo" }).focus());
    act(() => void undoLast());
    expect(document.activeElement?.id).toBe("main");
  } finally {
    vi.useRealTimers();
  }
});

test("ErrorState keeps what is hidden and what is missing alike", () => {
  const { rerender } = render(<ErrorState error={{ code: "NOT_FOUND", message: "a", details: {} }} />);
  const missing = screen.getByRole("alert").textContent;
  rerender(<ErrorState error={{ code: "FORBIDDEN", message: "b", details: {} }} />);
  expect(screen.getByRole("alert").textContent).toBe(missing);
});

test("Panel, Facts, Timeline and Pager pass axe together", async () => {
  const more = vi.fn();
  const { container } = render(
    <Panel title="About">
      <Facts facts={[{ name: "Language", value: "" }]} />
      <Timeline
        items={[{ key: "1", at: "2026-11-17", title: "Phone call", body: "Walked." }]}
        today="2026-11-21"
      />
      <Pager shown={25} total={214} one="person" many="people" more onMore={more} />
    </Panel>,
  );
  expect(screen.getByText("Not recorded")).toBeTruthy();
  expect(screen.getByText("25 of 214 people")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(more).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
