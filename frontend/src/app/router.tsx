import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { textParam } from "../lib/search";
import { NotFound, PageError, PagePending } from "./PageStates";
import { SignedIn } from "./SignedIn";

// The routes, in code. A page is a lazy import of its feature, so that each comes with its own chunk; what its address
// may carry is read by the parsers of lib/search.

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signin = createRoute({
  getParentRoute: () => root,
  path: "/signin",
  validateSearch: ({ from }): { from?: string } => ({ from: textParam(from) }),
  component: lazyRouteComponent(() => import("./SignInRoute"), "SignInRoute"),
});

/** Every page below stands in the shell and needs somebody signed in. */
const signedIn = createRoute({ getParentRoute: () => root, id: "signedIn", component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyRouteComponent(() => import("./HomePage"), "HomePage"),
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
  component: NotFound,
});
const service = createRoute({
  getParentRoute: () => signedIn,
  path: "/services/$serviceId",
  component: NotFound,
});

/** Makes the router of one page load. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([signin, signedIn.addChildren([home, search, client, service])]),
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
