import { memo, useState } from "react";
import { Button } from "../../components/Button";
import { later } from "../../components/later";
import { Panel } from "../../components/Panel";
import { SkeletonLines } from "../../components/State";
import { useGoOn } from "../../lib/goon";
import { graphql } from "../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { useRecord } from "./record";

const MattersForm = later(
  () => import("./MattersForm").then((m) => m.MattersForm),
  () => <SkeletonLines lines={16} />,
);

export const matters = graphql(`
  fragment Matters on Person {
    id
    version
    whatMatters
    aboutMe
    conditions
    occupation
  }
`);

/** How its parts are called. */
export const mattersLabels = {
  whatMatters: "What matters to me",
  aboutMe: "How best to support me",
  occupation: "What I do, or did",
  conditions: "Health that matters for support",
};

interface MattersProps {
  client: FragmentType<typeof matters>;
  strengths?: string | null;
  /** What the client said when they were referred, for when nobody has asked yet. */
  clientWords?: string | null;
  /** What worked the last time that they were supported. */
  worked?: string;
}

/** What matters, in the client's own words: first on the page, wide, and edited where it stands. */
export const Matters = memo(function Matters({ client, strengths, clientWords, worked }: MattersProps) {
  const person = unmask(matters, client);
  const { mayEditClient, firstName } = useRecord();
  const [editing, setEditing] = useState(false);
  useGoOn(`matters/${person.id}`, () => setEditing(true), mayEditClient);
  return (
    <Panel
      id="matters"
      title={`What matters to ${firstName}`}
      actions={
        mayEditClient &&
        !editing && (
          <Button kind="secondary" small onClick={() => setEditing(true)}>
            {person.whatMatters ? "Edit" : "Write it down"}
          </Button>
        )
      }
    >
      {editing ? (
        <MattersForm person={person} onClose={() => setEditing(false)} />
      ) : (
        <>
          {person.whatMatters ? (
            <blockquote className="al-quote al-prose">{person.whatMatters}</blockquote>
          ) : (
            <p className="al-soft">
              Nobody has written down what matters to {firstName} yet.
              {clientWords && <> When referred, they said: “{clientWords}”</>}
            </p>
          )}
          {(person.aboutMe || strengths || worked || person.occupation || person.conditions) && (
            <dl className="al-matters__more">
              <Said name={mattersLabels.aboutMe} words={person.aboutMe} />
              <Said name="Strengths" words={strengths} />
              <Said name="What worked last time" words={worked} />
              <Said name={mattersLabels.occupation} words={person.occupation} />
              <Said name={mattersLabels.conditions} words={person.conditions} />
            </dl>
          )}
        </>
      )}
    </Panel>
  );
});

function Said({ name, words }: { name: string; words: string | null | undefined }) {
  if (!words) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="al-prose">{words}</dd>
    </div>
  );
}
