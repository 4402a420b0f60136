import { type ReactNode, useState } from "react";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { Tag } from "../../../components/Tag";
import { storyFindingKindLabels, storyPartLabels } from "../../../lib/codes.apart.generated";
import type { AppError } from "../../../lib/errors";
import { graphql } from "../../../lib/graphql/generated";
import type { StoryCheckQuery, StoryPart } from "../../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../../lib/graphql/use";
import { notify } from "../../../lib/notify";
import { useSay } from "../../../lib/terms";
import type { Story } from "./documents";

const checkQuery = graphql(`
  query StoryCheck($id: ID!) {
    node(id: $id) {
      id
      ... on Story {
        version
        findings {
          key
          kind
          certain
          part
          offset
          length
          text
          why
          instead
        }
      }
    }
  }
`);

const makeReady = graphql(`
  mutation MakeStoryReady($input: MakeStoryReadyInput!) {
    makeStoryReady(input: $input) {
      story {
        id
        client {
          ...StoriesOf
        }
      }
      clientMutationId
    }
  }
`);

type Finding = Extract<NonNullable<StoryCheckQuery["node"]>, { findings: unknown }>["findings"][number];

interface CheckDialogProps {
  story: Story;
  onReady: () => void;
  onEdit: () => void;
  onClose: () => void;
}

/** Shows what in a story may give the client away. What is certain has to be written differently; the rest is looked at,
 * one by one, and passed over with a tick. */
export function CheckDialog({ story, onReady, onEdit, onClose }: CheckDialogProps) {
  const { data, error, again } = useAsk(checkQuery, { id: story.id }, { requestPolicy: "network-only" });
  const { submit, pending } = useMutate(makeReady);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set(story.passed ?? []));
  const [fault, setFault] = useState<AppError | undefined>();
  const say = useSay();
  const findings = data?.node && "findings" in data.node ? data.node.findings : undefined;
  const things = unique(findings ?? []);
  const certain = things.filter((one) => one.certain);
  const open = things.filter((one) => !one.certain && !passed.has(one.key));
  const [asked, setAsked] = useState(false);
  const pass = (key: string, yes: boolean) => {
    const next = new Set(passed);
    if (yes) next.add(key);
    else next.delete(key);
    setPassed(next);
  };
  const ready = async () => {
    setAsked(true);
    if (certain.length + open.length > 0) return;
    const keys = things.map(({ key }) => key);
    const outcome = await submit({ storyId: story.id, version: story.version, passed: keys });
    if (!outcome.ok) {
      setFault(outcome.error);
      return;
    }
    notify("The story is ready, and is told for as long as the consent holds.");
    onReady();
    onClose();
  };
  return (
    <Dialog open title="Check the story" onClose={onClose}>
      {error && <ErrorState error={error} again={again} />}
      {!findings && !error && <SkeletonLines lines={8} />}
      {findings && (
        <>
          <p>
            {things.length === 0
              ? "The check found nothing. It does not know what is talked of in the street: a rare illness, a fire, a job that few people have. Read it once more as a neighbour would."
              : say(
                  "This may give the client away. Red has to be written differently. Look at each of the others and tick it if it gives nobody away.",
                )}
          </p>
          <ul className="al-plain-list al-findings">
            {things.map((one) => (
              <li key={one.key} className={one.certain ? "al-finding al-finding--certain" : "al-finding"}>
                <div className="al-row">
                  <Tag tone={one.certain ? "red" : "yellow"}>{say(storyFindingKindLabels[one.kind])}</Tag>
                  <strong>{one.text}</strong>
                  <span className="al-small al-soft">{say(placesOf(one, findings))}</span>
                </div>
                <p>
                  {say(one.why)} {one.instead}
                </p>
                {!one.certain && (
                  <label className="al-finding__pass">
                    <input
                      type="checkbox"
                      checked={passed.has(one.key)}
                      onChange={({ target }) => pass(one.key, target.checked)}
                    />
                    I looked at “{one.text}”: it gives nobody away
                  </label>
                )}
              </li>
            ))}
          </ul>
          <Marked story={story} findings={findings} />
          {asked && certain.length + open.length > 0 && (
            <p role="alert" className="nhsuk-error-message">
              {certain.length > 0
                ? `Write ${certain.length === 1 ? "what is marked red" : `the ${certain.length} things marked red`} differently first.`
                : `Look at ${open.length === 1 ? "the one" : `the ${open.length}`} that you have not ticked, or write ${open.length === 1 ? "it" : "them"} differently.`}
            </p>
          )}
          {fault && (
            <p role="alert" className="nhsuk-error-message">
              {say(fault.message)}
            </p>
          )}
          <div className="al-actions">
            <Button busy={pending} onClick={ready}>
              {pending ? "Saving" : "Make ready"}
            </Button>
            <Button kind="secondary" onClick={onEdit}>
              Edit the story
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** The findings, those of the same words once. */
function unique(findings: readonly Finding[]): Finding[] {
  return findings.filter((one, at) => findings.findIndex(({ key }) => key === one.key) === at);
}

function placesOf({ key }: Finding, findings: readonly Finding[]): string {
  const places = findings.filter((one) => one.key === key).map(({ part }) => storyPartLabels[part]);
  const said = [...new Set(places)].join(", ");
  return places.length > 1 ? `${said}; ${places.length} times` : said;
}

const texts: readonly (readonly [StoryPart, (story: Story) => string])[] = [
  ["TITLE", ({ title }) => title],
  ["CALLED", ({ called }) => called],
  ["BEFORE", ({ before }) => before],
  ["TOGETHER", ({ together }) => together],
  ["CHANGED", ({ changed }) => changed],
  ["IN_THEIR_WORDS", ({ inTheirWords }) => inTheirWords],
];

/** The story with what was found marked in it. */
function Marked({ story, findings }: { story: Story; findings: readonly Finding[] }) {
  const say = useSay();
  return (
    <div className="al-marked">
      {texts.map(([part, of]) => {
        const text = of(story);
        if (!text) return null;
        return (
          <section key={part}>
            <h3>{say(storyPartLabels[part])}</h3>
            <p>
              {marked(
                text,
                findings.filter((one) => one.part === part),
              )}
            </p>
          </section>
        );
      })}
    </div>
  );
}

// The server counts characters, a text of JavaScript counts half ones.
function marked(text: string, findings: readonly Finding[]): ReactNode[] {
  const letters = [...text];
  const out: ReactNode[] = [];
  let at = 0;
  for (const { offset, length, certain } of findings) {
    out.push(letters.slice(at, offset).join(""));
    out.push(
      <mark key={offset} className={certain ? "al-mark--certain" : undefined}>
        {letters.slice(offset, offset + length).join("")}
      </mark>,
    );
    at = offset + length;
  }
  out.push(letters.slice(at).join(""));
  return out;
}
