import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible } from "../../test/render";
import { Bars } from "./Bars";
import { Figure } from "./Figure";
import { OnceProvider, useOnce } from "./first";
import { monthLabels, spread } from "./scale";
import { nothingWords, type Table } from "./value";

const table: Table = {
  columns: ["Reason", "Referrals", "Share"],
  rows: [
    ["Housing", { shown: "1,240", value: 1240 }, { shown: "62%", value: 62 }],
    ["=HYPERLINK(1)", { shown: "*", value: null }, { shown: "*", value: null }],
  ],
};

const definition = {
  text: "Referrals by reason.",
  numerator: "Referrals",
  denominator: null,
  excluded: "Tests",
};

afterEach(() => vi.unstubAllGlobals());

// Ensure that the table is there for who listens before anybody asks for it, and is shown and put away by a button that
// says so.
test("the table", async () => {
  const { container } = render(
    <Figure title="Why people were referred" aside="All PCNs" table={table} file="why">
      <svg />
    </Figure>,
  );
  const twin = screen.getByRole("table", { name: "Why people were referred" });
  expect(twin.closest(".nhsuk-u-visually-hidden")).not.toBeNull();
  const button = screen.getByRole("button", { name: /^Show as a table ?: Why people were referred$/ });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(button);
  expect(twin.closest(".nhsuk-u-visually-hidden")).toBeNull();
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(button.textContent).toMatch(/^Hide the table/);
  await expectAccessible(container);
});

// Ensure that the file has the numbers as they may be shown, and nothing that a spreadsheet would run.
test("the file", async () => {
  const files: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal("URL", {
    createObjectURL: (file: Blob) => {
      files.push(file);
      return "blob:1";
    },
    revokeObjectURL: () => {},
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function pressed(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  render(
    <Figure title="Why" table={table} file="referrals-by-reason">
      <svg />
    </Figure>,
  );
  fireEvent.click(screen.getByRole("button", { name: /^CSV/ }));
  click.mockRestore();
  expect(names).toEqual(["referrals-by-reason.csv"]);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytes(files[0]));
  expect(text).toBe("\uFEFFReason,Referrals,Share\r\nHousing,1240,62\r\n'=HYPERLINK(1),*,*\r\n");
});

function bytes(file: Blob | undefined): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file ?? new Blob());
  });
}

// Ensure that each number opens to what is counted, out of what, and what is left out; a part that there is not is not
// named.
test("how it is worked out", async () => {
  const { container } = render(
    <Figure title="Why" table={table} file="why" definition={definition}>
      <svg />
    </Figure>,
  );
  const text = screen.getByText("Referrals by reason.");
  expect(text.closest("[hidden]")).not.toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /^How is this worked out/ }));
  expect(text.closest("[hidden]")).toBeNull();
  expect([...container.querySelectorAll("dt")].map((part) => part.textContent)).toEqual([
    "Counted",
    "Left out",
  ]);
  await expectAccessible(container);
});

// Ensure that a star is explained wherever there is one, in the words of the page if it has any.
test("the note", () => {
  const { container, rerender } = render(
    <Figure title="Why" table={table} file="why">
      <svg />
    </Figure>,
  );
  const note = () => container.querySelector(".al-figure__note");
  expect(note()?.textContent).toContain("* is withheld");
  expect(note()?.querySelector("svg")).not.toBeNull();
  const said = "Closed in the month. Whole days. * is withheld: 1 to 7 people.";
  rerender(
    <Figure title="Why" table={table} file="why" note={said}>
      <svg />
    </Figure>,
  );
  expect(note()?.textContent).toBe(said);
  expect(note()?.querySelector("svg")?.parentElement?.previousSibling?.textContent).toBe(
    "Closed in the month. Whole days. ",
  );
  rerender(
    <Figure title="Why" table={{ columns: ["Reason"], rows: [["Housing"]] }} file="why" note="Rounded to 5.">
      <svg />
    </Figure>,
  );
  expect(note()?.textContent).toBe("Rounded to 5.");
  expect(note()?.querySelector("svg")).toBeNull();
});

// Ensure that where nothing was counted a sentence says so, with no empty picture, table or file.
test("nothing", async () => {
  const { container } = render(
    <Bars title="Endings" of="Reason" unit="Referrals" rows={[]} file="endings" />,
  );
  expect(container.textContent).toContain(nothingWords);
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
  await expectAccessible(container);
});

// Ensure that labels at the ends of lines stay in their order, apart, and within the picture.
test("labels are spread", () => {
  const cases: [string, number[], number[]][] = [
    ["apart already", [0, 5, 10], [0, 5, 10]],
    ["on one another", [4, 4, 4], [4, 5, 6]],
    ["at the end", [10, 10], [10, 9]],
    ["in another order", [5, 4.5], [5.5, 4.5]],
  ];
  for (const [name, places, expected] of cases) {
    const got = spread(places, 1, 10);
    expect(
      [...got].sort((a, b) => a - b),
      name,
    ).toEqual([...expected].sort((a, b) => a - b));
  }
});

// Ensure that with little room the months that are named are the same each year, each year under its first.
test("months", () => {
  const months = Array.from(
    { length: 24 },
    (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const named = (most: number) =>
    monthLabels(months, most).map(({ month, year }) => (year ? `${month} ${year}` : month));
  expect(named(5)).toEqual(["Jan 2025", "Jul", "Jan 2026", "Jul"]);
  expect(named(13)).toHaveLength(12);
  expect(named(13).filter((label) => label.includes(" "))).toEqual(["Jan 2025", "Jan 2026"]);
});

// Ensure that what is to be said once stands beside the first picture that hides a number: not beside one that hides none, nor
// beside a second, and beside that one when the first is gone.
test("a sentence said once", () => {
  const shown = { ...table, rows: table.rows.slice(0, 1) };
  function Page({ names }: { names: readonly string[] }) {
    return (
      <OnceProvider value={useOnce("Why so much is withheld.")}>
        <Figure title="Whole" table={shown} file="whole">
          <svg />
        </Figure>
        {names.map((name) => (
          <Figure key={name} title={name} table={table} file={name}>
            <svg />
          </Figure>
        ))}
      </OnceProvider>
    );
  }
  const beside = () =>
    screen
      .getAllByText("Why so much is withheld.")
      .map((one) => one.closest("figure")?.querySelector("h2")?.textContent);
  const { rerender } = render(<Page names={["First", "Second"]} />);
  expect(beside()).toEqual(["First"]);
  rerender(<Page names={["Second"]} />);
  expect(beside()).toEqual(["Second"]);
  rerender(<Page names={["Before", "Second"]} />);
  expect(beside()).toEqual(["Before"]);
  rerender(<Page names={[]} />);
  expect(screen.queryByText("Why so much is withheld.")).toBeNull();
});
