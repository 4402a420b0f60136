import { PageHead } from "../../components/PageHead";
import { Facts, Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { StatusTag } from "../../components/StatusTag";
import { contactMethodLabels } from "../../lib/codes.generated";
import { longDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { HeldReferralQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link, useParams } from "../../lib/router";
import { say } from "../../lib/terms";
import "./host.scss";

const heldReferralQuery = graphql(`
  query HeldReferral($id: ID!) {
    referral(id: $id) {
      id
      status
      receivedAt
      lastContactAt
      nextReviewOn
      supportUntil
      client {
        id
        displayName
        givenName
        familyName
        pronouns
        phone
        email
        preferredMethod
        safeContactLine
      }
      linkWorker {
        id
        name
        phone
      }
    }
  }
`);

type Held = NonNullable<HeldReferralQuery["referral"]>;

/** What an employer may see of a referral that its link worker holds: who, how to reach them safely, and how it stands.
 * Nothing of the record. */
export function HeldReferralPage() {
  const { referralId } = useParams("/held/$referralId");
  const { data, loading, error, again } = useAsk(heldReferralQuery, { id: referralId });
  if (data?.referral) return <Shown held={data.referral} />;
  return (
    <>
      <PageHead title="Referral" back={<Back />} />
      <Panel>
        {loading ? (
          <SkeletonLines lines={8} />
        ) : (
          <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
        )}
      </Panel>
    </>
  );
}

function Back() {
  return <Link to="/held">{say("Our link workers' referrals")}</Link>;
}

function Shown({ held }: { held: Held }) {
  const { client, linkWorker } = held;
  const phone = client?.phone;
  const email = client?.email;
  return (
    <>
      <PageHead
        title={client?.displayName ?? "Client"}
        back={<Back />}
        aside={
          <>
            {client?.pronouns} <StatusTag status={held.status} />
          </>
        }
      />
      {client?.safeContactLine && (
        <p className="al-host__warning" role="note">
          <strong>Contact safely:</strong> {client.safeContactLine}
        </p>
      )}
      <div className="al-columns">
        <Panel title="How to reach them">
          <Facts
            facts={[
              { name: "Full name", value: `${client?.givenName ?? ""} ${client?.familyName ?? ""}`.trim() },
              {
                name: "Telephone",
                value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>,
              },
              { name: "Email", value: email && <a href={`mailto:${email}`}>{email}</a> },
              {
                name: "Likes to be contacted",
                value: client?.preferredMethod && say(contactMethodLabels[client.preferredMethod]),
              },
            ]}
          />
          <p className="al-soft al-small al-host__note">
            {say(
              "The notes, plan and measures are between the client and the link worker, and are not shown here.",
            )}
          </p>
        </Panel>
        <Panel title="How it stands">
          <Facts
            facts={[
              {
                name: "Link worker",
                value: [linkWorker?.name, linkWorker?.phone].filter(Boolean).join(", "),
              },
              { name: "Referred", value: longDate(held.receivedAt) },
              { name: "Last contact", value: longDate(held.lastContactAt) || "None yet" },
              { name: "Next review", value: longDate(held.nextReviewOn) || "Not set" },
              { name: "Support until", value: longDate(held.supportUntil) || "Not started" },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
