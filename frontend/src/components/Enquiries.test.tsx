import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider } from "urql";
import { expect, test, vi } from "vitest";
import { setDraftOwner } from "../lib/drafts";
import { createClient } from "../lib/graphql/client";
import type { EnquiryPartsFragment } from "../lib/graphql/generated/graphql";
import type { FragmentType } from "../lib/graphql/use";
import { listenForShortcuts, useShortcut } from "../lib/keys";
import { Enquiries, type enquiryParts } from "./Enquiries";

const question: EnquiryPartsFragment = {
  __typename: "Enquiry",
  id: "en1",
  createdAt: "2026-11-20T09:00:00Z",
  words: "When may we ring?",
  answer: null,
  answeredAt: null,
  author: null,
  answeredBy: null,
};

const client = createClient();

function Asked({ now, accept }: { now: EnquiryPartsFragment[]; accept?: () => void }) {
  useShortcut("a", "Accept", () => accept?.());
  return (
    <Provider value={client}>
      <Enquiries
        referralId="re1"
        enquiries={now as unknown as FragmentType<typeof enquiryParts>[]}
        mayAnswer
      />
    </Provider>
  );
}

test("the box that is asked for takes the focus: what is typed is no key that acts", async () => {
  // Ensure words meant for the answer never accept the referral.
  const stop = listenForShortcuts();
  const accept = vi.fn();
  setDraftOwner("ac1");
  const user = userEvent.setup();
  render(<Asked now={[question]} accept={accept} />);
  await user.click(screen.getByRole("button", { name: "Write down what they said" }));
  await screen.findByLabelText("What they said");
  await user.keyboard("Can ring at noon");
  expect(screen.getByLabelText<HTMLTextAreaElement>("What they said").value).toBe("Can ring at noon");
  expect(accept).not.toHaveBeenCalled();
  stop();
});

test.each([
  {
    name: "answered",
    after: [{ ...question, answer: "At ten", answeredAt: "2026-11-20T10:00:00Z" }],
    told: "An answer was saved while you were writing.",
  },
  { name: "taken back", after: [], told: "The question was taken back while you were writing." },
])(
  "a box stays under the hands of whoever writes when the question is $name",
  async ({ name, after, told }) => {
    // Ensure words that were overtaken are not lost, and that it is said.
    setDraftOwner(`ac-${name}`);
    const user = userEvent.setup();
    const page = render(<Asked now={[question]} />);
    await user.click(screen.getByRole("button", { name: "Write down what they said" }));
    const box = await screen.findByLabelText("What they said");
    await user.keyboard("At nine");
    page.rerender(<Asked now={after} />);
    expect(screen.getByLabelText("What they said")).toBe(box);
    expect(document.activeElement).toBe(box);
    expect(screen.getByRole("alert").textContent).toContain(told);
    expect(screen.queryByRole("button", { name: "Save the answer" })).toBeNull();

    // Another day: the words can still be read where they were written.
    page.unmount();
    render(<Asked now={after} />);
    const again = await screen.findByLabelText<HTMLTextAreaElement>("What they said");
    expect(again.value).toBe("At nine");
    await user.click(screen.getByRole("button", { name: "Throw mine away" }));
    expect(screen.queryByLabelText("What they said")).toBeNull();
  },
);
