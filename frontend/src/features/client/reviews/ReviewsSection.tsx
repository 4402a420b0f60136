import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { goalStatusLabels } from "../../../lib/codes.generated";
import { inOrder, shortDate } from "../../../lib/format";
import { goOn, useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import type { Goal } from "../plan/PlanSection";
import { standing } from "../plan/standing";
import { useRecord } from "../record";

const ReviewDialog = later(() => import("./ReviewDialog").then((m) => m.ReviewDialog));

export const reviewItem = graphql(`
  fragment ReviewItem on Review {
    id
    on
    words
    measureDue
    extensionAsked
    nextReviewOn
    goals {
      goalId
      status
      confidence
      words
    }
    author {
      id
      name
    }
  }
`);

interface ReviewsSectionProps {
  reviews: readonly FragmentType<typeof reviewItem>[];
  goals: readonly Goal[];
  nextReviewOn: string | null | undefined;
  /** Whether the plan was ever agreed: until then there is nothing to look back at. */
  agreed: boolean;
}

/** Looks back at the plan together: what was said each time, and when the next is. */
export function ReviewsSection({ reviews, goals, nextReviewOn, agreed }: ReviewsSectionProps) {
  const { mayWrite, referralId, today } = useRecord();
  const [open, setOpen] = useState(false);
  const mayReview = mayWrite && agreed;
  useShortcut("r", "Review the plan", () => setOpen(true), mayReview);
  useGoOn(`review/${referralId}`, () => setOpen(true), mayWrite);
  const list = reviews.map((review) => unmask(reviewItem, review)).sort((a, b) => inOrder(b.on, a.on));
  const words = new Map(goals.map((goal) => [goal.id, goal.words]));
  const late = nextReviewOn && nextReviewOn < today;
  return (
    <Panel
      id="reviews"
      title="Reviews"
      actions={
        mayReview && (
          <Button kind={late ? "primary" : "secondary"} small onClick={() => setOpen(true)}>
            Review now
          </Button>
        )
      }
    >
      {mayWrite && !agreed && (
        <p>
          A review looks back at a plan that was agreed.{" "}
          {goals.length > 0 ? (
            <QuietButton about="the plan, before it is reviewed" onClick={() => goOn("agree")}>
              Agree it first
            </QuietButton>
          ) : (
            "There is none yet."
          )}
        </p>
      )}
      <p className={late ? "al-late" : "al-soft"}>
        {nextReviewOn
          ? `Next review ${late ? "was due" : "by"} ${shortDate(nextReviewOn, today)}`
          : "No review is planned."}
      </p>
      <ul className="al-plain-list al-lines">
        {list.map((review) => (
          <li key={review.id}>
            <strong>{shortDate(review.on, today)}</strong>{" "}
            <span className="al-small al-soft">
              {[review.author?.name, review.extensionAsked && "asked for more time"]
                .filter(Boolean)
                .join(", ")}
            </span>
            {review.words && <div className="al-prose">{review.words}</div>}
            {(review.goals ?? []).map((said) => (
              <div className="al-small" key={said.goalId}>
                {words.get(said.goalId) ?? "A goal taken out since"}:{" "}
                {goalStatusLabels[said.status].toLowerCase()}
                {said.confidence > 0 && `, confidence ${said.confidence} of 10`}
                {said.words && `. ${said.words}`}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {open && <ReviewDialog goals={standing(goals)} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
