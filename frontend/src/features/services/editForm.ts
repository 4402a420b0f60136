import { check, maxLength, object, pipe, string, trim } from "valibot";
import type { ServiceCapacity, ServiceStatus, UpdateServiceInput } from "../../lib/graphql/generated/graphql";
import type { ServiceRecord } from "./ServicePage";

const words = (most: number, message: string) => pipe(string(), trim(), maxLength(most, message));

/** The rules of the edit; the server has the last word. */
export const editSchema = object({
  name: pipe(
    string(),
    trim(),
    check((text) => text !== "", "Enter the service's name"),
  ),
  description: words(4000, "Use at most 4,000 characters"),
  eligibility: words(4000, "Use at most 4,000 characters"),
  status: string(),
  capacity: string(),
  waitingWeeks: pipe(
    string(),
    check(
      (text) => text.trim() === "" || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 104),
      "Enter the usual wait in whole weeks, 0 to 104",
    ),
  ),
  phone: string(),
  email: string(),
  website: pipe(
    string(),
    check(
      (text) => text.trim() === "" || /^https:\/\/\S+$/.test(text.trim()),
      "Enter the website's whole address; it begins with https://",
    ),
  ),
});

export interface EditValues {
  name: string;
  description: string;
  eligibility: string;
  status: string;
  capacity: string;
  waitingWeeks: string;
  phone: string;
  email: string;
  website: string;
}

/** What the form shows of a service at first. */
export function editValues(service: Omit<ServiceRecord, "__typename">): EditValues {
  return {
    name: service.name,
    description: service.description ?? "",
    eligibility: service.eligibility ?? "",
    status: service.status,
    capacity: service.capacity,
    waitingWeeks: service.waitingWeeks?.toString() ?? "",
    phone: service.phone ?? "",
    email: service.email ?? "",
    website: service.website ?? "",
  };
}

/** The mutation's input: what was changed since `before`, made on top of `version`. The rest is left out, so that saving
 * after somebody else's change does not undo it. */
export function editInput(
  values: EditValues,
  serviceId: string,
  { version, values: before }: { version: number; values: EditValues },
): Omit<UpdateServiceInput, "clientMutationId"> {
  const text = (key: keyof EditValues) => {
    const now = values[key].trim();
    return now === before[key] ? undefined : now;
  };
  const weeks = text("waitingWeeks");
  return {
    serviceId,
    version,
    name: text("name"),
    description: text("description"),
    eligibility: text("eligibility"),
    status: text("status") as ServiceStatus | undefined,
    capacity: text("capacity") as ServiceCapacity | undefined,
    waitingWeeks: weeks ? Number(weeks) : undefined,
    phone: text("phone"),
    email: text("email"),
    website: text("website"),
  };
}
