import { lazyPage, type Page, type Path, page } from "../lib/router";
import { fetchMyDay, HomePage } from "./HomePage";

// What draws each address. A page is a lazy import of its feature, so that it comes with its own chunk.

const report = () => import("../features/report/ReportPage");
const numbers = lazyPage(() => import("../features/numbers/NumbersPage"), "NumbersPage");

export const pages: Record<Path, Page> = {
  "/signin": lazyPage(() => import("./SignInRoute"), "SignInRoute", true),
  // Where one-time links lead; their secret is behind the #.
  "/welcome": lazyPage(() => import("../features/welcome/WelcomePage"), "WelcomePage", true),

  "/": { ...page(HomePage), preload: fetchMyDay },
  "/inbox": lazyPage(() => import("../features/inbox/InboxPage"), "InboxPage"),
  "/caseload": lazyPage(() => import("../features/caseload/CaseloadPage"), "CaseloadPage"),
  "/reviews": lazyPage(() => import("../features/reviews/ReviewsPage"), "ReviewsPage"),
  "/refer": lazyPage(() => import("../features/refer/ReferPage"), "ReferPage"),
  "/search": lazyPage(() => import("../features/search/SearchPage"), "SearchPage"),
  "/people/$clientId": lazyPage(() => import("../features/client/ClientPage"), "ClientPage"),
  "/people/$clientId/refer/$serviceId": lazyPage(
    () => import("../features/client/onward/ReferOnPage"),
    "ReferOnPage",
  ),
  "/people/$clientId/print/$paper": lazyPage(() => import("../features/client/print/PrintPage"), "PrintPage"),
  "/people/$clientId/write/$kind": lazyPage(
    () => import("../features/client/letters/WritePage"),
    "WritePage",
  ),
  "/team": lazyPage(() => import("../features/team/TeamPage"), "TeamPage"),
  "/settings": lazyPage(() => import("../features/settings/SettingsPage"), "SettingsPage"),
  "/numbers": numbers,
  "/numbers/$section": numbers,
  "/report": lazyPage(report, "ReportPage"),
  "/stories": lazyPage(report, "StoriesPage"),

  "/services": lazyPage(() => import("../features/services/ServicesPage"), "ServicesPage"),
  "/services/$serviceId": lazyPage(() => import("../features/services/ServicePage"), "ServicePage"),
  "/host": lazyPage(() => import("../features/host/HostPage"), "HostPage"),
  "/host/$onwardId": lazyPage(() => import("../features/host/OnwardPage"), "OnwardPage"),
  "/held": lazyPage(() => import("../features/host/HeldPage"), "HeldPage"),
  "/held/$referralId": lazyPage(() => import("../features/host/HeldReferralPage"), "HeldReferralPage"),

  "/admin": lazyPage(() => import("../features/admin/AccountsPage"), "AccountsPage"),
  "/admin/accounts/$accountId": lazyPage(() => import("../features/admin/AccountPage"), "AccountPage"),
  "/organisations": lazyPage(() => import("../features/admin/OrganisationsPage"), "OrganisationsPage"),
  "/audit": lazyPage(() => import("../features/audit/AuditPage"), "AuditPage"),
  "/projects": lazyPage(() => import("../features/projects/ProjectsPage"), "ProjectsPage"),
  "/opened": lazyPage(() => import("../features/access/OpenedPage"), "OpenedPage"),
  "/account": lazyPage(() => import("../features/account/AccountPage"), "AccountPage"),
};
