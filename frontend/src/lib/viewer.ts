import { createContext, useContext } from "react";

/** What an account may do; the API's Role. */
export type Role =
  | "LINK_WORKER"
  | "LEAD"
  | "MANAGER"
  | "HOST"
  | "PRACTICE"
  | "ADMIN"
  | "ANALYST"
  | "COMMISSIONER"
  | "AUDITOR";

/** Whether a role may open a record past its usual limits, with a reason. */
export function mayOpenRecords(role: Role): boolean {
  return role === "LINK_WORKER" || role === "LEAD" || role === "ADMIN";
}

/** Who is signed in. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The organisation they act for, and the scheme, by name. */
  organisation: string;
  organisationId: string;
  scheme: string;
  /** Whether the playground is open to this role. */
  mayUsePlayground: boolean;
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** The person signed in; only inside the shell, which does not draw a page without one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer outside the shell");
  return viewer;
}
