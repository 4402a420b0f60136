import { Link } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { useGuarded } from "./guarded";
import type { Question } from "./question";

/** Why a figure of all together is withheld beside parts that are shown, for a role that sees no clients, and where it may
 * stand. */
export function TotalWithheld({ question: { period } }: { question: Question }) {
  const guarded = useGuarded();
  const { role } = useViewer();
  if (!guarded) return null;
  const quarter = period.running ? undefined : /^(\d{4}-\d{2})-(Q[1-4])$/.exec(period.key);
  const report = quarter ? "The report of this quarter" : "The quarterly report";
  return (
    <p className="al-soft al-numbers-why">
      A figure of all together can be withheld though its parts are shown: beside figures that you were given
      before it could give somebody away.{" "}
      {role === "COMMISSIONER" ? (
        <Link to="/report" search={quarter ? { quarter: `${quarter[1]} ${quarter[2]}` } : {}}>
          {report}
        </Link>
      ) : (
        report
      )}{" "}
      may show it: it is a publication, and withholds other figures than this page; both are right.
    </p>
  );
}
