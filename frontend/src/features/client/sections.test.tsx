import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider } from "urql";
import { describe, expect, test } from "vitest";
import { createClient } from "../../lib/graphql/client";
import { ViewerContext } from "../../lib/viewer";
import { expectAccessible, renderPage } from "../../test/render";
import { ConsentSection } from "./consent/ConsentSection";
import { ContactForm } from "./contacts/ContactForm";
import { chooseEpisode } from "./episode";
import { PlanSection } from "./plan/PlanSection";
import { RecordContext, type RecordPage } from "./record";

const page: RecordPage = {
  clientId: "pe1",
  firstName: "Halina",
  referralId: "re1",
  seesRecord: true,
  own: true,
  mayWrite: true,
  mayEditClient: true,
  today: "2026-11-20",
  refresh: () => {},
};

const viewer = {
  id: "ac1",
  name: "Amina Yusuf",
  email: "",
  role: "LINK_WORKER" as const,
  organisation: "Mind in Harrow",
  organisationId: "or1",
  scheme: "Harrow",
  mayUsePlayground: false,
};

function inRecord(part: React.ReactNode, now: Partial<RecordPage> = {}) {
  return renderPage(
    <Provider value={createClient()}>
      <ViewerContext value={viewer}>
        <RecordContext value={{ ...page, ...now }}>{part}</RecordContext>
      </ViewerContext>
    </Provider>,
  );
}

describe("which episode is shown", () => {
  const episodes = [
    { id: "re1", status: "CLOSED", receivedAt: "2026-01-01T00:00:00Z" },
    { id: "re2", status: "ACTIVE", receivedAt: "2026-05-01T00:00:00Z" },
    { id: "re3", status: "DECLINED", receivedAt: "2026-09-01T00:00:00Z" },
  ];
  test.each([
    ["the one asked for", "re1", "re1"],
    ["the open one", undefined, "re2"],
    ["the open one, when the one asked for is not theirs", "re9", "re2"],
  ])("%s", (_name, wanted, want) => expect(chooseEpisode(episodes, wanted)?.id).toBe(want));
  test("the newest when none is open", () => {
    expect(chooseEpisode(episodes.filter(({ id }) => id !== "re2"))?.id).toBe("re3");
    expect(chooseEpisode([])).toBeUndefined();
  });
});

describe("the sections", () => {
  test("a plan that is not there yet says how it begins", async () => {
    const container = await inRecord(<PlanSection plan={null} />);
    expect(screen.getByText(/one thing that Halina wants to change/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Start a plan" }));
    expect(await screen.findByLabelText("The goal, in their words", {}, { timeout: 4000 })).toBeTruthy();
    await expectAccessible(container);
  });

  test("who may not write is offered nothing to press", async () => {
    await inRecord(<PlanSection plan={null} />, { mayWrite: false });
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  test("a voicemail against the rules is told before it is saved", async () => {
    const safe = { rules: ["NO_VOICEMAIL" as const], fromHour: 0, toHour: 0, onlyNumber: "" };
    const container = await inRecord(<ContactForm safe={safe} booked={[]} />);
    await userEvent.selectOptions(screen.getByLabelText("How"), "PHONE");
    await userEvent.selectOptions(screen.getByLabelText("Outcome"), "VOICEMAIL");
    expect(screen.getByText(/No voicemail may be left/)).toBeTruthy();
    expect((screen.getByLabelText("When") as HTMLInputElement).value).toBe("");
    await expectAccessible(container);
  });

  test("says that risk was never asked, and which consents are missing", async () => {
    const nobody = { __typename: "Person", id: "pe1", consents: [], risks: [] };
    const container = await inRecord(<ConsentSection client={nobody as never} />);
    expect(screen.getByText("Risk has not been asked yet.")).toBeTruthy();
    expect(screen.getAllByText("Not asked")).toHaveLength(2);
    await expectAccessible(container);
  });
});
