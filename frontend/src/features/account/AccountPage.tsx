import { later } from "../../components/later";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { useSearch } from "../../lib/router";
import type { SessionFacts } from "../../lib/session";
import { useAuth } from "../../lib/useAuth";
import { type Role, useViewer } from "../../lib/viewer";
import { Devices } from "./Devices";
import { PasswordSection } from "./PasswordSection";
import { SecondSteps } from "./SecondSteps";
import { Tokens } from "./Tokens";
import { Who } from "./Who";
import "../../components/signin/signin.scss";
import "./account.scss";

const CalendarFeed = later(() => import("./CalendarFeed").then((m) => m.CalendarFeed));

/** Who has appointments. */
const workers: readonly Role[] = ["LINK_WORKER", "LEAD", "MANAGER"];

/** One's own account: roles, password, second steps, devices, tokens for programs. */
export function AccountPage() {
  const { data, error, again } = useAuth<SessionFacts>("/auth/session");
  const { role } = useViewer();
  const { problem } = useSearch("/account");
  return (
    <>
      <PageHead title="Your account" />
      {problem && (
        <p className="al-signin__told" role="status">
          {problem === "CONFLICT"
            ? "Not linked: that sign-in belongs to another account here, or this account has another one. Remove that link first."
            : "Your organisation's sign-in did not work. Try again, or choose another way."}
        </p>
      )}
      {error ? (
        <Panel>
          <ErrorState error={error} again={again} />
        </Panel>
      ) : (
        <div className="al-account-page">
          <Panel title="You">{data ? <Who facts={data} /> : <SkeletonLines lines={4} />}</Panel>
          <Panel title="Password">
            {data ? <PasswordSection facts={data} onDone={again} /> : <SkeletonLines lines={2} />}
          </Panel>
          <Panel title="Second steps" id="second-steps">
            {data ? <SecondSteps facts={data} onChange={again} /> : <SkeletonLines lines={6} />}
          </Panel>
          {workers.includes(role) && <CalendarFeed />}
          <Devices />
          <Tokens roles={data?.roles} />
        </div>
      )}
    </>
  );
}
