import { check, nonEmpty, object, pipe, string } from "valibot";
import { TextArea, TextField } from "../../../components/form/TextField";
import { addDays, addMonths } from "../../../lib/days";
import { longDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import { ActDialog } from "../Act";
import { useRecord } from "../record";
import type { ActProps } from "./ActBar";

const pause = graphql(`
  mutation PauseReferral($input: PauseReferralInput!) {
    pauseReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const resume = graphql(`
  mutation ResumeReferral($input: ResumeReferralInput!) {
    resumeReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const ask = graphql(`
  mutation AskForExtension($input: AskForExtensionInput!) {
    askForExtension(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const extend = graphql(`
  mutation ExtendReferral($input: ExtendReferralInput!) {
    extendReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const why = pipe(string(), nonEmpty("Say why"));

/** Lets support rest for a while. */
export function PauseDialog({ referralId, version, onClose }: ActProps) {
  const { today } = useRecord();
  const until = pipe(
    string(),
    nonEmpty("Give the day on which support is expected to go on"),
    check((day) => day > today, "The day must be in the future"),
  );
  return (
    <ActDialog
      title="Pause support"
      onClose={onClose}
      document={pause}
      schema={object({ reason: why, until })}
      draft={`pause/${referralId}`}
      defaultValues={{ reason: "", until: addDays(today, 14) }}
      toInput={({ reason, until: day }) => ({ referralId, version, reason: reason.trim(), until: day })}
      submit="Pause"
      saved="Support is paused."
    >
      <p className="al-alert al-alert--yellow">The time for support runs on while it is paused.</p>
      <TextArea name="reason" label="Why" hint="A stay in hospital, a holiday, family first." rows={2} />
      <TextField name="until" label="Expected to go on" type="date" width={20} />
    </ActDialog>
  );
}

/** Goes on after a pause: nothing to fill in, one press to be sure. */
export function ResumeDialog({ referralId, version, onClose }: ActProps) {
  return (
    <ActDialog
      title="Resume support"
      onClose={onClose}
      document={resume}
      schema={object({})}
      draft={`resume/${referralId}`}
      defaultValues={{}}
      toInput={() => ({ referralId, version })}
      submit="Resume"
      saved="Support goes on."
    >
      <p>The client is active again from today.</p>
    </ActDialog>
  );
}

/** Asks the manager for more time. */
export function AskDialog({ referralId, supportUntil, onClose }: ActProps) {
  return (
    <ActDialog
      title="Ask for more time"
      onClose={onClose}
      document={ask}
      schema={object({ reason: why })}
      draft={`ask/${referralId}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ referralId, reason: reason.trim() })}
      submit="Ask"
      saved="Your manager will see that you asked."
    >
      {supportUntil && <p>Support ends on {longDate(supportUntil)}.</p>}
      <TextArea
        name="reason"
        label="Why more time is needed"
        hint="What is still open, and what it would take."
      />
    </ActDialog>
  );
}

/** Gives support a later end. */
export function ExtendDialog({ referralId, version, supportUntil, onClose }: ActProps) {
  const { today } = useRecord();
  const until = pipe(
    string(),
    nonEmpty("Give the new last day"),
    check((day) => day > (supportUntil ?? today), "The new last day must be after the present one"),
  );
  return (
    <ActDialog
      title="Give more time"
      onClose={onClose}
      document={extend}
      schema={object({ reason: why, until })}
      draft={`extend/${referralId}`}
      defaultValues={{ reason: "", until: addMonths(supportUntil ?? today, 1) }}
      toInput={({ reason, until: day }) => ({ referralId, version, reason: reason.trim(), until: day })}
      submit="Give more time"
      saved="Support has a new last day."
    >
      {supportUntil && <p>Support ends on {longDate(supportUntil)} as things stand.</p>}
      <TextField name="until" label="New last day" type="date" width={20} />
      <TextArea name="reason" label="Why" rows={2} />
    </ActDialog>
  );
}
