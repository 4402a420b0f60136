import { useState } from "react";
import { Button } from "../Button";

interface RecoveryCodesProps {
  codes: readonly string[];
  /** They are kept; go on. */
  onKept: () => void;
}

/** The recovery codes, shown once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [said, setSaid] = useState("");
  const text = codes.join("\n");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("This browser did not let us copy them. Print or download them instead.");
    }
  };
  return (
    <>
      <p>
        These codes let you in when your phone or passkey is lost. Each works once, and they are not shown
        again. Keep them where nobody else looks, and not on the same phone.
      </p>
      <ul className="al-recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="al-row al-recovery__ways">
        <Button kind="secondary" small onClick={copy}>
          Copy
        </Button>
        <Button kind="secondary" small onClick={() => window.print()}>
          Print
        </Button>
        <Button kind="secondary" small onClick={() => download(text)}>
          Download
        </Button>
        <span className="al-small al-soft" role="status">
          {said}
        </span>
      </div>
      <div className="al-actions">
        <Button onClick={onKept}>I have kept them</Button>
      </div>
    </>
  );
}

function download(text: string): void {
  const address = URL.createObjectURL(
    new Blob([`Alongside recovery codes\n\n${text}\n`], { type: "text/plain" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = "alongside-recovery-codes.txt";
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
