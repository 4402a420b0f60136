import { readAddress as readOpened } from "../features/access/address";
import { readAccounts, readOrganisations } from "../features/admin/address";
import { readAddress as readAudit } from "../features/audit/address";
import { readAddress as readCaseload } from "../features/caseload/address";
import { readAddress as readWrite } from "../features/client/letters/address";
import { readAddress as readPrint } from "../features/client/print/address";
import { readAddress as readHost } from "../features/host/address";
import { readAddress as readNumbers } from "../features/numbers/address";
import { readAddress as readProjects } from "../features/projects/address";
import { readAddress as readReport } from "../features/report/address";
import { readAddress as readReviews } from "../features/reviews/address";
import { readAddress as readServices } from "../features/services/address";
import { nothing, type RawSearch } from "../lib/router";
import { flagParam, oneOf, textParam } from "../lib/search";
import { type SignedOutReason, signedOutReasons } from "../lib/session";

// The addresses of the app, each with what it may carry, read by the parsers of lib/search. Kept apart from the pages'
// code, whose links are checked against this table.

interface SignInSearch {
  from?: string;
  why?: SignedOutReason;
  problem?: string;
  needs?: "CODE";
}

const readSignIn = ({ from, why, problem, needs }: RawSearch): SignInSearch => ({
  from: textParam(from),
  why: oneOf(why, signedOutReasons),
  problem: textParam(problem),
  needs: oneOf(needs, ["CODE"]),
});

/** Which episode is open, how far back its contacts go, and whether the list of who has looked is open. */
const readClient = ({
  episode,
  contacts,
  looked,
}: RawSearch): { episode?: string; contacts?: "all"; looked?: true } => ({
  episode: textParam(episode),
  contacts: oneOf(contacts, ["all"]),
  looked: flagParam(looked),
});

const readService = ({ refer, edit }: RawSearch): { refer?: true; edit?: true } => ({
  refer: flagParam(refer),
  edit: flagParam(edit),
});

export const addresses = {
  "/signin": readSignIn,
  "/welcome": nothing,
  "/": ({ show }: RawSearch): { show?: "open" | "ended" } => ({ show: oneOf(show, ["open", "ended"]) }),
  "/inbox": ({ open }: RawSearch): { open?: string } => ({ open: textParam(open) }),
  "/caseload": readCaseload,
  "/reviews": readReviews,
  "/refer": ({ client }: RawSearch): { client?: string } => ({ client: textParam(client) }),
  "/search": ({ q }: RawSearch): { q?: string } => ({ q: textParam(q) }),
  "/people/$clientId": readClient,
  "/people/$clientId/refer/$serviceId": nothing,
  "/people/$clientId/print/$paper": readPrint,
  "/people/$clientId/write/$kind": readWrite,
  "/team": nothing,
  "/settings": nothing,
  "/numbers": readNumbers,
  "/numbers/$section": readNumbers,
  "/report": readReport,
  "/stories": nothing,
  "/services": readServices,
  "/services/$serviceId": readService,
  "/host": readHost,
  "/host/$onwardId": nothing,
  "/held": nothing,
  "/held/$referralId": nothing,
  "/admin": readAccounts,
  "/admin/accounts/$accountId": nothing,
  "/organisations": readOrganisations,
  "/audit": readAudit,
  "/projects": readProjects,
  "/opened": readOpened,
  "/account": ({ problem }: RawSearch): { problem?: string } => ({ problem: textParam(problem) }),
};

declare module "../lib/router/pages" {
  interface Register {
    addresses: typeof addresses;
  }
}
