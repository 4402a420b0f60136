import { useState } from "react";
import { dateTime, londonDay } from "../lib/format";
import { graphql } from "../lib/graphql/generated";
import { type FragmentType, unmask } from "../lib/graphql/use";
import { Button } from "./Button";
import { later } from "./later";
import "./enquiries.scss";

// Whoever only reads fetches no form.
const AnswerForm = later(() => import("./AnswerEnquiry").then((m) => m.AnswerForm));

export const enquiryParts = graphql(`
  fragment EnquiryParts on Enquiry {
    id
    createdAt
    words
    answer
    answeredAt
    author {
      id
      name
    }
    answeredBy {
      id
      name
    }
  }
`);

interface EnquiriesProps {
  enquiries: readonly FragmentType<typeof enquiryParts>[];
  /** The referrer reads: what is asked of them, with the box for the answer open. */
  referrer?: boolean;
  /** Whether the viewer may write an answer down. */
  mayAnswer: boolean;
}

/** What the referrer was asked before the referral was decided on, and what they answered, in that order. */
export function Enquiries({ enquiries, referrer = false, mayAnswer }: EnquiriesProps) {
  const list = enquiries
    .map((enquiry) => unmask(enquiryParts, enquiry))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  if (list.length === 0) return null;
  const today = londonDay();
  return (
    <ol className="al-asked" aria-label={referrer ? "Questions to you" : "Asked of the referrer"}>
      {list.map(({ id, createdAt, words, answer, answeredAt, author, answeredBy }) => (
        <li key={id}>
          <p className="al-small al-soft">
            {`${referrer ? "Alongside asks" : "Asked of the referrer"}: ${[author?.name, dateTime(createdAt, today)].filter(Boolean).join(", ")}`}
          </p>
          <p className="al-prose al-asked__words">{words}</p>
          {answeredAt ? (
            <>
              <blockquote className="al-quote al-prose">{answer}</blockquote>
              <p className="al-small al-soft">
                {`Answered: ${[answeredBy?.name, dateTime(answeredAt, today)].filter(Boolean).join(", ")}`}
              </p>
            </>
          ) : mayAnswer ? (
            <Answer id={id} open={referrer} />
          ) : (
            <p className="al-soft">There is no answer yet.</p>
          )}
        </li>
      ))}
    </ol>
  );
}

interface AnswerProps {
  id: string;
  /** The box stands open from the first. */
  open: boolean;
}

/** The box for an answer. Who decides may ask in person and write down what was said. */
function Answer({ id, open }: AnswerProps) {
  const [shown, setShown] = useState(open);
  if (!shown) {
    return (
      <p className="al-row">
        <span className="al-soft">There is no answer yet.</span>
        <Button kind="secondary" small onClick={() => setShown(true)}>
          Write down what they said
        </Button>
      </p>
    );
  }
  return <AnswerForm id={id} onCancel={open ? undefined : () => setShown(false)} />;
}
