import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { readAddress as readOpened } from "../features/access/address";
import { readAccounts, readOrganisations } from "../features/admin/address";
import { readAddress as readAudit } from "../features/audit/address";
import { readAddress as readCaseload } from "../features/caseload/address";
import { readAddress as readPrint } from "../features/client/print/address";
import { readAddress as readHost } from "../features/host/address";
import { readAddress as readReviews } from "../features/reviews/address";
import { readAddress as readServices } from "../features/services/address";
import { flagParam, oneOf, textParam } from "../lib/search";
import { type SignedOutReason, signedOutReasons } from "../lib/session";
import { HomePage } from "./HomePage";
import { NotFound, PageError, PagePending } from "./PageStates";
import { SignedIn } from "./SignedIn";

// The routes, in code. A page is a lazy import of its feature, so that each comes with its own chunk; what its address
// may carry is read by the parsers of lib/search.

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

interface SignInSearch {
  from?: string;
  why?: SignedOutReason;
  problem?: string;
  needs?: "CODE";
}
const signin = createRoute({
  getParentRoute: () => root,
  path: "/signin",
  validateSearch: ({ from, why, problem, needs }: Record<string, unknown>): SignInSearch => ({
    from: textParam(from),
    why: oneOf(why, signedOutReasons),
    problem: textParam(problem),
    needs: oneOf(needs, ["CODE"]),
  }),
  component: lazyRouteComponent(() => import("./SignInRoute"), "SignInRoute"),
});

// Where one-time links lead; their secret is behind the #.
const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("../features/welcome/WelcomePage"), "WelcomePage"),
});

/** Every page below stands in the shell and needs somebody signed in. */
const signedIn = createRoute({ getParentRoute: () => root, id: "signedIn", component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  validateSearch: ({ show }): { show?: "open" | "ended" } => ({ show: oneOf(show, ["open", "ended"]) }),
  component: HomePage,
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/inbox",
  validateSearch: ({ open }): { open?: string } => ({ open: textParam(open) }),
  component: lazyRouteComponent(() => import("../features/inbox/InboxPage"), "InboxPage"),
});

const caseload = createRoute({
  getParentRoute: () => signedIn,
  path: "/caseload",
  validateSearch: readCaseload,
  component: lazyRouteComponent(() => import("../features/caseload/CaseloadPage"), "CaseloadPage"),
});

const reviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/reviews",
  validateSearch: readReviews,
  component: lazyRouteComponent(() => import("../features/reviews/ReviewsPage"), "ReviewsPage"),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: "/team",
  component: lazyRouteComponent(() => import("../features/team/TeamPage"), "TeamPage"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("../features/settings/SettingsPage"), "SettingsPage"),
});

const refer = createRoute({
  getParentRoute: () => signedIn,
  path: "/refer",
  validateSearch: ({ client }): { client?: string } => ({ client: textParam(client) }),
  component: lazyRouteComponent(() => import("../features/refer/ReferPage"), "ReferPage"),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: "/search",
  validateSearch: ({ q }): { q?: string } => ({ q: textParam(q) }),
  component: lazyRouteComponent(() => import("../features/search/SearchPage"), "SearchPage"),
});

// Addresses that other pages lead to already; each shows "not found" until its feature brings the page.
const client = createRoute({
  getParentRoute: () => signedIn,
  path: "/people/$clientId",
  // Which episode is open, how far back its contacts go, and whether the list of who has looked is open.
  validateSearch: ({
    episode,
    contacts,
    looked,
  }: Record<string, unknown>): { episode?: string; contacts?: "all"; looked?: true } => ({
    episode: textParam(episode),
    contacts: oneOf(contacts, ["all"]),
    looked: flagParam(looked),
  }),
  component: lazyRouteComponent(() => import("../features/client/ClientPage"), "ClientPage"),
});
const referOn = createRoute({
  getParentRoute: () => signedIn,
  path: "/people/$clientId/refer/$serviceId",
  component: lazyRouteComponent(() => import("../features/client/onward/ReferOnPage"), "ReferOnPage"),
});
const printed = createRoute({
  getParentRoute: () => signedIn,
  path: "/people/$clientId/print/$paper",
  validateSearch: readPrint,
  component: lazyRouteComponent(() => import("../features/client/print/PrintPage"), "PrintPage"),
});

const services = createRoute({
  getParentRoute: () => signedIn,
  path: "/services",
  validateSearch: readServices,
  component: lazyRouteComponent(() => import("../features/services/ServicesPage"), "ServicesPage"),
});
const service = createRoute({
  getParentRoute: () => signedIn,
  path: "/services/$serviceId",
  validateSearch: ({ refer, edit }): { refer?: true; edit?: true } => ({
    refer: flagParam(refer),
    edit: flagParam(edit),
  }),
  component: lazyRouteComponent(() => import("../features/services/ServicePage"), "ServicePage"),
});

const host = createRoute({
  getParentRoute: () => signedIn,
  path: "/host",
  validateSearch: readHost,
  component: lazyRouteComponent(() => import("../features/host/HostPage"), "HostPage"),
});
const hostOnward = createRoute({
  getParentRoute: () => signedIn,
  path: "/host/$onwardId",
  component: lazyRouteComponent(() => import("../features/host/OnwardPage"), "OnwardPage"),
});
const held = createRoute({
  getParentRoute: () => signedIn,
  path: "/held",
  component: lazyRouteComponent(() => import("../features/host/HeldPage"), "HeldPage"),
});
const heldReferral = createRoute({
  getParentRoute: () => signedIn,
  path: "/held/$referralId",
  component: lazyRouteComponent(() => import("../features/host/HeldReferralPage"), "HeldReferralPage"),
});

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: "/admin",
  validateSearch: readAccounts,
  component: lazyRouteComponent(() => import("../features/admin/AccountsPage"), "AccountsPage"),
});
const adminAccount = createRoute({
  getParentRoute: () => signedIn,
  path: "/admin/accounts/$accountId",
  component: lazyRouteComponent(() => import("../features/admin/AccountPage"), "AccountPage"),
});
const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: "/organisations",
  validateSearch: readOrganisations,
  component: lazyRouteComponent(() => import("../features/admin/OrganisationsPage"), "OrganisationsPage"),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: "/audit",
  validateSearch: readAudit,
  component: lazyRouteComponent(() => import("../features/audit/AuditPage"), "AuditPage"),
});
const opened = createRoute({
  getParentRoute: () => signedIn,
  path: "/opened",
  validateSearch: readOpened,
  component: lazyRouteComponent(() => import("../features/access/OpenedPage"), "OpenedPage"),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/account",
  validateSearch: ({ problem }): { problem?: string } => ({ problem: textParam(problem) }),
  component: lazyRouteComponent(() => import("../features/account/AccountPage"), "AccountPage"),
});

/** Any other address: the shell stands, so that there is a way on. */
const nowhere = createRoute({ getParentRoute: () => signedIn, path: "$", component: NotFound });

/** Makes the router of one page load. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signin,
      welcome,
      signedIn.addChildren([
        ...[home, inbox, caseload, reviews, refer, search, client, referOn, printed, team, settings],
        ...[adminAccount, organisations, audit, opened],
        ...[services, service, host, hostOnward, held, heldReferral, admin, account, nowhere],
      ]),
    ]),
    defaultPreload: "intent",
    defaultPendingComponent: PagePending,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
