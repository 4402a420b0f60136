import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { array, maxLength, minLength, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../../components/Button";
import { Checkboxes } from "../../../components/form/ChoiceField";
import { Select, TextArea } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { shareFieldLabels } from "../../../lib/codes.generated";
import { londonDay } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { ReferOnPageQuery, ShareField } from "../../../lib/graphql/generated/graphql";
import { ActForm } from "../Act";
import { choices } from "../choices";
import { ConsentDialog } from "../consent/ConsentDialogs";
import { type ConsentFacts, mayShare } from "../consent/consents";
import { chooseEpisode } from "../episode";
import { standing } from "../plan/standing";
import { compose, type ReferClient } from "./compose";
import { SentFacts } from "./SentFacts";

/** The client and the service, as much of both as a referral needs. */
export const referQuery = graphql(`
  query ReferOnPage($clientId: ID!, $serviceId: ID!) {
    client(id: $clientId) {
      id
      displayName
      givenName
      familyName
      preferredName
      dateOfBirth
      phone
      email
      language
      interpreterNeeded
      accessibleNeeds
      address {
        line1
        line2
        town
        postcode
      }
      safeContact {
        rules
        fromHour
        toHour
        onlyNumber
        words
      }
      practice {
        id
        name
      }
      consents {
        id
        createdAt
        what
        decision
        how
        on
        expiresOn
        withdrawnOn
        capacityConcern
        words
        service {
          id
          name
        }
      }
      risks {
        id
        kind
        level
        words
        shareWithServices
        endedOn
      }
      referrals {
        id
        status
        receivedAt
        primaryReason
        linkWorker {
          id
          name
        }
        plan {
          id
          goals {
            id
            words
            removed
            position
          }
        }
      }
    }
    service(id: $serviceId) {
      id
      name
      category
      description
      eligibility
      cost
      costWords
      capacity
      waitingWeeks
      takesReferrals
      confirmedOn
      organisation {
        id
        name
      }
      locations {
        id
        name
      }
    }
  }
`);

const referOnward = graphql(`
  mutation ReferOnward($input: ReferOnwardInput!) {
    referOnward(input: $input) {
      onwardReferral {
        id
      }
      clientMutationId
    }
  }
`);

export type Service = NonNullable<ReferOnPageQuery["service"]>;

interface ReferValues {
  words: string;
  share: string[];
  goalId: string;
}

const schema = object({
  words: pipe(
    string(),
    nonEmpty("Write what you ask of the service"),
    maxLength(4000, "Use 4,000 characters or fewer"),
  ),
  share: pipe(array(string()), minLength(1, "Choose what the service may see")),
  goalId: string(),
});

interface ReferFormProps {
  client: ReferClient;
  service: Service;
  linkWorker: string;
  /** Called when it is sent. */
  onDone: () => void;
  onCancel?: () => void;
}

/** Asks a service for something: what is shared is chosen beside a preview of exactly what the service will see. */
export function ReferForm({ client, service, linkWorker, onDone, onCancel }: ReferFormProps) {
  const [asking, setAsking] = useState(false);
  const episode = chooseEpisode(client.referrals ?? []);
  const agreed = mayShare((client.consents ?? []) as ConsentFacts[], service.id, londonDay());
  const goals = standing(episode?.plan?.goals);
  return (
    <>
      {agreed ? (
        <p className="al-alert al-alert--green">
          <Icon name="tick" />
          <span>{client.preferredName || client.givenName} agreed to share with this service.</span>
        </p>
      ) : (
        <div className="al-alert al-alert--yellow">
          <Icon name="warning" />
          <div>
            <p>
              <strong>Consent is missing.</strong> Nothing is sent before{" "}
              {client.preferredName || client.givenName} has agreed to share with {service.name}.
            </p>
            <Button small onClick={() => setAsking(true)}>
              Record their answer
            </Button>
          </div>
        </div>
      )}
      <ActForm
        document={referOnward}
        schema={schema}
        draft={`refer/${client.id}/${service.id}`}
        defaultValues={{ words: "", share: ["NAME", "PHONE", "LANGUAGE", "NEED", "SAFETY"], goalId: "" }}
        toInput={(values: ReferValues) => ({
          referralId: episode?.id ?? "",
          serviceId: service.id,
          words: values.words.trim(),
          share: values.share as ShareField[],
          goalId: values.goalId || undefined,
        })}
        submit="Send the referral"
        saved={`The referral is sent to ${service.name}.`}
        onDone={onDone}
        onCancel={onCancel}
      >
        <TextArea
          name="words"
          label="What you ask of them"
          hint="Who this is for and what would help. The client may read it."
          rows={4}
        />
        {goals.length > 0 && (
          <Select
            name="goalId"
            label="Which goal it serves"
            options={goals.map(({ id, words }) => ({ value: id, words }))}
            placeholder="None in particular"
            optional
          />
        )}
        <Checkboxes name="share" label="What they may see" options={choices(shareFieldLabels)} />
        <Preview client={client} linkWorker={linkWorker} />
      </ActForm>
      {asking && <ConsentDialog service={service} onClose={() => setAsking(false)} />}
    </>
  );
}

function Preview({ client, linkWorker }: { client: ReferClient; linkWorker: string }) {
  const { control } = useFormContext<ReferValues>();
  const { words, share, goalId } = useWatch<ReferValues>({ control }) as ReferValues;
  const episode = chooseEpisode(client.referrals ?? []);
  const goal = standing(episode?.plan?.goals).find(({ id }) => id === goalId)?.words ?? "";
  const sent = compose(share as ShareField[], {
    client,
    goal,
    primaryReason: episode?.primaryReason,
    words,
    linkWorker,
  });
  return (
    <section className="al-preview" aria-label="Preview of what is sent">
      <h3>They see this, and nothing else</h3>
      <SentFacts sent={sent} />
    </section>
  );
}
