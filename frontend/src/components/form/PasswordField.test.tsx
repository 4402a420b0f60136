import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { object, string } from "valibot";
import { describe, expect, test } from "vitest";
import { Form, useAppForm } from "./Form";
import { PasswordField } from "./PasswordField";

const schema = object({ password: string() });

function Sample() {
  const form = useAppForm({ schema, defaultValues: { password: "" } });
  return (
    <Form form={form} onSubmit={async () => undefined}>
      <PasswordField name="password" label="New password" autoComplete="new-password" />
    </Form>
  );
}

describe("PasswordField", () => {
  test("is hidden until its owner wants to see it", async () => {
    render(<Sample />);
    const user = userEvent.setup();
    const field = screen.getByLabelText("New password");
    expect(field).toHaveProperty("type", "password");
    await user.click(screen.getByRole("button", { name: /^Show/ }));
    expect(field).toHaveProperty("type", "text");
    await user.click(screen.getByRole("button", { name: /^Hide/ }));
    expect(field).toHaveProperty("type", "password");
  });

  test("takes what is pasted, and tells a password manager which it is", async () => {
    render(<Sample />);
    const user = userEvent.setup();
    const field = screen.getByLabelText("New password");
    await user.click(field);
    await user.paste(" a phrase, Ŵ and a space at the end ");
    expect(field).toHaveProperty("value", " a phrase, Ŵ and a space at the end ");
    expect(field.getAttribute("autocomplete")).toBe("new-password");
  });
});
