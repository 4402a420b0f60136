import { Link } from "@tanstack/react-router";
import { buttonClass } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { londonDay, weekdayDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { MyDayQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Appointments } from "./Appointments";
import { DueList } from "./DueList";
import { nearTheEnd } from "./day";
import { Ending, Unanswered } from "./Quiet";
import { Tasks } from "./Tasks";
import "./myday.scss";

const myDayQuery = graphql(`
  query MyDay {
    myDay {
      today
      appointments {
        id
        startsAt
        minutes
        method
        place
        status
        client {
          id
          displayName
          safeContactLine
        }
      }
      tasks {
        id
        version
        words
        dueOn
        client {
          id
          displayName
        }
      }
      due {
        id
        clientId
        givenName
        familyName
        preferredName
        nextDueKind
        nextDueOn
        urgency
        hasRisk
      }
      unanswered {
        id
        sentAt
        waitingDays
        client {
          id
          displayName
        }
        service {
          id
          name
        }
      }
    }
    caseload(first: 100) {
      edges {
        node {
          id
          clientId
          givenName
          familyName
          preferredName
          supportUntil
        }
      }
    }
  }
`);

export type Day = MyDayQuery["myDay"];
export type CaseRow = MyDayQuery["caseload"]["edges"][number]["node"];

/** The link worker's start of the day: where to be, what is due, what waits on others. */
export function MyDayPage() {
  const { data, error, again } = useAsk(myDayQuery, {});
  const today = data?.myDay.today ?? londonDay();
  const ending = data
    ? nearTheEnd(
        data.caseload.edges.map((edge) => edge.node),
        today,
      )
    : [];
  return (
    <>
      <PageHead
        title="My day"
        aside={weekdayDate(today)}
        actions={
          <Link to="/refer" className={buttonClass("secondary")}>
            Add a referral
          </Link>
        }
      />
      {error && !data && (
        <Panel>
          <ErrorState error={error} again={again} />
        </Panel>
      )}
      {!error && !data && <Waiting />}
      {data && (
        <div className="al-columns">
          <div className="al-stack">
            <Panel title="Today's appointments">
              <Appointments appointments={data.myDay.appointments} />
            </Panel>
            <Panel title="Due this week">
              {data.myDay.due.length === 0 ? (
                <EmptyState title="Nothing is due in the next seven days">
                  Everybody on your caseload has been seen to.
                </EmptyState>
              ) : (
                <DueList rows={data.myDay.due} today={today} />
              )}
            </Panel>
          </div>
          <div className="al-stack">
            <Panel title="Tasks">
              <Tasks tasks={data.myDay.tasks} today={today} />
            </Panel>
            <Panel title="Waiting for a service to answer">
              <Unanswered referrals={data.myDay.unanswered} today={today} />
            </Panel>
            <Panel title="Support ends soon">
              <Ending rows={ending} today={today} />
            </Panel>
          </div>
        </div>
      )}
    </>
  );
}

// The panels with the height that they have with an ordinary day in them.
function Waiting() {
  return (
    <div className="al-columns">
      <div className="al-stack">
        <Panel title="Today's appointments">
          <SkeletonLines lines={6} />
        </Panel>
        <Panel title="Due this week">
          <SkeletonLines lines={12} />
        </Panel>
      </div>
      <div className="al-stack">
        <Panel title="Tasks">
          <SkeletonLines lines={5} />
        </Panel>
        <Panel title="Waiting for a service to answer">
          <SkeletonLines lines={4} />
        </Panel>
        <Panel title="Support ends soon">
          <SkeletonLines lines={3} />
        </Panel>
      </div>
    </div>
  );
}
