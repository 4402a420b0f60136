import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { dateTime } from "../../lib/format";

interface InvitationProps {
  name: string;
  /** The secret, told this once; none when the answer came again. */
  secret: string | null | undefined;
  until: string | null | undefined;
  onDone: () => void;
}

/** The link with which somebody sets their password. It is shown this once, to be passed on. */
export function Invitation({ name, secret, until, onDone }: InvitationProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  if (!secret) {
    return (
      <>
        <p>
          The invitation was made, and its link was shown once already. If it is lost, invite {name} again.
        </p>
        <div className="al-actions">
          <Button onClick={onDone}>Done</Button>
        </div>
      </>
    );
  }
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current?.value ?? "");
      setCopied(true);
    } catch {
      // Without leave to write to the clipboard the link stands there selected, for the keyboard's own copy.
    }
  };
  return (
    <>
      <p>
        Give this link to {name}, and to nobody else: whoever has it can set the password. It is shown only
        now, works once{until ? `, and ends ${dateTime(until)}` : ""}.
      </p>
      <div className="nhsuk-form-group al-invitation">
        <label className="nhsuk-label" htmlFor="invitation">
          Link for {name}
        </label>
        <input
          ref={field}
          id="invitation"
          className="nhsuk-input"
          readOnly
          value={`${window.location.origin}/welcome#${secret}`}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="al-actions">
        <Button onClick={copy}>Copy the link</Button>
        <Button kind="secondary" onClick={onDone}>
          I have passed it on
        </Button>
        <span role="status">{copied ? "Copied." : ""}</span>
      </div>
    </>
  );
}
