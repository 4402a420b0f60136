import { Link } from "../../lib/router";
import { useSay } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { useGuarded } from "./guarded";
import type { Period } from "./period";
import type { Question } from "./question";
import { whyWithheld } from "./said";

// What a role that sees no clients is told of what is withheld, and where it may stand.

/** Why so much is withheld, once on a page, and where more may be shown. */
export function WhyWithheld({ period }: { period: Period }) {
  const words = useSay();
  return (
    <>
      {words(whyWithheld)} <ReportOf period={period} /> may show more: it does not depend on what you opened.
    </>
  );
}

/** Why a figure of all together is withheld beside parts that are shown, and where it may stand. */
export function TotalWithheld({ question: { period } }: { question: Question }) {
  const guarded = useGuarded();
  if (!guarded) return null;
  return (
    <p className="al-soft al-numbers-why">
      A figure of all together can be withheld though its parts are shown: beside figures that you were given
      before it could give somebody away. <ReportOf period={period} /> may show it: it is a publication, and
      withholds other figures than this page; both are right.
    </p>
  );
}

/** "The report of this quarter", where the period is one that is over; a link for who may read it. */
function ReportOf({ period }: { period: Period }) {
  const { role } = useViewer();
  const quarter = period.running ? undefined : /^(\d{4}-\d{2})-(Q[1-4])$/.exec(period.key);
  const report = quarter ? "The report of this quarter" : "The quarterly report";
  if (role !== "COMMISSIONER") return report;
  return (
    <Link to="/report" search={quarter ? { quarter: `${quarter[1]} ${quarter[2]}` } : {}}>
      {report}
    </Link>
  );
}
