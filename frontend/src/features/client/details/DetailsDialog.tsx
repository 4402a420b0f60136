import { Checkbox, Checkboxes } from "../../../components/form/ChoiceField";
import { DateField } from "../../../components/form/DateField";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import {
  accessibleNeedLabels,
  carerStatusLabels,
  contactMethodLabels,
  ethnicCategoryLabels,
  genderLabels,
  householdLabels,
  safeContactRuleLabels,
  sexLabels,
} from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import { type FragmentType, unmask, useAsk } from "../../../lib/graphql/use";
import { languageName, offered } from "../../../lib/language";
import { ActDialog } from "../Act";
import { choices } from "../choices";
import { ContactsField } from "./ContactsField";
import {
  type DetailsValues,
  detailsLabels,
  detailsSchema,
  fromClient,
  present,
  toInput,
} from "./detailsForm";

export const detailsForm = graphql(`
  fragment DetailsForm on Person {
    id
    version
    givenName
    familyName
    preferredName
    title
    pronouns
    dateOfBirth
    nhsNumber
    phone
    email
    address {
      line1
      line2
      town
      postcode
    }
    sex
    gender
    ethnicCategory
    language
    interpreterNeeded
    accessibleNeeds
    reasonableAdjustments
    preferredMethod
    household
    carerStatus
    practice {
      id
      name
    }
    safeContact {
      rules
      fromHour
      toHour
      onlyNumber
      words
    }
    relevantContacts {
      name
      relationship
      phone
      isNextOfKin
      isCarer
      mayTalkTo
    }
  }
`);

const saveDetails = graphql(`
  mutation SaveDetails($input: UpdateClientInput!) {
    updateClient(input: $input) {
      client {
        ...DetailsForm
      }
      clientMutationId
    }
  }
`);

const practicesQuery = graphql(`
  query PracticeChoices {
    organisations(first: 100, filter: { kinds: [PRACTICE] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

const hours = Array.from({ length: 25 }, (_, hour) => ({
  value: String(hour),
  words: `${String(hour).padStart(2, "0")}:00`,
}));

interface DetailsDialogProps {
  client: FragmentType<typeof detailsForm>;
  onClose: () => void;
}

/** Who the client is and how to reach them, all in one form. */
export function DetailsDialog({ client, onClose }: DetailsDialogProps) {
  const person = unmask(detailsForm, client);
  const { data } = useAsk(practicesQuery, {});
  const practices = (data?.organisations.edges ?? []).flatMap((edge) =>
    edge?.node ? [{ value: edge.node.id, words: edge.node.name }] : [],
  );
  if (person.practice && !practices.some(({ value }) => value === person.practice?.id))
    practices.unshift({ value: person.practice.id, words: person.practice.name });
  return (
    <ActDialog
      title={`${person.givenName} ${person.familyName}: details`}
      onClose={onClose}
      document={saveDetails}
      schema={detailsSchema}
      draft={`details/${person.id}`}
      defaultValues={fromClient(person)}
      toInput={(values: DetailsValues) => toInput(values, person)}
      version={person.version}
      fromCurrent={(current) => fromClient(present(current))}
      labels={detailsLabels}
      fieldNames={{
        "safeContact.rules": "rules",
        "safeContact.fromHour": "fromHour",
        "safeContact.toHour": "toHour",
        "safeContact.onlyNumber": "onlyNumber",
        "safeContact.words": "safeWords",
      }}
      submit="Save details"
      saved="The details are saved."
    >
      <h3>Name</h3>
      <div className="al-pair">
        <TextField name="givenName" label="First names" />
        <TextField name="familyName" label="Family name" />
        <TextField name="preferredName" label="Likes to be called" optional />
        <TextField name="title" label="Title" width={10} optional />
        <TextField name="pronouns" label="Pronouns" width={10} optional />
      </div>
      <DateField name="dateOfBirth" label="Date of birth" />
      <div className="al-pair">
        <TextField name="nhsNumber" label="NHS number" inputMode="numeric" width={20} optional />
        <Select name="practiceId" label="GP practice" options={practices} placeholder="Choose" />
      </div>
      <h3>How to reach them</h3>
      <div className="al-pair">
        <TextField name="phone" label="Telephone" type="tel" optional />
        <TextField name="email" label="Email" type="email" optional />
        <TextField name="line1" label="Address, first line" optional />
        <TextField name="line2" label="Second line" optional />
        <TextField name="town" label="Town" optional />
        <TextField name="postcode" label="Postcode" width={10} optional />
      </div>
      <Select
        name="preferredMethod"
        label="Likes to be contacted by"
        options={choices(contactMethodLabels, [
          "PHONE",
          "VIDEO",
          "TEXT",
          "EMAIL",
          "LETTER",
          "HOME_VISIT",
          "IN_PERSON_PRACTICE",
          "IN_PERSON_VENUE",
        ])}
        placeholder="No preference recorded"
        optional
      />
      <fieldset className="al-group al-group--red">
        <legend>Safe contact</legend>
        <p className="al-small">Alongside refuses what is ticked here, so that nobody can forget.</p>
        <Checkboxes name="rules" label="Never" options={choices(safeContactRuleLabels)} optional />
        <div className="al-pair">
          <Select name="fromHour" label="Only from" options={hours} placeholder="Any time" optional />
          <Select name="toHour" label="Until" options={hours} placeholder="Any time" optional />
        </div>
        <TextField name="onlyNumber" label="The only number to call" type="tel" optional />
        <TextArea name="safeWords" label="Anything else" rows={2} optional />
      </fieldset>
      <h3>Communication</h3>
      <div className="al-pair">
        <Select
          name="language"
          label="Preferred language"
          options={languages(person.language)}
          placeholder="Not recorded"
          optional
        />
        <Checkbox name="interpreterNeeded" label="Interpreter needed" />
      </div>
      <Checkboxes name="accessibleNeeds" label="Needs" options={choices(accessibleNeedLabels)} optional />
      <TextArea name="reasonableAdjustments" label="Adjustments to make" rows={2} optional />
      <h3>About them</h3>
      <div className="al-pair">
        <Select
          name="household"
          label="Lives"
          options={choices(householdLabels)}
          placeholder="Not asked"
          optional
        />
        <Select
          name="carerStatus"
          label="Caring"
          options={choices(carerStatusLabels)}
          placeholder="Not asked"
          optional
        />
        <Select
          name="sex"
          label="Sex"
          hint="As the NHS records it."
          options={choices(sexLabels)}
          placeholder="Not asked"
          optional
        />
        <Select
          name="gender"
          label="Gender"
          hint="As they describe themselves."
          options={choices(genderLabels)}
          placeholder="Not asked"
          optional
        />
      </div>
      <Select
        name="ethnicCategory"
        label="Ethnic group"
        options={choices(ethnicCategoryLabels)}
        placeholder="Not asked"
        optional
      />
      <ContactsField />
    </ActDialog>
  );
}

function languages(now: string | null | undefined) {
  const tags = [...offered];
  if (now && !tags.includes(now)) tags.push(now);
  return tags.map((tag) => ({ value: tag, words: languageName(tag) }));
}
