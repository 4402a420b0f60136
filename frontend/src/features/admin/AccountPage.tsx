import { lazy, Suspense, useState } from "react";
import { Button } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Facts, Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { Tag } from "../../components/Tag";
import { roleLabels } from "../../lib/codes.generated";
import { inOrder, londonDay, longDate } from "../../lib/format";
import type { AccountPartsFragment } from "../../lib/graphql/generated/graphql";
import { unmask, useAsk } from "../../lib/graphql/use";
import { Link, useParams } from "../../lib/router";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { accountParts, accountQuery } from "./documents";
import { holdsNow, isOver, mayGive } from "./roles";
import "./admin.scss";

const dialogs = {
  role: lazy(() => import("./RoleDialogs").then((m) => ({ default: m.AddRoleDialog }))),
  invite: lazy(() => import("./AccountDialogs").then((m) => ({ default: m.InviteDialog }))),
  disable: lazy(() => import("./AccountDialogs").then((m) => ({ default: m.DisableDialog }))),
  lead: lazy(() => import("./AccountDialogs").then((m) => ({ default: m.LeadDialog }))),
};
const EndRoleDialog = lazy(() => import("./RoleDialogs").then((m) => ({ default: m.EndRoleDialog })));

type Membership = NonNullable<AccountPartsFragment["memberships"]>[number];

/** One account: who it is, the roles with their days, and all that an administrator does to it. */
export function AccountPage() {
  const { accountId } = useParams("/admin/accounts/$accountId");
  const { data, loading, error, again } = useAsk(accountQuery, { id: accountId });
  const account = data?.node?.__typename === "Account" ? unmask(accountParts, data.node) : undefined;
  if (!account) {
    return (
      <>
        <PageHead
          title={loading ? "Loading the account" : "Account"}
          back={<Link to="/admin">People</Link>}
        />
        <Panel>
          {loading ? (
            <SkeletonLines lines={10} />
          ) : (
            <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
          )}
        </Panel>
      </>
    );
  }
  return <Account account={account} />;
}

function Account({ account }: { account: AccountPartsFragment }) {
  const viewer = useViewer();
  const [open, setOpen] = useState<keyof typeof dialogs | undefined>();
  const own = account.id === viewer.id;
  const Open = open && dialogs[open];
  return (
    <>
      <PageHead
        title={account.name}
        back={<Link to="/admin">People</Link>}
        aside={account.disabled && <Tag tone="orange">Sign-in refused</Tag>}
        actions={
          <Button kind="secondary" onClick={() => setOpen("invite")}>
            Invite again
          </Button>
        }
      />
      <div className="al-columns">
        <div className="al-stack">
          <RolesPanel account={account} onAdd={() => setOpen("role")} />
        </div>
        <div className="al-stack">
          <Panel title="Who they are">
            <Facts
              facts={[
                { name: "Email", value: account.email },
                { name: "Called here", value: account.title },
                { name: "Telephone", value: account.phone },
                { name: "Works for", value: worksFor(account) },
              ]}
            />
          </Panel>
          <Panel title="Sign-in">
            <p>
              {account.disabled
                ? "Refused. Their sessions and tokens have ended; what they wrote stays."
                : "Allowed, while they hold a role."}
            </p>
            <div className="al-actions">
              {own ? (
                <span className="al-soft">This is your own account: somebody else refuses it.</span>
              ) : (
                <Button
                  kind={account.disabled ? "secondary" : "danger"}
                  small
                  onClick={() => setOpen("disable")}
                >
                  {account.disabled ? "Allow sign-in" : "Refuse sign-in"}
                </Button>
              )}
            </div>
          </Panel>
          <Panel title="Safeguarding">
            <p>
              {account.safeguardingLead
                ? "A safeguarding lead: reads the safeguarding notes of the clients they may see."
                : "Not a safeguarding lead: reads only the safeguarding notes they wrote."}
            </p>
            <div className="al-actions">
              <Button kind="secondary" small onClick={() => setOpen("lead")}>
                {account.safeguardingLead ? "No longer a lead" : "Make a safeguarding lead"}
              </Button>
            </div>
          </Panel>
        </div>
      </div>
      <Suspense>{Open && <Open account={account} onClose={() => setOpen(undefined)} />}</Suspense>
    </>
  );
}

function RolesPanel({ account, onAdd }: { account: AccountPartsFragment; onAdd: () => void }) {
  const viewer = useViewer();
  const today = londonDay();
  const [ending, setEnding] = useState<Membership | undefined>();
  const roles = [...(account.memberships ?? [])].sort((a, b) => inOrder(b.fromOn, a.fromOn));
  const now = roles.filter((one) => !isOver(one, today));
  const past = roles.filter((one) => isOver(one, today));
  const giveable = mayGive(viewer.role);
  return (
    <Panel
      title="Roles"
      actions={
        <Button kind="secondary" small onClick={onAdd}>
          Add a role
        </Button>
      }
    >
      {now.length === 0 && <p className="al-late">They hold no role, and so cannot sign in.</p>}
      <ul className="al-admin__lines">
        {now.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{say(roleLabels[one.role])}</strong>, {one.organisation?.name}
              <div className="al-small al-soft">
                {holdsNow(one, today) ? "Since" : "From"} {longDate(one.fromOn)}
                {one.toOn && `, until ${longDate(one.toOn)}`}
              </div>
            </div>
            {giveable.includes(one.role) && (
              <Button kind="secondary" small onClick={() => setEnding(one)}>
                End<span className="nhsuk-u-visually-hidden">: {say(roleLabels[one.role])}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>Held before ({past.length})</summary>
          <ul className="al-admin__lines">
            {past.map((one) => (
              <li key={one.id}>
                <div>
                  {say(roleLabels[one.role])}, {one.organisation?.name}
                  <div className="al-small al-soft">
                    {longDate(one.fromOn)} to {longDate(one.toOn)}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Suspense>
        {ending && (
          <EndRoleDialog
            membershipId={ending.id}
            words={`${say(roleLabels[ending.role])}, ${ending.organisation?.name ?? ""}`}
            onClose={() => setEnding(undefined)}
          />
        )}
      </Suspense>
    </Panel>
  );
}

function worksFor(account: AccountPartsFragment): string {
  const today = londonDay();
  return (account.assignments ?? [])
    .filter((one) => holdsNow(one, today))
    .map((one) => one.organisation?.name)
    .filter(Boolean)
    .join(", ");
}
