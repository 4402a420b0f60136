import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Checkboxes, Radios } from "../../components/form/ChoiceField";
import { Select } from "../../components/form/TextField";
import { organisationKindLabels } from "../../lib/codes.apart.generated";
import { roleLabels } from "../../lib/codes.generated";
import { useAsk } from "../../lib/graphql/use";
import { useSettled } from "../../lib/settled";
import { say } from "../../lib/terms";
import { type Role, useViewer } from "../../lib/viewer";
import { placesQuery } from "./documents";
import { isAssigned, kindsFor, mayGive } from "./roles";

/** The fields of a role: which, where it is held, and, for those who work for them, which PCNs and practices. */
export function RoleFields({ assign }: { assign?: boolean }) {
  const viewer = useViewer();
  const { control } = useFormContext<{ role: Role | "" }>();
  const role = useWatch({ control, name: "role" });
  return (
    <>
      <Select
        name="role"
        label="Role"
        placeholder="Choose"
        options={mayGive(viewer.role).map((value) => ({ value, words: say(roleLabels[value]) }))}
      />
      <PlaceField role={role} />
      {assign && isAssigned(role) && <Assigned />}
    </>
  );
}

/** Where a role is held. The box to find one comes where the list would not hold them all. */
function PlaceField({ role }: { role: Role | "" }) {
  const [text, setText] = useState("");
  const search = useSettled(text);
  const { data } = useAsk(
    placesQuery,
    { kinds: kindsFor(role), search: search || undefined },
    { keepPrevious: true },
  );
  const rows = rowsOf(data);
  const many = search !== "" || (data?.organisations.totalCount ?? 0) > rows.length;
  return (
    <>
      {many && (
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor="find-place">
            Find an organisation
          </label>
          <input
            id="find-place"
            className="nhsuk-input"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <Select
        name="organisationId"
        label="Where it is held"
        placeholder="Choose"
        options={rows.map(({ id, name, kind }) => ({
          value: id,
          words: `${name} (${organisationKindLabels[kind]})`,
        }))}
      />
    </>
  );
}

function Assigned() {
  const { data } = useAsk(placesQuery, { kinds: ["PCN"] });
  return (
    <Checkboxes
      name="assignedTo"
      label="Primary Care Networks they work for"
      hint="They see the referrals of these networks' practices."
      optional
      options={rowsOf(data).map(({ id, name }) => ({ value: id, words: name }))}
    />
  );
}

/** Two answers that are a matter of yes or no. */
export function YesNo({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Radios
      name={name}
      label={label}
      hint={hint}
      inline
      options={[
        { value: "no", words: "No" },
        { value: "yes", words: "Yes" },
      ]}
    />
  );
}

type Places = {
  organisations: { edges?: ReadonlyArray<{ node?: Place | null } | null> | null };
};
interface Place {
  id: string;
  name: string;
  kind: keyof typeof organisationKindLabels;
}

function rowsOf(data: Places | undefined): Place[] {
  return (data?.organisations.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}
