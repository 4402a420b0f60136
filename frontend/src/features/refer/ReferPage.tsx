import { useState } from "react";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import type { ReferStartQuery, SubmitReferralMutation } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link, useSearch } from "../../lib/router";
import { clientQuery, startQuery } from "./documents";
import { ReferForm } from "./ReferForm";
import { Sent } from "./Sent";
import "./refer.scss";

export type Start = ReferStartQuery;
export type SentReferral = NonNullable<SubmitReferralMutation["submitReferral"]["referral"]>;

/** Adding a referral: who it is about, why, and how soon, on one page. `?client=` names somebody already known. */
export function ReferPage() {
  const { client } = useSearch("/refer");
  const start = useAsk(startQuery, {});
  const known = useAsk(clientQuery, { id: client ?? "" }, { pause: !client });
  const [sent, setSent] = useState<SentReferral | undefined>();
  const [round, setRound] = useState(0);

  if (sent && start.data) {
    const anew = () => {
      setSent(undefined);
      setRound((n) => n + 1);
    };
    return <Sent referral={sent} settings={start.data.viewer.scheme.settings} onAnother={anew} />;
  }
  const error = start.error ?? known.error;
  const ready = start.data && (!client || known.data || known.error);
  return (
    <>
      <PageHead title="Add a referral" aside="About five minutes. What you type is kept as you go." />
      {error && !ready && (
        <Panel>
          <ErrorState error={error} again={start.again} />
        </Panel>
      )}
      {!error && !ready && (
        <Panel>
          <SkeletonLines lines={14} />
        </Panel>
      )}
      {ready && start.data && (
        <div className="al-refer">
          <ReferForm
            key={`${client ?? ""}${round}`}
            start={start.data}
            known={known.data?.client ?? undefined}
            onSent={setSent}
          />
          <aside className="al-refer__aside" aria-label="Before you refer">
            <h2>Who social prescribing is for</h2>
            <p>
              People whose health is affected by loneliness, money, housing, caring or other parts of life,
              and who would like help with it.
            </p>
            <h2>If somebody is in danger</h2>
            <p>
              This is not an urgent service. In an emergency call 999. For urgent mental health help call 111
              and choose option 2.
            </p>
            <p className="al-soft al-small">
              <Link to="/">Leave without sending</Link>. Your draft stays on this device.
            </p>
          </aside>
        </div>
      )}
    </>
  );
}
