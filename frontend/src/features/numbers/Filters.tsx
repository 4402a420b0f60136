import { useId, useState } from "react";
import { ageBandLabels, ethnicGroupLabels } from "../../lib/codes.apart.generated";
import { genderLabels } from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import { Link, useNavigate } from "../../lib/router";
import { type NumbersAddress, readAddress } from "./address";
import { lastYear, type Period, quarters, readPeriod, years } from "./period";
import { ageBands, ethnicGroups, genders, type Pcns } from "./question";
import type { SectionKey } from "./sections";

interface FiltersProps {
  section: SectionKey;
  address: NumbersAddress;
  pcns: Pcns;
}

/** When, and of whom. All of it lives in the address, and goes along from section to section. */
export function Filters({ section, address, pcns }: FiltersProps) {
  const navigate = useNavigate();
  const { age, gender, ethnic } = address;
  const [all, setAll] = useState(Boolean(age || gender || ethnic));
  const change = (part: Partial<NumbersAddress>) => {
    const search = readAddress({ ...address, ...part });
    navigate({ ...place(section), search, replace: true, resetScroll: false });
  };
  const today = londonDay();
  const chosen = readPeriod(address.period, today);
  const narrowed = Object.values(address).some((value) => value !== undefined);
  return (
    <search
      className={
        all ? "al-numbers-filters al-noprint" : "al-numbers-filters al-numbers-filters--few al-noprint"
      }
      aria-label="When, and of whom"
    >
      <PeriodField chosen={chosen} today={today} onChange={(period) => change({ period })} />
      <Chosen
        label="PCN"
        all="All PCNs"
        value={address.pcn}
        options={[...pcns]}
        onChange={(pcn) => change({ pcn })}
      />
      {section !== "equity" && (
        <>
          <button type="button" className="al-chip" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fewer filters" : "More filters"}
          </button>
          <Chosen
            label="Age"
            all="All ages"
            value={age}
            options={ageBands.map((code) => [code, ageBandLabels[code]])}
            onChange={(value) => change({ age: value })}
          />
          <Chosen
            label="Gender"
            all="All genders"
            value={gender}
            options={genders.map((code) => [code, genderLabels[code]])}
            onChange={(value) => change({ gender: value })}
          />
          <Chosen
            label="Ethnic group"
            all="All groups"
            value={ethnic}
            options={ethnicGroups.map((code) => [code, ethnicGroupLabels[code]])}
            onChange={(value) => change({ ethnic: value })}
          />
        </>
      )}
      {narrowed && (
        <Link {...place(section)} search={{}} replace className="al-numbers-filters__all">
          Show all
        </Link>
      )}
    </search>
  );
}

/** Where a section is. */
export function place(section: SectionKey) {
  return section === "overview"
    ? ({ to: "/numbers" } as const)
    : ({ to: "/numbers/$section", params: { section } } as const);
}

interface PeriodFieldProps {
  chosen: Period;
  today: string;
  onChange: (key: string | undefined) => void;
}

function PeriodField({ chosen, today, onChange }: PeriodFieldProps) {
  const id = useId();
  const quarterly = quarters(today);
  const yearly = years(today);
  const usual = lastYear(today);
  const offered = [usual, ...quarterly, ...yearly].some(({ key }) => key === chosen.key);
  return (
    <div>
      <label htmlFor={id}>Period</label>
      <select
        id={id}
        className="nhsuk-select"
        value={chosen.key}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <PeriodOption period={usual} />
        {!offered && <PeriodOption period={chosen} />}
        <optgroup label="Quarters">
          {quarterly.map((period) => (
            <PeriodOption key={period.key} period={period} />
          ))}
        </optgroup>
        <optgroup label="Financial years">
          {yearly.map((period) => (
            <PeriodOption key={period.key} period={period} />
          ))}
        </optgroup>
      </select>
    </div>
  );
}

function PeriodOption({ period: { key, name } }: { period: Period }) {
  return <option value={key}>{name}</option>;
}

interface ChosenProps {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
}

function Chosen({ label, all, value, options, onChange }: ChosenProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="nhsuk-select"
        value={options.some(([key]) => key === value) ? value : ""}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{all}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
