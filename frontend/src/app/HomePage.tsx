import { lazy } from "react";
import { part } from "../lib/part";
import { Navigate } from "../lib/router";
import { useViewer } from "../lib/viewer";

const myDay = part(() => import("../features/myday/MyDayPage").then((m) => m.MyDayPage));

/** Fetches what most of those who come here are shown. */
export const fetchMyDay = () => myDay.fetch().catch(() => {});

const MadePage = lazy(() =>
  import("../features/refer/MadePage").then(({ MadePage: page }) => ({ default: page })),
);

const Places = lazy(() => import("./Places").then(({ Places: page }) => ({ default: page })));

/** The start, which is another page for each role. Each is code of its own. */
export function HomePage() {
  const { role } = useViewer();
  if (role === "LINK_WORKER" || role === "LEAD") return <myDay.Component />;
  if (role === "PRACTICE") return <MadePage />;
  if (role === "HOST") return <Navigate to="/host" replace />;
  if (role === "AUDITOR") return <Navigate to="/audit" replace />;
  if (role === "ADMIN") return <Navigate to="/admin" replace />;
  if (role === "COMMISSIONER") return <Navigate to="/numbers" replace />;
  return <Places />;
}
