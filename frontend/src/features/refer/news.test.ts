import { expect, test } from "vitest";
import { type Made, news } from "./news";

const made = {
  id: "re1",
  status: "RECEIVED",
  primaryReason: "LONELINESS",
  receivedAt: "2026-11-18T10:00:00Z",
  linkWorker: { __typename: "Account", id: "ac1", name: "Sam Adeyemi" },
} as Made;

test.each<[Partial<Made>, string]>([
  [{}, "The team is deciding on it."],
  [
    {
      enquiries: [
        { __typename: "Enquiry", id: "en1", words: "Does she walk?", answeredAt: "2026-11-19T10:00:00Z" },
        { __typename: "Enquiry", id: "en2", words: "Which telephone?", answeredAt: null },
      ],
    },
    "Alongside asks: Which telephone?",
  ],
  [{ status: "ACCEPTED" }, "Taken on. Sam Adeyemi will get in touch."],
  [{ status: "WAITING", linkWorker: null }, "Taken on. Waiting for a link worker with room."],
  [{ status: "CONTACTING" }, "Sam Adeyemi is getting in touch."],
  [{ status: "ACTIVE", supportFrom: "2026-11-03" }, "Supported since 3 Nov."],
  [{ status: "PAUSED" }, "Support rests for now."],
  [
    {
      status: "DECLINED",
      declineReason: "OUT_OF_AREA",
      declineWords: "She lives in Brent now",
      alternative: "Brent Social Prescribing.",
    },
    "Out of area. She lives in Brent now. Instead: Brent Social Prescribing.",
  ],
  [{ status: "CLOSED", closingReason: "GOALS_MET" }, "Ended: goals met."],
])("%o", (change, want) => expect(news({ ...made, ...change }, "2026-11-21")).toBe(want));
