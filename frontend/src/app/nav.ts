import type { LinkProps } from "@tanstack/react-router";
import type { IconName } from "../components/Icon";
import type { Role } from "../lib/viewer";

/** What the counts beside the navigation's words count. */
export type CountName = "inbox" | "caseload" | "overdue" | "onward";

export interface NavItem {
  to: LinkProps["to"];
  words: string;
  icon: IconName;
  roles: readonly Role[];
  count?: CountName;
}

/** The places of the app in the order of the day's work. An item stands here once its page exists. */
export const navItems: readonly NavItem[] = [
  {
    to: "/",
    words: "Home",
    icon: "day",
    roles: [
      "LINK_WORKER",
      "LEAD",
      "MANAGER",
      "HOST",
      "PRACTICE",
      "ADMIN",
      "ANALYST",
      "COMMISSIONER",
      "AUDITOR",
    ],
  },
];

/** What a role sees in the navigation. */
export function navFor(role: Role): readonly NavItem[] {
  return navItems.filter((item) => item.roles.includes(role));
}

/** How many of a role's items stand in a phone's bottom bar; the rest are under More. */
export const barItems = 4;
