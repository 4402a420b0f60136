import { Button, buttonClass } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { count, dateTime } from "../../lib/format";
import { Link } from "../../lib/router";
import { say } from "../../lib/terms";
import type { SentReferral, Start } from "./ReferPage";

interface SentProps {
  referral: SentReferral;
  settings: Start["viewer"]["scheme"]["settings"];
  onAnother: () => void;
}

/** It has been sent: what to quote, and what happens now. */
export function Sent({ referral, settings, onAnother }: SentProps) {
  const name = referral.client?.displayName ?? "the client";
  return (
    <>
      <PageHead title="Referral sent" />
      <div className="al-sent">
        <section className="al-sent__card" aria-label="Reference">
          <p>
            {name}
            {referral.practice && `, ${referral.practice.name}`}
          </p>
          <p className="al-sent__number">{referral.id.toUpperCase()}</p>
          <p>Reference, received {dateTime(referral.receivedAt)}</p>
        </section>
        <Panel title="What happens next">
          <ol className="al-steps">
            <li>
              Within {count(settings.triageDays, "working day")} the team decides on the referral. If it
              cannot be taken on, you are told why and what else there is.
            </li>
            <li>
              {say("A link worker")} gets in touch with {name} within{" "}
              {count(settings.firstContactDays, "working day")} of taking it on.
            </li>
            <li>They meet, agree what matters most, and make a plan together. You can follow how it goes.</li>
          </ol>
          <div className="al-row">
            <Link to="/" className={buttonClass()}>
              Done
            </Link>
            <Button kind="secondary" onClick={onAnother}>
              Refer somebody else
            </Button>
          </div>
        </Panel>
      </div>
    </>
  );
}
