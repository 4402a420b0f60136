import { useEffect, useId, useRef, useState } from "react";
import { Chips } from "../../components/Chips";
import { accessibleNeedLabels, serviceCategoryLabels, weekdayLabels } from "../../lib/codes.generated";
import { useNavigate } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import {
  categories,
  needs,
  postcodeArea,
  readAddress,
  type ServicesAddress,
  toggled,
  weekdays,
} from "./address";

/** What narrows the directory: words, kind, place and needs in boxes; yes-or-no questions and days as chips. All of it
 * lives in the address. */
export function Filters({ address }: { address: ServicesAddress }) {
  const navigate = useNavigate();
  const change = (part: Record<string, unknown>) =>
    navigate({ to: "/services", search: readAddress({ ...address, ...part }), replace: true });
  // A phone has no room for all of them above the list: they open there at a press.
  const [all, setAll] = useState(Boolean(address.category ?? address.access ?? address.area ?? address.days));
  return (
    <div className={all ? "al-filters" : "al-filters al-filters--few"}>
      <search className="al-filters__boxes">
        <Typed label="Search services" value={address.q} wide onChange={(q) => change({ q })} />
        <button
          type="button"
          className="al-chip al-filters__all"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Fewer filters" : "More filters"}
        </button>
        <Chosen
          label="Kind of service"
          all="Every kind"
          value={address.category}
          values={categories}
          labels={serviceCategoryLabels}
          onChange={(category) => change({ category })}
        />
        <Chosen
          label="Access"
          all="Any access"
          value={address.access}
          values={needs}
          labels={accessibleNeedLabels}
          onChange={(access) => change({ access })}
        />
        <Typed
          label="Nearest to"
          value={address.area}
          placeholder="HA1"
          check={(text) =>
            text === "" || postcodeArea(text) ? undefined : "Give the first part of a postcode, such as HA1."
          }
          onChange={(area) => change({ area })}
        />
      </search>
      <YesNoChips address={address} />
    </div>
  );
}

function YesNoChips({ address }: { address: ServicesAddress }) {
  const viewer = useViewer();
  const link = (part: ServicesAddress) => ({ to: "/services", search: { ...address, ...part } }) as const;
  const flag = (key: "room" | "free" | "refers" | "own", words: string) => ({
    key,
    words,
    on: address[key] === true,
    link: link({ [key]: address[key] ? undefined : true }),
  });
  return (
    <div className="al-filters__chips">
      <Chips
        label="Which services"
        chips={[
          ...(viewer.role === "HOST" ? [flag("own", "Ours only")] : []),
          flag("room", "Can take people"),
          flag("free", "Free"),
          flag("refers", "Takes referrals"),
        ]}
      />
      <div className="al-filters__days">
        <Chips
          label="On which days"
          chips={weekdays.map((day) => ({
            key: day,
            words: weekdayLabels[day].slice(0, 3),
            on: address.days?.includes(day) ?? false,
            link: link({ days: toggled(address.days, day) }),
          }))}
        />
      </div>
    </div>
  );
}

interface TypedProps {
  label: string;
  value: string | undefined;
  placeholder?: string;
  wide?: boolean;
  check?: (text: string) => string | undefined;
  onChange: (text: string) => void;
}

/** A box that narrows the list as one types. */
function Typed({ label, value, placeholder, wide, check, onChange }: TypedProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>();
  // Going back, or "Show every service", changes the box too; what is being typed is left alone.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = value ?? "";
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className={wide ? "al-filters__box al-filters__box--wide" : "al-filters__box"}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="nhsuk-input"
        type="search"
        defaultValue={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => {
          const text = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            setFault(check?.(text));
            onChange(text);
          }, 300);
        }}
      />
      {fault && (
        <p className="al-small al-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
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
    <div className="al-filters__box">
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
