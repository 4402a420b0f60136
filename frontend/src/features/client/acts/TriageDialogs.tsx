import { nonEmpty, object, pipe, string } from "valibot";
import { Radios } from "../../../components/form/ChoiceField";
import { TextArea } from "../../../components/form/TextField";
import { declineReasonLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { DeclineReason } from "../../../lib/graphql/generated/graphql";
import { ActDialog } from "../Act";
import { choices, typed } from "../choices";
import type { ActProps } from "./ActBar";
import { LinkWorkerField, useLinkWorkers } from "./LinkWorkerField";

const accept = graphql(`
  mutation AcceptOnPage($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const decline = graphql(`
  mutation DeclineOnPage($input: DeclineReferralInput!) {
    declineReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

/** Takes the referral on, with a link worker or on the waiting list. */
export function AcceptDialog({ referralId, version, practiceId, onClose }: ActProps) {
  const workers = useLinkWorkers(practiceId);
  return (
    <ActDialog
      title="Accept this referral"
      onClose={onClose}
      document={accept}
      schema={object({ linkWorkerId: string(), note: string(), overrideReason: string() })}
      draft={`accept/${referralId}`}
      defaultValues={{ linkWorkerId: "", note: "", overrideReason: "" }}
      toInput={({ linkWorkerId, note, overrideReason }) => ({
        referralId,
        version,
        linkWorkerId: linkWorkerId || undefined,
        note: typed(note),
        overrideReason: typed(overrideReason),
      })}
      submit="Accept"
      saved="The referral is accepted."
    >
      <LinkWorkerField
        name="linkWorkerId"
        label="Link worker"
        workers={workers}
        nobody="Nobody yet: the client waits"
      />
      <TextArea name="note" label="Note for the link worker" optional />
    </ActDialog>
  );
}

/** Does not take the referral on: why, what the referrer is told, and what is offered instead. */
export function DeclineDialog({ referralId, version, onClose }: ActProps) {
  const schema = object({
    reason: pipe(string(), nonEmpty("Choose a reason")),
    words: pipe(string(), nonEmpty("Write what the referrer is told")),
    alternative: pipe(string(), nonEmpty("Say what is offered instead, or why there is nothing")),
  });
  return (
    <ActDialog
      title="Decline this referral"
      onClose={onClose}
      document={decline}
      schema={schema}
      draft={`decline/${referralId}`}
      defaultValues={{ reason: "", words: "", alternative: "" }}
      toInput={({ reason, words, alternative }) => ({
        referralId,
        version,
        reason: reason as DeclineReason,
        words: words.trim(),
        alternative: alternative.trim(),
      })}
      submit="Decline"
      danger
      saved="The referral is declined, and the referrer can see why."
    >
      <Radios name="reason" label="Reason" options={choices(declineReasonLabels)} />
      <TextArea name="words" label="Words for the referrer" hint="They read this as you write it." />
      <TextArea
        name="alternative"
        label="What is offered instead"
        hint="A service, advice, or “none, because …”."
        rows={2}
      />
    </ActDialog>
  );
}
