import { useEffect, useRef, useState } from "react";
import { useDrafts } from "../lib/drafts";
import { dateTime, inOrder, londonDay } from "../lib/format";
import { useGoOn } from "../lib/goon";
import { graphql } from "../lib/graphql/generated";
import type { EnquiryPartsFragment } from "../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../lib/graphql/use";
import type { Over } from "./AnswerEnquiry";
import { Button } from "./Button";
import { later } from "./later";

// Whoever only reads fetches no form.
const load = () => import("./AnswerEnquiry").then((m) => m.AnswerForm);
const AnswerForm = later(load);
// Asked for by a press, it takes the focus: until it is here this does, so that no letter typed is taken for a key that acts.
const AskedForm = later(load, () => (
  <textarea className="nhsuk-textarea" readOnly rows={3} aria-label="Loading" ref={(box) => box?.focus()} />
));

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
  /** The referral that they are about, by its key. */
  referralId: string;
  enquiries: readonly FragmentType<typeof enquiryParts>[];
  /** The referrer reads: what is asked of them, with the box for the answer open. */
  referrer?: boolean;
  /** Whether the viewer may write an answer down. */
  mayAnswer: boolean;
}

/** What the referrer was asked before the referral was decided on, and what they answered, in that order. A box in which
 * somebody writes stays under their hands, whatever becomes of the question meanwhile. */
export function Enquiries({ referralId, enquiries, referrer = false, mayAnswer }: EnquiriesProps) {
  const list = enquiries
    .map((enquiry) => unmask(enquiryParts, enquiry))
    .sort((a, b) => inOrder(a.createdAt, b.createdAt) || inOrder(a.id, b.id));
  const place = `reply/${referralId}/`;
  const kept = useDrafts().flatMap((draft) =>
    draft.place.startsWith(place) ? draft.place.slice(place.length) : [],
  );
  const [boxes, setBoxes] = useState<readonly string[]>([]);
  const show = (id: string, on: boolean) =>
    setBoxes((now) => [...now.filter((other) => other !== id), ...(on ? [id] : [])]);
  useGoOn(`reply/${referralId}`, (id) => show(id, true));
  const items = [
    ...list.map((enquiry) => ({ id: enquiry.id, enquiry })),
    ...[...new Set([...boxes, ...kept])]
      .filter((id) => list.every((one) => one.id !== id))
      .map((id) => ({ id, enquiry: undefined })),
  ];
  if (items.length === 0) return null;
  return (
    <ol className="al-asked" aria-label={referrer ? "Questions to you" : "Asked of the referrer"}>
      {items.map(({ id, enquiry }) => {
        const open = mayAnswer && !enquiry?.answeredAt && enquiry !== undefined;
        return (
          <li key={id}>
            {enquiry ? (
              <Exchange enquiry={enquiry} referrer={referrer} />
            ) : (
              <p className="al-soft">The question was taken back.</p>
            )}
            {(open || boxes.includes(id) || kept.includes(id)) && (
              <Answer
                id={id}
                place={place + id}
                referrer={referrer}
                over={open ? undefined : enquiry?.answeredAt ? "ANSWERED" : "GONE"}
                shown={boxes.includes(id) || (!open && kept.includes(id))}
                onShow={(on) => show(id, on)}
              />
            )}
            {enquiry && !enquiry.answeredAt && !open && <p className="al-soft">There is no answer yet.</p>}
          </li>
        );
      })}
    </ol>
  );
}

interface ExchangeProps {
  enquiry: EnquiryPartsFragment;
  referrer: boolean;
}

/** The question, and the answer if there is one. */
function Exchange({ enquiry, referrer }: ExchangeProps) {
  const { createdAt, words, answer, answeredAt, author, answeredBy } = enquiry;
  const today = londonDay();
  return (
    <>
      <p className="al-small al-soft">
        {`${referrer ? "Alongside asks" : "Asked of the referrer"}: ${[author?.name, dateTime(createdAt, today)].filter(Boolean).join(", ")}`}
      </p>
      <p className="al-prose al-asked__words">{words}</p>
      {answeredAt && (
        <>
          <blockquote className="al-quote al-prose">{answer}</blockquote>
          <p className="al-small al-soft">
            {`Answered: ${[answeredBy?.name, dateTime(answeredAt, today)].filter(Boolean).join(", ")}`}
          </p>
        </>
      )}
    </>
  );
}

interface AnswerProps {
  /** The enquiry. */
  id: string;
  /** Where what is typed is kept. */
  place: string;
  /** The box stands open from the first. */
  referrer: boolean;
  /** Why the words cannot be sent any more: somebody else answered, or the question is gone. */
  over: Over | undefined;
  shown: boolean;
  onShow: (on: boolean) => void;
}

/** The box for an answer. Who decides may ask in person and write down what was said. */
function Answer({ id, place, referrer, over, shown, onShow }: AnswerProps) {
  const latest = useRef(onShow);
  latest.current = onShow;
  useEffect(() => {
    if (referrer && !over) latest.current(true);
  }, [referrer, over]);
  if (!shown && !referrer) {
    return (
      <p className="al-row">
        <span className="al-soft">There is no answer yet.</span>
        <Button kind="secondary" small onClick={() => onShow(true)}>
          Write down what they said
        </Button>
      </p>
    );
  }
  const Box = referrer ? AnswerForm : AskedForm;
  return <Box id={id} place={place} referrer={referrer} over={over} onClose={() => onShow(false)} />;
}
