import { useEffect, useId, useRef, useState } from "react";
import { auditActionLabels, auditOutcomeLabels, purposeLabels } from "../../lib/codes.apart.generated";
import { Link, useNavigate } from "../../lib/router";
import { type AuditAddress, readAddress } from "./address";
import { actions, filterOf, isNarrowed, outcomes, purposes } from "./filter";

/** What narrows the trail. All of it lives in the address. */
export function Filters({ address }: { address: AuditAddress }) {
  const navigate = useNavigate();
  const { actions: chosen, purpose, outcome } = filterOf(address);
  const [all, setAll] = useState(isNarrowed(address));
  const change = (part: Record<string, unknown>) =>
    navigate({
      to: "/audit",
      search: readAddress({ ...address, entry: undefined, ...part }),
      replace: true,
    });
  return (
    <search
      className={all ? "al-audit-filters" : "al-audit-filters al-audit-filters--few"}
      aria-label="Which entries"
    >
      <Chosen
        label="What"
        all="Everything"
        value={chosen?.[0]}
        values={actions}
        labels={auditActionLabels}
        onChange={(action) => change({ action })}
      />
      <Chosen
        label="What for"
        all="Any purpose"
        value={purpose ?? undefined}
        values={purposes}
        labels={purposeLabels}
        onChange={(purpose) => change({ purpose })}
      />
      <button type="button" className="al-chip" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? "Fewer filters" : "More filters"}
      </button>
      <Chosen
        label="Outcome"
        all="Any"
        value={outcome ?? undefined}
        values={outcomes}
        labels={auditOutcomeLabels}
        onChange={(outcome) => change({ outcome })}
      />
      <Typed label="From" type="date" value={address.from} onChange={(from) => change({ from })} />
      <Typed label="To" type="date" value={address.to} onChange={(to) => change({ to })} />
      <Typed label="Client's key" value={address.client} onChange={(client) => change({ client })} />
      <Typed label="Account's key" value={address.account} onChange={(account) => change({ account })} />
      {isNarrowed(address) && (
        <Link to="/audit" className="al-audit-filters__all">
          Show every entry
        </Link>
      )}
    </search>
  );
}

interface TypedProps {
  label: string;
  type?: "search" | "date";
  value: string | undefined;
  onChange: (text: string) => void;
}

function Typed({ label, type = "search", value, onChange }: TypedProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // Going back, or "Show every entry", changes the box too; what is being typed is left alone.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = value ?? "";
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="nhsuk-input"
        type={type}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const text = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(text), 300);
        }}
      />
    </div>
  );
}

interface ChosenProps<T extends string> {
  label: string;
  all: string;
  value: T | undefined;
  values: readonly T[];
  labels: Readonly<Record<T, string>>;
  onChange: (value: string | undefined) => void;
}

function Chosen<T extends string>({ label, all, value, values, labels, onChange }: ChosenProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="nhsuk-select"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{all}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
