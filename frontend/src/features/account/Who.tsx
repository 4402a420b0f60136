import { useState } from "react";
import { Facts } from "../../components/Panel";
import { postAuth } from "../../lib/auth";
import { roleLabels } from "../../lib/codes.generated";
import { notify } from "../../lib/notify";
import { type HeldRole, type SessionFacts, startAnew } from "../../lib/session";
import { say } from "../../lib/terms";
import { RowButton } from "./RowButton";

/** Who one is here, and the roles one holds, each of which one may go on in. */
export function Who({ facts }: { facts: SessionFacts }) {
  const { viewer, roles } = facts;
  const [going, setGoing] = useState("");
  const goOn = async (role: HeldRole) => {
    setGoing(role.membershipId);
    const answer = await postAuth("/auth/role", { membershipId: role.membershipId });
    if (answer.ok) return startAnew();
    setGoing("");
    notify(answer.error.message, { tone: "bad" });
  };
  return (
    <>
      <Facts
        stacked
        facts={[
          { name: "Name", value: viewer.name },
          { name: "Email address", value: viewer.email },
        ]}
      />
      <h3 className="al-account-page__sub">{roles.length > 1 ? "Your roles" : "Your role"}</h3>
      <ul className="al-list">
        {roles.map((role) => (
          <li key={role.membershipId} className="al-list__row">
            <span>
              <strong>{say(roleLabels[role.role])}</strong>
              <span className="al-soft">, {role.organisation}</span>
            </span>
            {role.current ? (
              <span className="al-soft al-small">{roles.length > 1 && "You work in this one now"}</span>
            ) : (
              <RowButton about={say(roleLabels[role.role])} busy={going !== ""} onClick={() => goOn(role)}>
                {going === role.membershipId ? "Switching" : "Switch to this role"}
              </RowButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
