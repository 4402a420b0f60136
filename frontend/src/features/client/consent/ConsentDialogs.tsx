import { useWatch } from "react-hook-form";
import { boolean, check, forward, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { Checkbox, Radios } from "../../../components/form/ChoiceField";
import { Select, TextField } from "../../../components/form/TextField";
import { consentHowLabels, consentKindLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { ConsentDecision, ConsentHow, ConsentKind } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { ActDialog } from "../Act";
import { choices, typed } from "../choices";
import { useRecord } from "../record";
import { aboutOf, type ConsentFacts } from "./consents";

const recordConsent = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
        id
        client {
          ...StoriesOf
        }
      }
      clientMutationId
    }
  }
`);

const withdrawConsent = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      consent {
        id
        decision
        withdrawnOn
        client {
          ...StoriesOf
        }
      }
      clientMutationId
    }
  }
`);

const servicesQuery = graphql(`
  query ConsentServices {
    services(first: 100, filters: { takesReferrals: true }) {
      edges {
        node {
          id
          name
          organisationName
        }
      }
    }
  }
`);

interface ConsentDialogProps {
  onClose: () => void;
  /** Set for one named service. */
  service?: { id: string; name: string };
  /** What they have not been asked yet: chosen at first. */
  next?: ConsentKind;
}

/** Writes down what the client answered when they were asked to agree to something. */
export function ConsentDialog({ onClose, service, next }: ConsentDialogProps) {
  const { clientId, today } = useRecord();
  const schema = pipe(
    object({
      what: pipe(string(), nonEmpty("Choose what they were asked")),
      serviceId: string(),
      decision: pipe(string(), nonEmpty("Say what they answered")),
      how: pipe(string(), nonEmpty("Say how they answered")),
      on: pipe(
        string(),
        nonEmpty("Give the day of the answer"),
        check((day) => day <= today, "The day cannot be in the future"),
      ),
      expiresOn: string(),
      capacityConcern: boolean(),
      words: string(),
    }),
    forward(
      partialCheck(
        [["what"], ["serviceId"]],
        ({ what, serviceId }) => what !== "SHARE_WITH_SERVICE" || serviceId !== "",
        "Choose the service they were asked about",
      ),
      ["serviceId"],
    ),
  );
  return (
    <ActDialog
      title={service ? `Consent to share with ${service.name}` : "Record consent"}
      onClose={onClose}
      document={recordConsent}
      schema={schema}
      draft={`consent/${clientId}${service ? `/${service.id}` : ""}`}
      defaultValues={{
        what: service ? "SHARE_WITH_SERVICE" : (next ?? ""),
        serviceId: service?.id ?? "",
        decision: "",
        how: "",
        on: today,
        expiresOn: "",
        capacityConcern: false,
        words: "",
      }}
      toInput={(values) => ({
        clientId,
        what: values.what as ConsentKind,
        decision: values.decision as ConsentDecision,
        how: values.how as ConsentHow,
        on: values.on,
        serviceId: values.what === "SHARE_WITH_SERVICE" ? values.serviceId : undefined,
        expiresOn: values.expiresOn || undefined,
        capacityConcern: values.capacityConcern,
        words: typed(values.words),
      })}
      submit="Save"
      saved="Their answer is recorded."
    >
      {!service && (
        <>
          <Radios name="what" label="They were asked to" options={choices(consentKindLabels)} />
          <WhichService />
        </>
      )}
      <Radios
        name="decision"
        label="They"
        inline
        options={[
          { value: "GIVEN", words: "agreed" },
          { value: "REFUSED", words: "said no" },
        ]}
      />
      <Radios name="how" label="How" inline options={choices(consentHowLabels)} />
      <div className="al-pair">
        <TextField name="on" label="Day" type="date" width={20} />
        <TextField name="expiresOn" label="Holds until" type="date" width={20} optional />
      </div>
      <TextField name="words" label="In their words" optional />
      <Checkbox name="capacityConcern" label="Is there a concern about their capacity to decide?" />
    </ActDialog>
  );
}

function WhichService() {
  const what = useWatch({ name: "what" }) as string;
  const wanted = what === "SHARE_WITH_SERVICE";
  const { data } = useAsk(servicesQuery, {}, { pause: !wanted });
  if (!wanted) return null;
  return (
    <Select
      name="serviceId"
      label="Which service"
      options={(data?.services.edges ?? []).map(({ node }) => ({
        value: node.id,
        words: `${node.name}, ${node.organisationName}`,
      }))}
      placeholder={data ? "Choose" : "Loading"}
    />
  );
}

/** Takes a consent back; what was sent under it and not answered is recalled. */
export function WithdrawConsentDialog({ consent, onClose }: { consent: ConsentFacts; onClose: () => void }) {
  const { today } = useRecord();
  const on = pipe(
    string(),
    nonEmpty("Give the day"),
    check((day) => day <= today, "The day cannot be in the future"),
  );
  return (
    <ActDialog
      title={`Withdraw consent: ${aboutOf(consent)}`}
      onClose={onClose}
      document={withdrawConsent}
      schema={object({ on, words: string() })}
      draft={`withdraw/${consent.id}`}
      defaultValues={{ on: today, words: "" }}
      toInput={({ on: day, words }) => ({ consentId: consent.id, on: day, words: typed(words) })}
      submit="Withdraw"
      danger
      saved="The consent is withdrawn."
    >
      {consent.service && <p>What was sent under it and has not been answered is taken back at once.</p>}
      <TextField name="on" label="Withdrawn on" type="date" width={20} />
      <TextField name="words" label="In their words" optional />
    </ActDialog>
  );
}
