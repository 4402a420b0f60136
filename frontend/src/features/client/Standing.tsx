import { memo } from "react";
import { Due } from "../../components/Due";
import { Icon } from "../../components/Icon";
import { StatusTag } from "../../components/StatusTag";
import { Tag } from "../../components/Tag";
import { riskKindLabels, riskLevelLabels, urgencyLabels } from "../../lib/codes.generated";
import { longDate, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { say } from "../../lib/terms";
import { ActBar } from "./acts/ActBar";
import { supportLeft } from "./clocks";
import { safety } from "./consent/ConsentSection";
import { aboutOf, type ConsentFacts, latest, noOpenRisk, standingOf } from "./consent/consents";
import { hasEnded } from "./episode";
import { useRecord } from "./record";

export const standingParts = graphql(`
  fragment Standing on Referral {
    id
    status
    urgency
    receivedAt
    closedAt
    supportFrom
    supportUntil
    extendedUntil
    extensionReason
    extensionAskedOn
    extensionRefusal
    pauseReason
    pauseUntil
    handoverNote
    linkWorker {
      id
      name
    }
    due {
      kind
      on
      overdueBy
    }
    ...ActBar
  }
`);

interface StandingProps {
  referral: FragmentType<typeof standingParts>;
  client: FragmentType<typeof safety>;
}

/** How many clocks stand on the page; the rest are under the sections they belong to. */
const clocksShown = 4;

/** Where things stand: status, who, how much time is left, what is due, and what to be careful of. */
export const Standing = memo(function Standing({ referral, client }: StandingProps) {
  const episode = unmask(standingParts, referral);
  const { today, seesRecord } = useRecord();
  const { supportFrom, supportUntil } = episode;
  const left = supportFrom && supportUntil ? supportLeft(supportFrom, supportUntil, today) : undefined;
  const open = !hasEnded(episode.status);
  // The end of support has its own place beside the bar.
  const clocks = episode.due.filter(({ kind }) => kind !== "SUPPORT_END" || !left).slice(0, clocksShown);
  return (
    <section className="al-panel al-standing" aria-label="Where things stand">
      <div className="al-standing__row">
        <StatusTag status={episode.status} />
        {episode.urgency !== "ROUTINE" && open && (
          <Tag tone={episode.urgency === "URGENT" ? "red" : "orange"}>{urgencyLabels[episode.urgency]}</Tag>
        )}
        <span>
          {episode.linkWorker ? (
            episode.linkWorker.name
          ) : (
            <span className="al-late">{say("No link worker yet")}</span>
          )}
        </span>
        {open && left && supportUntil && (
          <span className="al-row al-clock">
            <svg
              className="al-bar-of-ten"
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect className="al-bar-of-ten__all" width="100" height="6" rx="3" />
              <rect className="al-bar-of-ten__part" width={left.gone * 100} height="6" rx="3" />
            </svg>
            {left.flag === "none" ? (
              <span>{left.words}</span>
            ) : (
              <Tag tone={left.flag === "month4" ? "yellow" : left.flag === "month5" ? "orange" : "red"}>
                {left.words}
              </Tag>
            )}
            <span className="al-small al-soft">
              {left.flag === "over" ? "ended" : "ends"} {shortDate(supportUntil, today)}
              {episode.extendedUntil && ", extended"}
            </span>
          </span>
        )}
        {!open && episode.closedAt && <span className="al-soft">since {longDate(episode.closedAt)}</span>}
        {open &&
          clocks.map((due) => (
            <Due key={`${due.kind}-${due.on}`} kind={due.kind} on={due.on} today={today} />
          ))}
      </div>
      {open && left?.advice && <p className="al-small">{left.advice}</p>}
      {episode.status === "PAUSED" && (
        <p className="al-small">
          Paused{episode.pauseUntil && ` until ${longDate(episode.pauseUntil)}`}: {episode.pauseReason}. The
          time for support runs on.
        </p>
      )}
      {episode.extensionAskedOn && !episode.extendedUntil && open && (
        <p className="al-small">More time was asked for on {shortDate(episode.extensionAskedOn, today)}.</p>
      )}
      {episode.extensionRefusal && !episode.extensionAskedOn && !episode.extendedUntil && open && (
        <p className="al-small">More time was asked for, and refused: {episode.extensionRefusal}</p>
      )}
      {seesRecord && <Careful client={client} />}
      <div className="al-standing__foot">
        <ActBar referral={episode} />
        {episode.handoverNote && (
          <details className="al-small">
            <summary>Hand-over note</summary>
            <p className="al-prose">{episode.handoverNote}</p>
          </details>
        )}
      </div>
    </section>
  );
});

/** Risk and consent in a line each, because every contact begins with them. */
function Careful({ client }: { client: FragmentType<typeof safety> }) {
  const { consents, risks } = unmask(safety, client);
  const { today } = useRecord();
  const open = (risks ?? []).filter(({ endedOn }) => !endedOn);
  const real = open.filter(({ kind }) => kind !== "NONE_KNOWN");
  const none = open.find(({ kind }) => kind === "NONE_KNOWN");
  const answers = latest((consents ?? []) as ConsentFacts[]).map((consent) => ({
    consent,
    standing: standingOf(consent, today),
  }));
  const given = answers.filter(({ standing }) => standing.live);
  const not = answers.filter(({ standing }) => !standing.live);
  return (
    <div className="al-careful">
      {real.map((risk) => (
        <p key={risk.id} className="al-careful__risk">
          <Icon name="warning" />
          <span>
            <strong>
              {riskKindLabels[risk.kind]}
              {risk.level && ` (${riskLevelLabels[risk.level].toLowerCase()})`}:
            </strong>{" "}
            {risk.words}
          </span>
        </p>
      ))}
      {real.length === 0 &&
        (none ? (
          <p className="al-soft">No known risk (asked on {shortDate(none.on, today)})</p>
        ) : (
          <p className={(risks ?? []).length > 0 ? "al-soft" : "al-late"}>{noOpenRisk(risks ?? [], today)}</p>
        ))}
      <p className="al-soft">
        {given.length > 0
          ? `Agreed to: ${given.map(({ consent }) => inSentence(aboutOf(consent))).join(", ")}`
          : answers.length === 0
            ? "No consent is recorded yet"
            : "No consent holds now"}
      </p>
      {not.length > 0 && (
        <p className={not.some(({ consent }) => consent.what === "RECEIVE_SUPPORT") ? "al-late" : "al-soft"}>
          {`Not agreed now: ${not
            .map(({ consent, standing }) => `${inSentence(aboutOf(consent))} (${inSentence(standing.words)})`)
            .join(", ")}`}
        </p>
      )}
    </div>
  );
}

/** A label inside a sentence: "Share with GP" becomes "share with GP". */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
