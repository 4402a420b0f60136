import type { IconName } from "../components/Icon";
import type { FixedPath } from "../lib/router";
import type { Role } from "../lib/viewer";

/** What the counts beside the navigation's words count. */
export type CountName = "inbox" | "caseload" | "overdue" | "onward" | "opened";

export interface NavItem {
  to: FixedPath;
  words: string;
  icon: IconName;
  roles: readonly Role[];
  count?: CountName;
}

const everybody: readonly Role[] = [
  "LINK_WORKER",
  "LEAD",
  "MANAGER",
  "HOST",
  "PRACTICE",
  "ADMIN",
  "ANALYST",
  "COMMISSIONER",
  "AUDITOR",
];
const supporters: readonly Role[] = ["LINK_WORKER", "LEAD", "MANAGER"];

/** The places of the app in the order of the day's work. An item stands here once its page exists. */
export const navItems: readonly NavItem[] = [
  { to: "/", words: "My day", icon: "day", roles: ["LINK_WORKER", "LEAD"] },
  { to: "/", words: "Referrals", icon: "referrals", roles: ["PRACTICE"] },
  { to: "/", words: "Home", icon: "day", roles: ["MANAGER", "ANALYST"] },
  { to: "/numbers", words: "Numbers", icon: "numbers", roles: ["COMMISSIONER"] },
  { to: "/audit", words: "Audit trail", icon: "referrals", roles: ["AUDITOR"] },
  { to: "/inbox", words: "Inbox", icon: "inbox", roles: supporters, count: "inbox" },
  { to: "/caseload", words: "Caseload", icon: "caseload", roles: supporters, count: "overdue" },
  { to: "/reviews", words: "Reviews", icon: "clock", roles: supporters },
  { to: "/team", words: "Team", icon: "people", roles: ["LEAD", "MANAGER"] },
  { to: "/numbers", words: "Numbers", icon: "numbers", roles: ["MANAGER"] },
  { to: "/report", words: "Report", icon: "print", roles: ["MANAGER", "COMMISSIONER"] },
  {
    to: "/projects",
    words: "Projects",
    icon: "plan",
    roles: ["MANAGER", "ANALYST", "COMMISSIONER", "AUDITOR"],
  },
  { to: "/stories", words: "Stories", icon: "letter", roles: [...supporters, "COMMISSIONER"] },
  { to: "/refer", words: "Add a referral", icon: "refer", roles: [...supporters, "PRACTICE"] },
  { to: "/host", words: "Sent to us", icon: "host", roles: ["HOST"], count: "onward" },
  { to: "/held", words: "Our link workers", icon: "people", roles: ["HOST"] },
  { to: "/services", words: "Services", icon: "services", roles: everybody },
  { to: "/opened", words: "Opened in need", icon: "flag", roles: ["MANAGER", "AUDITOR"], count: "opened" },
  { to: "/admin", words: "People", icon: "account", roles: ["MANAGER", "ADMIN"] },
  { to: "/organisations", words: "Organisations", icon: "host", roles: ["MANAGER", "ADMIN"] },
  { to: "/settings", words: "Settings", icon: "settings", roles: ["MANAGER"] },
];

/** What a role sees in the navigation. */
export function navFor(role: Role): readonly NavItem[] {
  return navItems.filter((item) => item.roles.includes(role));
}

/** Whether an address is one of a role's pages. What is not in the navigation decides for itself. */
export function mayVisit(role: Role, path: string): boolean {
  const items = navItems.filter(({ to }) => to !== "/" && (path === to || path.startsWith(`${to}/`)));
  return items.length === 0 || items.some((item) => item.roles.includes(role));
}

/** How many of a role's items stand in a phone's bottom bar; the rest are under More. */
export const barItems = 4;
