import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { FormDialog } from "../../components/form/FormDialog";
import { TextArea, TextField } from "../../components/form/TextField";
import { londonDay, longDate } from "../../lib/format";
import type { ProjectPartsFragment } from "../../lib/graphql/generated/graphql";
import { lastDay } from "./AskDialog";
import { approveProjectGrant, refuseProjectGrant, withdrawProjectGrant } from "./documents";

interface ActProps {
  project: ProjectPartsFragment;
  onDone: () => void;
  onClose: () => void;
}

/** What is being done to a grant; nothing for an act that there is not. */
export function ActDialog({ act, ...props }: ActProps & { act: string }) {
  if (act === "approve") return <Approve {...props} />;
  if (act === "refuse") return <Refuse {...props} />;
  return act === "withdraw" ? <Withdraw {...props} /> : null;
}

const words = (missing: string) =>
  pipe(string(), trim(), nonEmpty(missing), maxLength(4000, "Use 4,000 characters or fewer"));

function Approve({ project, onDone, onClose }: ActProps) {
  const today = londonDay();
  return (
    <FormDialog
      title="Approve the project"
      document={approveProjectGrant}
      schema={object({
        expiresOn: lastDay(today),
        words: pipe(string(), maxLength(4000, "Use 4,000 characters or fewer")),
      })}
      draft={`project/${project.id}/approve`}
      defaultValues={{ expiresOn: project.expiresOn, words: "" }}
      toInput={(values) => ({
        projectGrantId: project.id,
        expiresOn: values.expiresOn,
        words: values.words.trim() || undefined,
      })}
      submit="Approve"
      saved={`${project.askedBy} may read the rows now.`}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {project.askedBy} asks for rows for “{project.title}” until {longDate(project.expiresOn)}. They have
        no names, but they are about people: approve what the purpose needs.
      </p>
      <TextField name="expiresOn" label="Last day" type="date" width={20} />
      <TextArea name="words" label="What you say with it" optional />
    </FormDialog>
  );
}

function Refuse({ project, onDone, onClose }: ActProps) {
  return (
    <FormDialog
      title="Refuse the project"
      document={refuseProjectGrant}
      schema={object({ words: words("Say why") })}
      draft={`project/${project.id}/refuse`}
      defaultValues={{ words: "" }}
      toInput={(values) => ({ projectGrantId: project.id, words: values.words.trim() })}
      submit="Refuse"
      saved="The project is refused."
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {project.askedBy} asks for rows for “{project.title}”.
      </p>
      <TextArea name="words" label="Why" hint="It stands in the register." />
    </FormDialog>
  );
}

function Withdraw({ project, onDone, onClose }: ActProps) {
  return (
    <FormDialog
      title={project.state === "WAITING" ? "Take the request back" : "Withdraw the grant"}
      document={withdrawProjectGrant}
      schema={object({ reason: words("Say why") })}
      draft={`project/${project.id}/withdraw`}
      defaultValues={{ reason: "" }}
      toInput={(values) => ({ projectGrantId: project.id, reason: values.reason.trim() })}
      submit="Withdraw"
      saved={`“${project.title}” is withdrawn. It gives no more rows.`}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        It gives no rows from this moment on, and cannot be brought back: its pseudonyms are gone. Rows that
        were given stay with whoever has them.
      </p>
      <TextArea name="reason" label="Why" hint="It stands in the register." />
    </FormDialog>
  );
}
