import { object, string } from "valibot";
import { TextArea, TextField } from "../../../components/form/TextField";
import { Panel } from "../../../components/Panel";
import { graphql } from "../../../lib/graphql/generated";
import { useNavigate } from "../../../lib/router";
import { ActForm } from "../Act";
import { typed } from "../choices";
import { useRecord } from "../record";

const signpost = graphql(`
  mutation Signpost($input: SignpostInput!) {
    signpost(input: $input) {
      signpost {
        id
      }
      clientMutationId
    }
  }
`);

interface SignpostFormProps {
  clientId: string;
  service: { id: string; name: string };
}

/** For a service that takes no referrals: writes down that the client was told of it. Nothing is sent. */
export function SignpostForm({ clientId, service }: SignpostFormProps) {
  const { referralId, today, firstName } = useRecord();
  const navigate = useNavigate();
  const back = () => void navigate({ to: "/people/$clientId", params: { clientId }, hash: "onward" });
  return (
    <Panel title={`Tell ${firstName} about it`}>
      <p className="al-said">
        {service.name} takes no referrals. You can write down that you told {firstName} about it; nothing is
        sent to anybody.
      </p>
      <ActForm
        document={signpost}
        schema={object({ on: string(), words: string() })}
        draft={`signpost/${clientId}/${service.id}`}
        defaultValues={{ on: today, words: "" }}
        toInput={({ on, words }) => ({
          referralId,
          serviceId: service.id,
          on: on || undefined,
          words: typed(words),
        })}
        submit="Save"
        saved="It is written down."
        onDone={back}
        onCancel={back}
      >
        <TextField name="on" label="Day" type="date" width={20} />
        <TextArea name="words" label="What you said" rows={3} optional />
      </ActForm>
    </Panel>
  );
}
