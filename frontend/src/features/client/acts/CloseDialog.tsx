import { useFormContext, useWatch } from "react-hook-form";
import { boolean, nonEmpty, object, pipe, string } from "valibot";
import { Checkbox, Radios } from "../../../components/form/ChoiceField";
import { Select, TextArea } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { graphql } from "../../../lib/graphql/generated";
import type { ClosingNeed, ClosingReason } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { useWords } from "../../../lib/words";
import { ActDialog } from "../Act";
import { typed } from "../choices";
import type { ActProps } from "./ActBar";

const close = graphql(`
  mutation CloseReferral($input: CloseReferralInput!) {
    closeReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const needsQuery = graphql(`
  query ClosingNeeds($referralId: ID!, $reason: ClosingReason!) {
    referral(id: $referralId) {
      id
      closingNeeds(reason: $reason)
    }
  }
`);

interface CloseValues {
  reason: string;
  words: string;
  followUp: string;
  reasonForNone: string;
  handedOn: string;
  messageSent: boolean;
}

const schema = object({
  reason: pipe(string(), nonEmpty("Choose why support ends")),
  words: string(),
  followUp: string(),
  reasonForNone: string(),
  handedOn: string(),
  messageSent: boolean(),
});

const none: CloseValues = {
  reason: "",
  words: "",
  followUp: "",
  reasonForNone: "",
  handedOn: "",
  messageSent: false,
};

/** Ends the episode. Once a reason is chosen the list says what it still asks for, and offers each answer in its place. */
export function CloseDialog({ referralId, version, onClose }: ActProps) {
  const { offer } = useWords();
  return (
    <ActDialog
      title="Close this referral"
      onClose={onClose}
      document={close}
      schema={schema}
      draft={`close/${referralId}`}
      defaultValues={none}
      fieldNames={{ "followUpMeasure.reasonForNone": "reasonForNone", followUpMeasure: "followUp" }}
      toInput={(values: CloseValues) => ({
        referralId,
        version,
        reason: values.reason as ClosingReason,
        words: typed(values.words),
        followUpMeasure:
          values.followUp === "done"
            ? { done: true }
            : values.followUp === "none"
              ? { done: false, reasonForNone: values.reasonForNone.trim() }
              : undefined,
        messageSent: values.messageSent,
        handedOn: typed(values.handedOn),
      })}
      submit="Close the referral"
      danger
      saved="The referral is closed."
    >
      <Select name="reason" label="Why support ends" options={offer.closingReasons()} placeholder="Choose" />
      <Needs referralId={referralId} onGo={onClose} />
    </ActDialog>
  );
}

/** Leads to the part of the page where something missing is done; what was typed here waits as a draft. */
function Go({ to, words, onGo }: { to: string; words: string; onGo: () => void }) {
  return (
    <a href={`#${to}`} onClick={onGo}>
      {words}
    </a>
  );
}

function Needs({ referralId, onGo }: { referralId: string; onGo: () => void }) {
  const { control } = useFormContext<CloseValues>();
  const { reason, words, followUp, reasonForNone, handedOn, messageSent } = useWatch<CloseValues>({
    control,
  }) as CloseValues;
  const { data, loading } = useAsk(
    needsQuery,
    { referralId, reason: (reason || "OTHER") as ClosingReason },
    { pause: reason === "" },
  );
  const chosen = reason !== "" && !loading;
  const missing = (chosen && data?.referral?.closingNeeds) || [];
  const asks = (need: ClosingNeed) => missing.includes(need);
  return (
    <>
      {loading && <p className="al-soft">Looking at what is still missing …</p>}
      {chosen && missing.length === 0 && (
        <p className="al-check al-check--done">
          <Icon name="tick" /> Nothing is missing for this reason.
        </p>
      )}
      {asks("ATTEMPTS_MADE") && (
        <div className={words.trim() ? "al-check al-check--done" : "al-check"}>
          <Icon name={words.trim() ? "tick" : "warning"} />
          <div className="al-check__body">
            <TextArea
              name="words"
              label="Why the attempts stop"
              hint="The rule on attempts is not followed to its end yet. Go on with it, or say why not."
              rows={2}
            />
            {!words.trim() && <Go to="contacts" words="Try again and write it down" onGo={onGo} />}
          </div>
        </div>
      )}
      {asks("WORDS") && (
        <div className={words.trim() ? "al-check al-check--done" : "al-check"}>
          <Icon name={words.trim() ? "tick" : "warning"} />
          <div className="al-check__body">
            <TextArea
              name="words"
              label="Why it is closed"
              hint="What was reached, and what is left."
              rows={2}
            />
          </div>
        </div>
      )}
      {asks("PLAN_REVIEWED") && (
        <p className="al-check">
          <Icon name="warning" />
          <span>
            The plan has not been reviewed yet. <Go to="reviews" words="Review it first" onGo={onGo} />: it
            takes a minute, and what is written here waits.
          </span>
        </p>
      )}
      {asks("FOLLOW_UP_MEASURE") && (
        <div className={followUp === "none" && reasonForNone.trim() ? "al-check al-check--done" : "al-check"}>
          <Icon name={followUp === "none" && reasonForNone.trim() ? "tick" : "warning"} />
          <div className="al-check__body">
            <Radios
              name="followUp"
              label="Follow-up measure"
              hint="None has been taken since the last review."
              options={[
                { value: "done", words: "I have recorded one just now" },
                { value: "none", words: "There is none, because …" },
              ]}
            />
            {followUp === "none" && <TextArea name="reasonForNone" label="Why there is none" rows={2} />}
            {followUp === "" && <Go to="measures" words="Record one now" onGo={onGo} />}
          </div>
        </div>
      )}
      {asks("ONWARD_SETTLED") && (
        <div className={handedOn.trim() ? "al-check al-check--done" : "al-check"}>
          <Icon name={handedOn.trim() ? "tick" : "warning"} />
          <div className="al-check__body">
            <TextArea
              name="handedOn"
              label="Onward referrals that are still open"
              hint="Settle them first, or say who follows them from now on."
              rows={2}
            />
            {!handedOn.trim() && <Go to="onward" words="See the onward referrals" onGo={onGo} />}
          </div>
        </div>
      )}
      {asks("MESSAGE_NOTED") && (
        <div className={messageSent ? "al-check al-check--done" : "al-check"}>
          <Icon name={messageSent ? "tick" : "warning"} />
          <div className="al-check__body">
            <Checkbox name="messageSent" label="Have the practice and the referrer been told?" />
          </div>
        </div>
      )}
      {!asks("WORDS") && !asks("ATTEMPTS_MADE") && (
        <TextArea name="words" label="In words" hint="What was reached, and what is left." optional />
      )}
    </>
  );
}
