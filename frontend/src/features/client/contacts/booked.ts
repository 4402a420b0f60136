import { contactMethodLabels } from "../../../lib/codes.generated";
import { dateTime, londonLocal } from "../../../lib/format";
import type { AppointmentItemFragment } from "../../../lib/graphql/generated/graphql";
import { say } from "../../../lib/terms";

/** An appointment whose outcome a contact may be, and what it says of that contact. */
export interface Booked {
  id: string;
  words: string;
  facts: { method: string; purpose: string; at: string; minutes: string; place: string };
}

type Appointment = Omit<AppointmentItemFragment, " $fragmentName" | "version">;

/** The appointments that have begun and of which nobody has said how they went. */
export function begun(appointments: readonly Appointment[], now: Date): Booked[] {
  return appointments
    .filter(({ status, startsAt }) => status === "BOOKED" && Date.parse(startsAt) < now.getTime())
    .map(({ id, startsAt, minutes, method, purpose, place }) => ({
      id,
      words: `${dateTime(startsAt)}, ${say(contactMethodLabels[method]).toLowerCase()}`,
      facts: {
        method,
        purpose,
        at: londonLocal(new Date(startsAt)),
        minutes: String(minutes),
        place: place ?? "",
      },
    }));
}
