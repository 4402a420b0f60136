import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { Tag } from "../../../components/Tag";
import { goalStatusLabels, planStatusLabels } from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { GoalStatus, PlanSectionFragment } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { useWords } from "../../../lib/words";
import { useRecord } from "../record";
import { ActionRow } from "./ActionRow";
import { standing } from "./standing";

const AgreeDialog = later(() => import("./AgreeDialog").then((m) => m.AgreeDialog));

const VersionsDialog = later(() => import("./VersionsDialog").then((m) => m.VersionsDialog));

const PlanEditor = later(() => import("./PlanEditor").then((m) => m.PlanEditor));

export const planSection = graphql(`
  fragment PlanSection on SupportPlan {
    id
    version
    status
    number
    strengths
    agreedOn
    agreedWith
    reviewOn
    needs {
      id
      code
      words
    }
    goals {
      id
      words
      needId
      importance
      status
      droppedReason
      removed
      position
      actions {
        id
        version
        words
        who
        dueOn
        confidence
        barriers
        strategies
        status
        removed
        position
      }
    }
    versions {
      id
      ...PlanVersionParts
    }
  }
`);

export type Goal = NonNullable<PlanSectionFragment["goals"]>[number];
export type Action = NonNullable<Goal["actions"]>[number];

const goalTones: Record<GoalStatus, "grey" | "blue" | "green" | "yellow"> = {
  NOT_STARTED: "grey",
  IN_PROGRESS: "blue",
  ACHIEVED: "green",
  PARTLY: "yellow",
  DROPPED: "grey",
};

type Open = "agree" | "versions" | undefined;

/** The support plan: goals by how much they matter, their actions ticked off where they stand. */
export function PlanSection({ plan }: { plan: FragmentType<typeof planSection> | null | undefined }) {
  const found = unmask(planSection, plan);
  const { mayWrite, firstName, referralId } = useRecord();
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState<Open>();
  const goals = standing(found?.goals);
  const versions = found?.versions ?? [];
  const mayAgree = mayWrite && !editing && found?.status === "DRAFT" && goals.length > 0;
  useShortcut("p", found ? "Edit the plan" : "Start a plan", () => setEditing(true), mayWrite && !editing);
  useShortcut("g", "Agree the plan", () => setOpen("agree"), mayAgree);
  useGoOn(`plan/${referralId}`, () => setEditing(true), mayWrite);
  useGoOn("agree", () => setOpen("agree"), mayAgree);
  return (
    <Panel
      id="plan"
      title="Support plan"
      actions={
        !editing && (
          <>
            {versions.length > 0 && (
              <Button kind="secondary" small onClick={() => setOpen("versions")}>
                Versions
              </Button>
            )}
            {mayAgree && (
              <Button small onClick={() => setOpen("agree")}>
                Agree the plan
              </Button>
            )}
            {mayWrite && (
              <Button kind="secondary" small onClick={() => setEditing(true)}>
                {found ? "Edit the plan" : "Start a plan"}
              </Button>
            )}
          </>
        )
      }
    >
      {editing ? (
        <PlanEditor plan={found ?? undefined} onClose={() => setEditing(false)} />
      ) : found ? (
        <>
          <PlanStanding plan={found} />
          {goals.length === 0 && <p className="al-soft">The plan has no goals yet.</p>}
          {goals.map((goal) => (
            <GoalView key={goal.id} goal={goal} plan={found} />
          ))}
        </>
      ) : (
        <p className="al-soft">
          There is no plan yet. It begins with one thing that {firstName} wants to change.
        </p>
      )}
      {open === "agree" && found && <AgreeDialog plan={found} onClose={() => setOpen(undefined)} />}
      {open === "versions" && found && (
        <VersionsDialog versions={versions} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
}

function PlanStanding({ plan }: { plan: PlanSectionFragment }) {
  const words = plan.agreedOn
    ? `${plan.status === "AGREED" ? "Version" : "Last agreed: version"} ${plan.number}, agreed ${shortDate(plan.agreedOn)}${plan.agreedWith ? ` with ${plan.agreedWith}` : ""}`
    : "Not agreed yet";
  return (
    <p className="al-row al-small al-soft al-plan__standing">
      <Tag tone={plan.status === "AGREED" ? "green" : "yellow"}>{planStatusLabels[plan.status]}</Tag>
      <span>{words}</span>
      {plan.reviewOn && <span>Review by {shortDate(plan.reviewOn)}</span>}
    </p>
  );
}

function GoalView({ goal, plan }: { goal: Goal; plan: PlanSectionFragment }) {
  const { reasons } = useWords();
  const need = plan.needs?.find(({ id }) => id === goal.needId);
  const actions = standing(goal.actions);
  const done = actions.filter(({ status }) => status === "DONE").length;
  return (
    <section className={goal.status === "DROPPED" ? "al-goal al-goal--dropped" : "al-goal"}>
      <div className="al-goal__head">
        <h3>{goal.words}</h3>
        <Tag tone={goalTones[goal.status]}>{goalStatusLabels[goal.status]}</Tag>
      </div>
      <p className="al-row al-small al-soft">
        <Importance value={goal.importance} />
        {need && <span>{need.words || reasons[need.code]}</span>}
        {actions.length > 0 && (
          <span>
            {done} of {actions.length} done
          </span>
        )}
      </p>
      {goal.droppedReason && <p className="al-small">Dropped: {goal.droppedReason}</p>}
      {actions.length > 0 && (
        <ul className="al-actions-list">
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How important the goal is, said in figures with a bar that repeats them. */
function Importance({ value }: { value: number }) {
  return (
    <span className="al-row al-importance">
      <svg
        className="al-bar-of-ten"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="al-bar-of-ten__all" width="100" height="6" rx="3" />
        <rect className="al-bar-of-ten__part" width={value * 10} height="6" rx="3" />
      </svg>
      <span>Importance {value} of 10</span>
    </span>
  );
}
