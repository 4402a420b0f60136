import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../test/render";
import { Conflict, differences } from "./Conflict";

const labels = { whatMatters: "What matters to me" };

describe("two copies", () => {
  test("tells only the fields that were edited and differ", () => {
    const current = { id: "pe1", version: 4, what_matters: "My garden", phone: "020 1", title: "Ms" };
    const yours = { clientId: "pe1", version: 3, whatMatters: "My garden and my cat", phone: "020 1" };
    expect(differences(current, yours, labels)).toEqual([
      { key: "whatMatters", label: "What matters to me", theirs: "My garden", yours: "My garden and my cat" },
    ]);
  });

  test("tells a list by what its rows say", () => {
    const found = differences(
      { goals: [{ id: "go1", words: "Walk" }] },
      { goals: [{ words: "Walk" }, { words: "Sing" }] },
    );
    expect(found).toMatchObject([{ key: "goals", theirs: "Walk", yours: "Walk; Sing" }]);
  });

  test("shows both and is accessible", async () => {
    const details = { current: { whatMatters: "" }, yours: { whatMatters: "My cat" } };
    const { container } = render(
      <Conflict error={{ code: "CONFLICT", message: "", details }} labels={labels} />,
    );
    expect(screen.getByText("My cat")).toBeTruthy();
    expect(screen.getByText("Empty")).toBeTruthy();
    await expectAccessible(container);
  });
});
