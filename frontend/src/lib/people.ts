import { listed } from "./format";

/** The parts of a name as the lists give them. */
export interface Named {
  givenName: string;
  familyName: string;
  preferredName?: string | null;
}

/** What to call somebody on the screen: the name they prefer, and their family name; as the API's displayName. */
export function callName({ givenName, familyName, preferredName }: Named): string {
  return `${preferredName || givenName} ${familyName}`.trim();
}

/** The link worker of a row of a list, by key and name. */
export interface Carried {
  linkWorkerId?: string | null;
  linkWorkerName: string;
}

export function workerOf({ linkWorkerId, linkWorkerName }: Carried): { id: string | null; name: string } {
  return { id: linkWorkerId ?? null, name: linkWorkerName };
}

/** "Ann Lee, Ben Ode and 19 more". */
export function someNames(names: readonly string[]): string {
  return listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
}
