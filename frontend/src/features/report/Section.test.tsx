import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "../../test/render";
import type { ReportSection } from "./explained";
import { Section } from "./Section";

const table: ReportSection["tables"][number] = {
  __typename: "ReportTable",
  name: "t",
  title: "",
  columns: ["Reason", "People"],
  rows: [],
  definitions: [],
  notes: [],
};
const section: Omit<ReportSection, "tables"> = {
  __typename: "ReportSection",
  number: 10,
  title: "Unmet need",
  minimumDataset: false,
  words: [],
  stories: [],
};

// Ensure that a table without rows says that there was none, or why no row is shown, as a note like all others.
test("tables without rows", async () => {
  const tables = [
    { ...table, name: "none", title: "Turned away" },
    { ...table, name: "hidden", title: "Said no", notes: ["No row is shown: each is fewer than 8 people."] },
  ];
  const { container } = render(<Section section={{ ...section, tables }} />);
  const notes = [...container.querySelectorAll(".al-report__none")].map((one) => one.textContent);
  expect(notes).toEqual([
    "Turned awayNone in this quarter.",
    "Said noNo row is shown: each is fewer than 8 people.",
  ]);
  expect(screen.getByText("None in this quarter.").className).toBe("al-report__note");
  expect(screen.queryByRole("table")).toBeNull();
  await expectAccessible(container);
});
