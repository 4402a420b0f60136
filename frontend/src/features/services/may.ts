import type { Role } from "../../lib/viewer";

const workers: readonly Role[] = ["LINK_WORKER", "LEAD", "MANAGER"];

/** Whether a role refers clients on. The server decides; this only hides what it would refuse. */
export function mayRefer(role: Role): boolean {
  return workers.includes(role);
}

/** Whether a viewer keeps the entry of a service: a host its own, those who work with clients every one. */
export function mayKeep(viewer: { role: Role; organisationId: string }, organisationId: string): boolean {
  if (viewer.role === "HOST") return viewer.organisationId === organisationId;
  return workers.includes(viewer.role);
}
