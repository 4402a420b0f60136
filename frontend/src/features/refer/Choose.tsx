import { Button } from "../../components/Button";
import { longDate, nhsNumber } from "../../lib/format";
import type { SubmitReferralMutation } from "../../lib/graphql/generated/graphql";
import type { Decision } from "./values";

const why: Record<string, string> = {
  NHS_NUMBER: "The same NHS number",
  NAME_AND_BIRTH: "The same name and date of birth",
  PHONE: "The same telephone number",
  SOUNDS_ALIKE: "A name that sounds alike, and the same date of birth",
};

interface ChooseProps {
  duplicates: SubmitReferralMutation["submitReferral"]["possibleDuplicates"];
  /** Called before the form is sent again with it. */
  onDecide: (decision: Decision) => void;
  busy: boolean;
}

/** The people it may be about. Only whoever refers can tell, so nothing is merged or saved before they do. */
export function Choose({ duplicates, onDecide, busy }: ChooseProps) {
  return (
    <section className="al-panel al-panel--warn al-choose" aria-labelledby="choose-title">
      <h2 id="choose-title">Is it one of these people?</h2>
      <p>Nothing has been sent yet. Choose the same person, so that they have one record and not two.</p>
      <ul className="al-found">
        {duplicates.map(({ client, because, strong }) => (
          <li key={client.id}>
            <span>
              <strong>{client.displayName}</strong>
              <span className="al-soft al-small">
                {[
                  client.dateOfBirth && `born ${longDate(client.dateOfBirth)}`,
                  client.nhsNumber && nhsNumber(client.nhsNumber),
                  client.address?.postcode,
                  client.practice?.name,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
              <span className="al-small">
                {because.map((code) => why[code] ?? code).join(". ")}
                {strong && ". Almost certainly the same person."}
              </span>
            </span>
            <Button
              type="submit"
              kind="secondary"
              small
              busy={busy}
              onClick={() => onDecide({ same: client.id })}
            >
              It is them<span className="nhsuk-u-visually-hidden">: {client.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button type="submit" kind="secondary" busy={busy} onClick={() => onDecide("new")}>
        None of these: send it for a new person
      </Button>
    </section>
  );
}
