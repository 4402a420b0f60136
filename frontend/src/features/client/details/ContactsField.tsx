import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../../../components/Button";
import { Checkboxes } from "../../../components/form/ChoiceField";
import { TextField } from "../../../components/form/TextField";
import { type DetailsValues, noContact } from "./detailsForm";

const says = [
  { value: "isNextOfKin", words: "Next of kin" },
  { value: "isCarer", words: "Cares for them" },
  { value: "mayTalkTo", words: "The client agrees that we may talk to them" },
];

/** People who are important to the client, one box each. */
export function ContactsField() {
  const { control } = useFormContext<DetailsValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "relevantContacts" });
  return (
    <>
      <h3>Important people</h3>
      {fields.map((field, index) => (
        <fieldset className="al-group" key={field.id}>
          <legend>Person {index + 1}</legend>
          <div className="al-pair">
            <TextField name={`relevantContacts.${index}.name`} label="Name" />
            <TextField
              name={`relevantContacts.${index}.relationship`}
              label="Who they are"
              hint="Daughter, neighbour, social worker."
            />
          </div>
          <TextField name={`relevantContacts.${index}.phone`} label="Telephone" type="tel" optional />
          <Checkboxes name={`relevantContacts.${index}.says`} label="They are" options={says} optional />
          <Button kind="secondary" small onClick={() => remove(index)}>
            Remove this person
          </Button>
        </fieldset>
      ))}
      <Button kind="secondary" small onClick={() => append(noContact)}>
        Add a person
      </Button>
    </>
  );
}
