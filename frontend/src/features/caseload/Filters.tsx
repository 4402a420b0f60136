import { memo, useEffect, useId, useRef } from "react";
import { buttonClass } from "../../components/Button";
import { complexityLabels } from "../../lib/codes.generated";
import { useAsk } from "../../lib/graphql/use";
import { useNavigate } from "../../lib/router";
import { useWords } from "../../lib/words";
import type { CaseloadAddress } from "./address";
import { linkWorkersQuery } from "./documents";

const stages = [
  ["start", "To start"],
  ["contacting", "Contacting"],
  ["active", "Active"],
  ["paused", "Paused"],
] as const;

interface FiltersProps {
  address: CaseloadAddress;
  /** Whether several link workers' clients are shown. */
  team: boolean;
}

/** What the views do not ask: the stage, the reason, the amount of work, and of a team's list whose clients. */
export const Filters = memo(function Filters({ address, team }: FiltersProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const { data } = useAsk(linkWorkersQuery, {}, { pause: !team });
  const { offer } = useWords();
  const on = [
    stages.some(([stage]) => stage === address.show),
    address.reason,
    address.complexity,
    address.worker,
  ].filter(Boolean).length;
  useEffect(() => {
    const leave = (event: Event) => {
      const element = box.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        element.querySelector("summary")?.focus();
      } else if (element.contains(event.target as Node)) return;
      element.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("keydown", leave);
    };
  }, []);
  return (
    <details className="al-filters" ref={box}>
      <summary className={buttonClass("secondary", true)}>{on === 0 ? "Filters" : `Filters (${on})`}</summary>
      <div className="al-filters__sheet">
        <Pick label="Stage" name="show" address={address} options={stages} />
        <Pick
          label="Main reason"
          name="reason"
          address={address}
          options={offer.reasons(address.reason).map(({ value, words }) => [value, words] as const)}
        />
        <Pick
          label="Amount of work"
          name="complexity"
          address={address}
          options={Object.entries(complexityLabels)}
        />
        {team && (
          <Pick
            label="Link worker"
            name="worker"
            address={address}
            options={(data?.linkWorkers ?? []).map(({ id, name }) => [id, name] as const)}
          />
        )}
      </div>
    </details>
  );
});

interface PickProps {
  label: string;
  name: "show" | "reason" | "complexity" | "worker";
  address: CaseloadAddress;
  options: readonly (readonly [string, string])[];
}

function Pick({ label, name, address, options }: PickProps) {
  const id = useId();
  const navigate = useNavigate();
  const value = options.some(([option]) => option === address[name]) ? address[name] : "";
  return (
    <div>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="nhsuk-select"
        value={value}
        onChange={(event) => {
          const chosen = event.target.value || undefined;
          void navigate({ to: "/caseload", search: (now) => ({ ...now, [name]: chosen }), replace: true });
        }}
      >
        <option value="">Any</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
