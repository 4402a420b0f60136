import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { Tag } from "../../../components/Tag";
import {
  consentHowLabels,
  consentKindLabels,
  riskKindLabels,
  riskLevelLabels,
} from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { ConsentKind, SafetyFragment } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { useRecord } from "../record";
import { aboutOf, type ConsentFacts, latest, noOpenRisk, standingOf } from "./consents";

const RiskDialog = later(() => import("./RiskDialogs").then((m) => m.RiskDialog));
const EndRiskDialog = later(() => import("./RiskDialogs").then((m) => m.EndRiskDialog));

const ConsentDialog = later(() => import("./ConsentDialogs").then((m) => m.ConsentDialog));
const WithdrawConsentDialog = later(() => import("./ConsentDialogs").then((m) => m.WithdrawConsentDialog));

export const safety = graphql(`
  fragment Safety on Person {
    id
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
      recordedBy {
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
      on
      reviewOn
      endedOn
      endedReason
      recordedBy {
        id
        name
      }
    }
  }
`);

type Risk = NonNullable<SafetyFragment["risks"]>[number];

const asked: readonly ConsentKind[] = ["RECEIVE_SUPPORT", "SHARE_WITH_GP"];

/** What the client agreed to, and what to be careful of. */
export function ConsentSection({ client }: { client: FragmentType<typeof safety> }) {
  const { consents, risks } = unmask(safety, client);
  const { clientId, mayEditClient, today } = useRecord();
  const [open, setOpen] = useState<"consent" | "risk" | undefined>();
  const [withdrawing, setWithdrawing] = useState<ConsentFacts | undefined>();
  const [ending, setEnding] = useState<string | undefined>();
  const now = latest((consents ?? []) as ConsentFacts[]);
  const missing = asked.filter((kind) => !now.some(({ what }) => what === kind));
  const openRisks = (risks ?? []).filter(({ endedOn }) => !endedOn);
  const ended = (risks ?? []).filter(({ endedOn }) => endedOn);
  useShortcut("c", "Record consent", () => setOpen("consent"), mayEditClient);
  useShortcut("s", "Record risk, or that none is known", () => setOpen("risk"), mayEditClient);
  useGoOn(`consent/${clientId}`, () => setOpen("consent"), mayEditClient);
  useGoOn(`risk/${clientId}`, () => setOpen("risk"), mayEditClient);
  useGoOn("withdraw", (id) => setWithdrawing(now.find((one) => one.id === id)), mayEditClient);
  useGoOn("endrisk", setEnding, mayEditClient);
  return (
    <Panel
      id="consent"
      title="Consent and safety"
      actions={
        mayEditClient && (
          <>
            <Button kind="secondary" small onClick={() => setOpen("consent")}>
              Record consent
            </Button>
            <Button kind="secondary" small onClick={() => setOpen("risk")}>
              Record risk
            </Button>
          </>
        )
      }
    >
      <ul className="al-plain-list al-lines">
        {now.map((consent) => {
          const standing = standingOf(consent, today);
          return (
            <li className="al-line" key={consent.id}>
              <div>
                {aboutOf(consent)}
                <div className="al-small al-soft">
                  {[
                    `${consentHowLabels[consent.how].toLowerCase()}, ${shortDate(consent.on)}`,
                    consent.expiresOn && `until ${shortDate(consent.expiresOn)}`,
                    consent.capacityConcern && "concern about capacity",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </div>
                {consent.words && <div className="al-small al-prose">“{consent.words}”</div>}
              </div>
              <div className="al-row al-line__end">
                <Tag tone={standing.live ? "green" : "red"}>{standing.words}</Tag>
                {mayEditClient && standing.live && (
                  <QuietButton about={aboutOf(consent)} onClick={() => setWithdrawing(consent)}>
                    Withdraw
                  </QuietButton>
                )}
              </div>
            </li>
          );
        })}
        {missing.map((kind) => (
          <li className="al-line" key={kind}>
            <span>{consentKindLabels[kind]}</span>
            <Tag tone="yellow">Not asked</Tag>
          </li>
        ))}
      </ul>
      <h3 className="al-sub">Risk</h3>
      {openRisks.length === 0 && (
        <p className={ended.length > 0 ? "al-soft" : "al-late"}>{noOpenRisk(ended, today)}.</p>
      )}
      <ul className="al-plain-list al-lines">
        {openRisks.map((risk) => (
          <li className="al-line" key={risk.id}>
            <RiskWords risk={risk} today={today} />
            {mayEditClient && (
              <QuietButton about={riskKindLabels[risk.kind]} onClick={() => setEnding(risk.id)}>
                End
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="al-small">
          <summary>Ended ({ended.length})</summary>
          <ul className="al-plain-list al-lines">
            {ended.map((risk) => (
              <li key={risk.id}>
                {riskKindLabels[risk.kind]}, {shortDate(risk.on)} to {shortDate(risk.endedOn)}
                <div className="al-soft">{risk.endedReason}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open === "consent" && <ConsentDialog next={missing[0]} onClose={() => setOpen(undefined)} />}
      {open === "risk" && <RiskDialog onClose={() => setOpen(undefined)} />}
      {withdrawing && (
        <WithdrawConsentDialog consent={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
      {ending && <EndRiskDialog riskId={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
}

function RiskWords({ risk, today }: { risk: Risk; today: string }) {
  if (risk.kind === "NONE_KNOWN")
    return (
      <span>
        No known risk <span className="al-small al-soft">asked on {shortDate(risk.on, today)}</span>
      </span>
    );
  const late = risk.reviewOn && risk.reviewOn < today;
  return (
    <div>
      <strong>{riskKindLabels[risk.kind]}</strong>{" "}
      {risk.level && (
        <Tag tone={risk.level === "HIGH" ? "red" : risk.level === "MEDIUM" ? "orange" : "yellow"}>
          {riskLevelLabels[risk.level]}
        </Tag>
      )}
      {risk.words && <div className="al-prose">{risk.words}</div>}
      <div className="al-small al-soft">
        Since {shortDate(risk.on, today)}
        {risk.reviewOn && (
          <span className={late ? "al-late" : undefined}>
            , look again {late ? "was due" : "by"} {shortDate(risk.reviewOn, today)}
          </span>
        )}
        {risk.shareWithServices && ", services are told"}
      </div>
    </div>
  );
}
