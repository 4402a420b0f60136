import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { object, string } from "valibot";
import { describe, expect, test } from "vitest";
import { setDraftOwner } from "../lib/drafts";
import type { AppError } from "../lib/errors";
import { expectAccessible } from "../test/render";
import { Conflict, differences, Together } from "./Conflict";
import { Form, useAppForm } from "./form/Form";
import { TextField } from "./form/TextField";
import { useEdit } from "./useEdit";

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
    expect(found).toMatchObject([{ key: "goals", theirs: "Walk", yours: "Walk\nSing" }]);
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

interface Values {
  name: string;
  phone: string;
  town: string;
}

const sent: (Values & { version: number | undefined })[] = [];

/** A form of three fields, on a copy that may be renewed under it. The server's refusal is what the test says. */
function Editor({ copy, refusal }: { copy: Values & { version: number }; refusal?: AppError }) {
  const { version, ...defaultValues } = copy;
  const schema = object({ name: string(), phone: string(), town: string() });
  const form = useAppForm<Values>({ schema, defaultValues, draft: "editor", version });
  const fromCurrent = (now: Record<string, unknown>) =>
    ({ name: now.name, phone: now.phone, town: now.town }) as Values;
  const edit = useEdit<Values>({ form, fromCurrent });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        sent.push({ ...values, version: edit.version });
        if (!refusal || sent.length > 1) return undefined;
        edit.refused([refusal]);
        return [refusal];
      }}
    >
      <Together edit={edit} />
      <TextField name="name" label="Name" />
      <TextField name="phone" label="Phone" />
      <TextField name="town" label="Town" />
      <button type="submit">Save</button>
    </Form>
  );
}

describe("two edits, put together", () => {
  const first = { version: 3, name: "Halina", phone: "1", town: "Harrow" };
  const now = { version: 5, name: "Halina", phone: "2", town: "Pinner" };
  const refusal: AppError = { code: "CONFLICT", message: "Changed", details: { current: now } };

  // Ensures that the edit is made on the copy it was begun on though a newer one came, that what only the other changed is
  // taken, that what both changed is chosen, and that the next save is made on top of theirs.
  test("by choosing", async () => {
    sent.length = 0;
    setDraftOwner("ac1");
    const user = userEvent.setup();
    const { container, rerender } = render(<Editor copy={first} refusal={refusal} />);
    await user.type(screen.getByLabelText("Phone"), "23");
    rerender(<Editor copy={now} refusal={refusal} />);
    await user.click(screen.getByText("Save"));
    await screen.findByRole("region", { name: "Two copies" });
    const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
    expect([field("Name"), field("Phone"), field("Town")]).toEqual(["Halina", "123", "Pinner"]);
    expect(screen.getByRole("radio", { name: "123" })).toHaveProperty("checked", true);
    await expectAccessible(container);
    await user.click(screen.getByRole("radio", { name: "2" }));
    expect(field("Phone")).toBe("2");
    await user.click(screen.getByRole("radio", { name: "123" }));
    await user.click(screen.getByText("Save"));
    expect(sent).toEqual([
      { version: 3, name: "Halina", phone: "123", town: "Harrow" },
      { version: 5, name: "Halina", phone: "123", town: "Pinner" },
    ]);
  }, 20_000);

  // Ensures that a draft brings back the copy that it was begun on.
  test("after a crash", async () => {
    sent.length = 0;
    setDraftOwner("ac1");
    const user = userEvent.setup();
    const { unmount } = render(<Editor copy={first} />);
    await user.type(screen.getByLabelText("Phone"), "23");
    act(() => unmount());
    render(<Editor copy={now} />);
    await user.click(screen.getByText("Save"));
    expect(sent).toEqual([{ version: 3, name: "Halina", phone: "123", town: "Harrow" }]);
  });
});
