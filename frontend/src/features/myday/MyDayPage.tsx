import { lazy, Suspense, useMemo } from "react";
import { buttonClass } from "../../components/Button";
import { Due } from "../../components/Due";
import { PageHead } from "../../components/PageHead";
import { KeyHint } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { useDraftCount } from "../../lib/drafts";
import { londonDay, shortDate, weekdayDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { MyDayQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link } from "../../lib/router";
import { Appointments } from "./Appointments";
import { CallList } from "./CallList";
import { DueList } from "./DueList";
import { byWhen, elsewhere } from "./day";
import { Rows, Unanswered } from "./Quiet";
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
        numberToCall
        with {
          id
          name
        }
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
        assignedTo {
          id
          name
        }
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
        linkWorkerId
        linkWorkerName
        nextDueKind
        nextDueOn
        urgency
        hasRisk
      }
      reviews {
        id
        clientId
        givenName
        familyName
        preferredName
        linkWorkerId
        linkWorkerName
        nextReviewOn
      }
      nearLimit {
        id
        clientId
        givenName
        familyName
        preferredName
        linkWorkerId
        linkWorkerName
        supportUntil
      }
      quiet {
        id
        clientId
        givenName
        familyName
        preferredName
        linkWorkerId
        linkWorkerName
        lastContactAt
      }
      silent {
        id
      }
      unanswered {
        id
        sentAt
        waitingDays
        referral {
          id
          linkWorker {
            id
            name
          }
        }
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
    callList(first: 20) {
      referralId
      urgency
      attemptDays
      step
      on
      words
      numberToCall
      linkWorkerId
      linkWorkerName
      attempts {
        contactId
        at
        partOfDay
      }
      client {
        id
        displayName
        safeContactLine
        safeContact {
          rules
        }
      }
    }
  }
`);

export type Day = MyDayQuery["myDay"];
export type CallRow = MyDayQuery["callList"][number];

/** The link worker's start of the day: where to be, what is due, what waits on others. */
export function MyDayPage() {
  const { data, error, again } = useAsk(myDayQuery, {});
  const today = data?.myDay.today ?? londonDay();
  const silent = useMemo(() => new Set(data?.myDay.silent.map(({ id }) => id)), [data]);
  // What has a list of its own is not told twice.
  const calls = data?.callList ?? [];
  const due = data ? elsewhere(data.myDay.due, new Set(calls.map(({ referralId }) => referralId))) : [];
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
            <Panel title="Calls to make" actions={calls.length > 0 && <CallKeys />}>
              <CallList rows={calls} reach={byWhen(data.myDay.due)} today={today} />
            </Panel>
            <Panel title="Also due this week">
              {due.length === 0 ? (
                <EmptyState title="Nothing else is due in the next seven days">
                  Calls, tasks and answers to wait for are in their own lists.
                </EmptyState>
              ) : (
                <DueList rows={due} today={today} />
              )}
            </Panel>
          </div>
          <div className="al-stack">
            <Unsent />
            <Panel title="Tasks">
              <Tasks tasks={data.myDay.tasks} today={today} />
            </Panel>
            <Panel title="Waiting for a service to answer">
              <Unanswered referrals={data.myDay.unanswered} silent={silent} today={today} />
            </Panel>
            <Panel title="Reviews this week">
              <Rows
                rows={data.myDay.reviews}
                section="reviews"
                none="No review is due in the next seven days."
                end={({ nextReviewOn }) => nextReviewOn && <Due on={nextReviewOn} today={today} />}
              />
            </Panel>
            <Panel title="Not heard from">
              <Rows
                rows={data.myDay.quiet}
                section="contacts"
                none="You have been in touch with everybody."
                end={({ lastContactAt }) => (
                  <span className="al-soft">
                    {lastContactAt
                      ? `since ${shortDate(londonDay(new Date(lastContactAt)), today)}`
                      : "not yet reached"}
                  </span>
                )}
              />
            </Panel>
            <Panel title="Support ends soon">
              <Rows
                rows={data.myDay.nearLimit}
                section=""
                none="Nobody's support ends in the next four weeks."
                end={({ supportUntil }) =>
                  supportUntil && <Due kind="SUPPORT_END" on={supportUntil} today={today} />
                }
              />
            </Panel>
          </div>
        </div>
      )}
    </>
  );
}

function CallKeys() {
  return (
    <span className="al-calls__keys al-soft al-small">
      <KeyHint keys="j" /> <KeyHint keys="k" /> move <KeyHint keys="1" /> no answer <KeyHint keys="2" />{" "}
      voicemail <KeyHint keys="3" /> wrong number
    </span>
  );
}

// Most have sent all that they typed.
const DraftList = lazy(() => import("../../components/DraftList").then((m) => ({ default: m.DraftList })));

/** What was typed on this device and not sent; no panel where there is none. */
function Unsent() {
  const drafts = useDraftCount();
  if (drafts === 0) return null;
  return (
    <Panel title="Drafts not sent">
      <Suspense fallback={<SkeletonLines lines={drafts} />}>
        <DraftList title={() => null} />
      </Suspense>
    </Panel>
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
        <Panel title="Calls to make">
          <SkeletonLines lines={6} />
        </Panel>
        <Panel title="Also due this week">
          <SkeletonLines lines={8} />
        </Panel>
      </div>
      <div className="al-stack">
        <Panel title="Tasks">
          <SkeletonLines lines={5} />
        </Panel>
        <Panel title="Waiting for a service to answer">
          <SkeletonLines lines={4} />
        </Panel>
        <Panel title="Reviews this week">
          <SkeletonLines lines={4} />
        </Panel>
        <Panel title="Not heard from">
          <SkeletonLines lines={4} />
        </Panel>
        <Panel title="Support ends soon">
          <SkeletonLines lines={3} />
        </Panel>
      </div>
    </div>
  );
}
