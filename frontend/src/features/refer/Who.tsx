import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { Button } from "../../components/Button";
import { Radios } from "../../components/form/ChoiceField";
import { DateField } from "../../components/form/DateField";
import { Select, TextField } from "../../components/form/TextField";
import { Panel } from "../../components/Panel";
import { StatusTag } from "../../components/StatusTag";
import { longDate, nhsNumber } from "../../lib/format";
import { useAsk } from "../../lib/graphql/use";
import { callName } from "../../lib/people";
import { useSettled } from "../../lib/settled";
import { findQuery } from "./documents";
import type { Start } from "./ReferPage";
import type { ReferValues } from "./values";

interface WhoProps {
  practices: Start["organisations"];
  /** The practice's name, where whoever refers works for it. */
  fixedPractice: string | undefined;
}

/** Who the referral is about: somebody known, or a new person. */
export function Who({ practices, fixedPractice }: WhoProps) {
  const { watch, setValue } = useFormContext<ReferValues>();
  const name = watch("clientName");
  if (watch("clientId") !== "") {
    return (
      <Panel
        title="Who"
        actions={
          <Button
            kind="secondary"
            small
            onClick={() => {
              setValue("clientName", "");
              setValue("clientId", "", { shouldDirty: true });
            }}
          >
            Somebody else
          </Button>
        }
      >
        <p>
          <strong>{name}</strong>, whose record we have already.
        </p>
      </Panel>
    );
  }
  return (
    <>
      <Known />
      <Panel title="Who">
        <Person practices={practices} fixedPractice={fixedPractice} />
      </Panel>
    </>
  );
}

/** Looks among those the viewer may see, before anybody is written down twice. */
function Known() {
  const { setValue, clearErrors } = useFormContext<ReferValues>();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const { data } = useAsk(findQuery, { text }, { pause: text.length < 2, keepPrevious: true });
  const found = text.length < 2 ? [] : (data?.clients.edges.map((edge) => edge.node) ?? []);
  return (
    <Panel title="Do we know them already?">
      <search>
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor="find-client">
            Find by name, NHS number or telephone<span className="al-soft"> (optional)</span>
          </label>
          <input
            id="find-client"
            className="nhsuk-input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter looks; it does not send the form.
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        </div>
      </search>
      <p className="al-small al-soft" role="status">
        {text.length >= 2 && data && found.length === 0 && "Nobody like that. Fill in their details below."}
      </p>
      {found.length > 0 && (
        <ul className="al-found">
          {found.map((client) => (
            <li key={client.id}>
              <span>
                <strong>{callName(client)}</strong>
                <span className="al-soft al-small">
                  {[
                    client.dateOfBirth && `born ${longDate(client.dateOfBirth)}`,
                    client.nhsNumber && nhsNumber(client.nhsNumber),
                    client.practiceName,
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </span>
              <span className="al-row">
                {client.openStatus && <StatusTag status={client.openStatus} />}
                <Button
                  kind="secondary"
                  small
                  onClick={() => {
                    setValue("clientName", callName(client));
                    setValue("clientId", client.id, { shouldDirty: true });
                    clearErrors();
                  }}
                >
                  Choose<span className="nhsuk-u-visually-hidden"> {callName(client)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Person({ practices, fixedPractice }: WhoProps) {
  const options = (practices.edges ?? []).flatMap((edge) =>
    edge?.node ? [{ value: edge.node.id, words: edge.node.name }] : [],
  );
  return (
    <>
      <div className="al-pair">
        <TextField name="person.givenName" label="First names" />
        <TextField name="person.familyName" label="Family name" />
      </div>
      <TextField name="person.preferredName" label="What they like to be called" width={20} optional />
      <div className="al-pair">
        <DateField name="person.dateOfBirth" label="Date of birth" hint="For example, 15 3 1968" />
        <TextField
          name="person.nhsNumber"
          label="NHS number"
          hint="Ten digits, if you have it"
          inputMode="numeric"
          width={10}
          optional
        />
      </div>
      {fixedPractice ? (
        <p className="al-refer__practice">
          <strong>GP practice</strong> {fixedPractice}
        </p>
      ) : (
        <Select name="person.practiceId" label="GP practice" placeholder="Choose" options={options} />
      )}
      <div className="al-pair">
        <TextField name="person.phone" label="Telephone" type="tel" optional />
        <TextField name="person.email" label="Email" type="email" optional />
      </div>
      <TextField name="person.line1" label="Address" hint="House and street" optional />
      <div className="al-pair">
        <TextField name="person.town" label="Town" optional />
        <TextField name="person.postcode" label="Postcode" width={10} optional />
      </div>
      <div className="al-pair">
        <TextField name="person.language" label="Language they prefer" hint="If it is not English" optional />
        <Radios
          name="interpreter"
          label="Do they need an interpreter?"
          inline
          optional
          options={[
            { value: "YES", words: "Yes" },
            { value: "NO", words: "No" },
          ]}
        />
      </div>
    </>
  );
}
