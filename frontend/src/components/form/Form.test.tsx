import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { array, check, nonEmpty, object, pipe, string } from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readDraft, setDraftOwner } from "../../lib/drafts";
import type { AppError } from "../../lib/errors";
import { expectAccessible } from "../../test/render";
import { Button } from "../Button";
import { Checkboxes, Radios, Scale } from "./ChoiceField";
import { DateField, joinDay, validDay } from "./DateField";
import { DraftNote, Form, schemaResolver, useAppForm } from "./Form";
import { Select, TextArea, TextField } from "./TextField";

const schema = object({
  name: pipe(string(), nonEmpty("Enter a name")),
  born: pipe(string(), check(validDay, "Enter a real date of birth")),
  note: string(),
  method: string(),
  source: string(),
  reasons: array(string()),
  importance: string(),
});

const blank = {
  name: "",
  born: "",
  note: "",
  method: "",
  source: "",
  reasons: [] as string[],
  importance: "",
};

function Sample({ onSubmit }: { onSubmit: (values: typeof blank) => Promise<AppError[] | undefined> }) {
  const form = useAppForm({ schema, defaultValues: blank, draft: "sample" });
  return (
    <>
      <DraftNote form={form} />
      <Form form={form} onSubmit={onSubmit} fieldNames={{ "person.givenName": "name" }}>
        <TextField name="name" label="Full name" hint="As they like it" />
        <DateField name="born" label="Date of birth" />
        <Select
          name="method"
          label="How"
          placeholder="Choose"
          options={[{ value: "PHONE", words: "Phone call" }]}
        />
        <Radios name="source" label="For whom" options={[{ value: "SELF", words: "Myself" }]} />
        <Checkboxes
          name="reasons"
          label="Why"
          options={[
            { value: "FOOD", words: "Food" },
            { value: "WORK", words: "Work", hint: "Jobs" },
          ]}
        />
        <Scale name="importance" label="How important" from={1} ends={["Not", "Very"]} declined />
        <TextArea name="note" label="Note" optional />
        <Button type="submit">Save</Button>
      </Form>
    </>
  );
}

beforeEach(() => setDraftOwner("ac1"));

async function fill() {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Full name"), "Halina Rahman");
  await user.type(screen.getByLabelText("Day"), "15");
  await user.type(screen.getByLabelText("Month"), "3");
  await user.type(screen.getByLabelText("Year"), "1944");
  await user.selectOptions(screen.getByLabelText("How"), "PHONE");
  await user.click(screen.getByLabelText("Myself"));
  await user.click(screen.getByLabelText("Food"));
  await user.click(screen.getByLabelText("7"));
  await user.type(screen.getByLabelText(/^Note/), "Llŷr 👋");
  return user;
}

describe("Form", () => {
  test("shows each fault at its field and in a summary that takes the focus", async () => {
    const { container } = render(<Sample onSubmit={vi.fn()} />);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(screen.getByLabelText("Full name").getAttribute("aria-invalid")).toBe("true");
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("link", { name: "Enter a name" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Full name"));
  });

  test("sends what was filled in and then forgets the draft", async () => {
    const onSubmit = vi.fn(async () => undefined);
    render(<Sample onSubmit={onSubmit} />);
    const user = await fill();
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(onSubmit).toHaveBeenCalledWith({
        name: "Halina Rahman",
        born: "1944-03-15",
        note: "Llŷr 👋",
        method: "PHONE",
        source: "SELF",
        reasons: ["FOOD"],
        importance: "7",
      }),
    );
    await waitFor(() => expect(readDraft("sample")).toBeUndefined());
  });

  test("puts the server's faults at their fields, and keeps every word", async () => {
    const errors: AppError[] = [
      { code: "INVALID", message: "That name is too long", field: "input.person.givenName", details: {} },
      { code: "CONFLICT", message: "Somebody else changed this", details: {} },
    ];
    render(<Sample onSubmit={async () => errors} />);
    const user = await fill();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("link", { name: "That name is too long" })).toBeTruthy();
    expect(screen.getByText("Somebody else changed this")).toBeTruthy();
    expect((screen.getByLabelText("Full name") as HTMLInputElement).value).toBe("Halina Rahman");
  });

  test("Enter in a field sends at once when what was wrong is put right", async () => {
    const onSubmit = vi.fn(async () => undefined);
    render(<Sample onSubmit={onSubmit} />);
    const user = await fill();
    const name = screen.getByLabelText("Full name");
    await user.clear(name);
    await user.type(name, "{Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
    await user.type(name, "Halina{Enter}");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
  });

  test("is filled again from its draft", async () => {
    const { unmount } = render(<Sample onSubmit={vi.fn()} />);
    await fill();
    unmount();
    render(<Sample onSubmit={vi.fn()} />);
    expect(screen.getByText(/draft was kept/)).toBeTruthy();
    expect((screen.getByLabelText(/^Note/) as HTMLTextAreaElement).value).toBe("Llŷr 👋");
    expect((screen.getByLabelText("Day") as HTMLInputElement).value).toBe("15");
    // Once it is sent it is a draft no more: what is written next is not "kept and back".
    await userEvent.click(screen.getByText("Save"));
    await waitFor(() => expect(screen.queryByText(/draft was kept/)).toBeNull());
  });
});

test("nothing chosen is told in the schema's words", async () => {
  const resolve = schemaResolver(object({ source: pipe(string(), nonEmpty("Say for whom")) }));
  const { errors } = await resolve({ source: null as unknown as string }, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  expect(errors.source?.message).toBe("Say for whom");
});

describe("days", () => {
  test.each([
    [{ day: "3", month: "1", year: "1968" }, "1968-01-03", true],
    [{ day: "30", month: "2", year: "2026" }, "2026-02-30", false],
    [{ day: "", month: "", year: "1968" }, "1968--", false],
  ])("%o", (parts, text, valid) => {
    expect(joinDay(parts)).toBe(text);
    expect(validDay(text)).toBe(valid);
  });
});
