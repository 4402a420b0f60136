import { memo } from "react";
import { later } from "../../components/later";
import { useBelow } from "../../lib/below";
import { graphql } from "../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { useNavigate } from "../../lib/router";
import { say } from "../../lib/terms";
import { type Role, useViewer } from "../../lib/viewer";
import { ClosedRecord } from "./access/ClosedRecord";
import { ConsentSection, type safety } from "./consent/ConsentSection";
import { begun } from "./contacts/booked";
import { ContactsSection } from "./contacts/ContactsSection";
import type { SafeRules } from "./contacts/safeContact";
import { appointmentItem, DiarySection } from "./diary/DiarySection";
import { EpisodesPanel, type episodeParts, HistoryPanel, ReasonPanel } from "./Episodes";
import { MeasuresSection } from "./measures/MeasuresSection";
import { OnwardSection } from "./onward/OnwardSection";
import { PlanSection, planSection } from "./plan/PlanSection";
import { standing } from "./plan/standing";
import { useRecord } from "./record";
import { ReviewsSection } from "./reviews/ReviewsSection";

const SafeguardingSection = later(() =>
  import("./safeguarding/SafeguardingSection").then((m) => m.SafeguardingSection),
);

const DocumentsSection = later(() => import("./documents/DocumentsSection").then((m) => m.DocumentsSection));

const StoriesSection = later(() => import("./stories/StoriesSection").then((m) => m.StoriesSection));

/** Who writes records, and so safeguarding notes; nobody else may as much as ask for those. */
const workers: readonly Role[] = ["LINK_WORKER", "LEAD", "MANAGER"];

export const recordParts = graphql(`
  fragment RecordParts on Referral {
    id
    status
    attempts
    nextAttempt
    nextReviewOn
    supportFrom
    contacts(first: $contacts, orderBy: { direction: DESC, field: AT }) {
      edges {
        node {
          id
          ...ContactItem
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    appointments {
      id
      ...AppointmentItem
    }
    tasks {
      id
      ...TaskItem
    }
    plan {
      id
      ...PlanSection
    }
    reviews {
      id
      ...ReviewItem
    }
    signposts {
      id
      ...SignpostItem
    }
    onwardReferrals {
      id
      ...OnwardItem
    }
    statusHistory {
      id
      ...HistoryParts
    }
    ...MeasureParts
    ...ReasonParts
  }
`);

interface RecordSectionsProps {
  referral: FragmentType<typeof recordParts>;
  client: FragmentType<typeof safety>;
  safe: SafeRules | null | undefined;
  episodes: readonly FragmentType<typeof episodeParts>[];
}

/** The record of one episode, in two columns on a wide screen. Until support starts it begins with why they were referred. */
export const RecordSections = memo(function RecordSections({
  referral,
  client,
  safe,
  episodes,
}: RecordSectionsProps) {
  const episode = unmask(recordParts, referral);
  const { clientId, firstName, mayWrite, own, refresh, seesRecord } = useRecord();
  const viewer = useViewer();
  const navigate = useNavigate();
  const below = useBelow();
  const plan = unmask(planSection, episode.plan);
  const goals = standing(plan?.goals);
  const contacts = (episode.contacts.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
  const booked = begun(
    (episode.appointments ?? []).map((item) => unmask(appointmentItem, item)),
    new Date(),
  );
  if (!seesRecord) {
    return (
      <>
        <ReasonPanel referral={episode} />
        <ClosedRecord client={{ id: clientId, name: firstName }} onOpened={refresh}>
          {say(
            "The plan, notes, consents and risks are open to their link worker, the team lead and the manager. They open to you once the client is with you.",
          )}
        </ClosedRecord>
        {workers.includes(viewer.role) && <SafeguardingSection mayWrite={false} />}
        <EpisodesPanel clientId={clientId} episodes={episodes} shown={episode.id} />
        <HistoryPanel changes={episode.statusHistory ?? []} />
      </>
    );
  }
  return (
    <div className="al-columns">
      <div className="al-stack">
        {!episode.supportFrom && <ReasonPanel referral={episode} />}
        <PlanSection plan={episode.plan} />
        <ContactsSection
          contacts={contacts}
          mayRecord={mayWrite}
          attempts={episode.attempts}
          nextAttempt={episode.nextAttempt}
          safe={safe}
          booked={booked}
          more={episode.contacts.pageInfo.hasNextPage}
          onMore={() =>
            navigate({
              to: "/people/$clientId",
              params: { clientId },
              search: (now) => ({ ...now, contacts: "all" as const }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <div className="al-stack">
        {below && (
          <>
            <DiarySection appointments={episode.appointments ?? []} tasks={episode.tasks ?? []} />
            <MeasuresSection referral={episode} goals={goals} />
            <OnwardSection onward={episode.onwardReferrals ?? []} signposts={episode.signposts ?? []} />
            <ReviewsSection
              reviews={episode.reviews ?? []}
              goals={goals}
              nextReviewOn={episode.nextReviewOn}
              agreed={(plan?.number ?? 0) > 0}
            />
            <DocumentsSection />
            <ConsentSection client={client} />
            <StoriesSection />
            {workers.includes(viewer.role) && <SafeguardingSection mayWrite={own} />}
            {episode.supportFrom && <ReasonPanel referral={episode} />}
            <EpisodesPanel clientId={clientId} episodes={episodes} shown={episode.id} />
            <HistoryPanel changes={episode.statusHistory ?? []} />
          </>
        )}
      </div>
    </div>
  );
});
