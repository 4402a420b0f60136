import { actionStatusLabels, goalStatusLabels, planStatusLabels } from "../../../lib/codes.generated";
import { longDate, shortDate } from "../../../lib/format";
import { useSay } from "../../../lib/terms";
import { useWords } from "../../../lib/words";
import { standing } from "../plan/standing";
import type { Action, Goal, PaperProps } from "./documents";
import { Part, Ring, Signatures, Words } from "./Paper";
import { doer } from "./words";

/** The support plan as the client takes it home: no risks, no notes, nobody else's words. */
export function PlanPaper({ client, episode, name, ring, today }: PaperProps) {
  const say = useSay();
  const { reasons } = useWords();
  const plan = episode?.plan;
  const goals = standing(plan?.goals).filter(({ status }) => status !== "DROPPED");
  const worker = episode?.linkWorker?.name ?? "";
  return (
    <>
      <h2>{name}'s support plan</h2>
      <p className="al-paper__under">
        {plan?.agreedOn
          ? `Version ${plan.number}, agreed on ${longDate(plan.agreedOn)}${plan.agreedWith ? ` with ${plan.agreedWith}` : ""}${plan.status === "AGREED" ? "" : `; changed since (${planStatusLabels[plan.status].toLowerCase()})`}`
          : "A draft: not agreed yet"}
        {worker && `. ${say("Link worker")}: ${worker}`}.
      </p>
      {(client.whatMatters || plan?.whatMatters) && (
        <Part title="What matters to me">
          <blockquote className="al-paper__quote al-prose">
            {client.whatMatters || plan?.whatMatters}
          </blockquote>
        </Part>
      )}
      <Words title="My strengths, and what already helps" words={plan?.strengths} />
      {(plan?.needs ?? []).length > 0 && (
        <Part title="What I want help with">
          <ul>
            {plan?.needs?.map(({ id, code, words }) => (
              <li key={id}>
                {reasons[code]}
                {words && `: ${words}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {goals.length === 0 ? (
        <p>There are no goals in the plan yet.</p>
      ) : (
        goals.map((goal, index) => (
          <GoalPart key={goal.id} goal={goal} number={index + 1} name={name} worker={worker} today={today} />
        ))
      )}
      {plan?.reviewOn && (
        <p className="al-paper__again">We look at this plan together again by {longDate(plan.reviewOn)}.</p>
      )}
      <Ring who={worker} ring={ring} />
      <Signatures names={[client.displayName, worker || say("Link worker")]} />
    </>
  );
}

interface GoalPartProps {
  goal: Goal;
  number: number;
  name: string;
  worker: string;
  today: string;
}

function GoalPart({ goal, number, name, worker, today }: GoalPartProps) {
  const actions = standing(goal.actions).filter(({ status }) => status !== "DROPPED");
  return (
    <section className="al-paper__part al-paper__goal">
      <h3>
        Goal {number}: {goal.words}
      </h3>
      <p className="al-paper__under">
        Importance {goal.importance} of 10. {goalStatusLabels[goal.status]}.
      </p>
      {actions.length > 0 && (
        <table className="al-paper__steps">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Who</th>
              <th scope="col">By when</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id}>
                <td>
                  {action.words}
                  {action.strategies && (
                    <div className="al-paper__under">What helps: {action.strategies}</div>
                  )}
                </td>
                <td>{doer(action.who, name, worker)}</td>
                <td className="al-nowrap">{action.dueOn ? shortDate(action.dueOn, today) : ""}</td>
                <td>
                  <Box action={action} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A box to tick by hand, ticked already when the step is done. */
function Box({ action }: { action: Action }) {
  const done = action.status === "DONE";
  return (
    <>
      <svg className="al-paper__box" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <rect x="2" y="2" width="16" height="16" rx="2" />
        {done && <path d="M5 10.5l3.5 3.5L15 6.5" />}
      </svg>
      <span className="nhsuk-u-visually-hidden">{actionStatusLabels[action.status]}</span>
    </>
  );
}
