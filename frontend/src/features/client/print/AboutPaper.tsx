import { accessibleNeedLabels } from "../../../lib/codes.generated";
import { languageName } from "../../../lib/language";
import type { PaperProps } from "./documents";
import { Part, Ring, Signatures, Words } from "./Paper";

/** About me: what somebody who has never met the client should know, in the client's own words. */
export function AboutPaper({ client, episode, name, ring }: PaperProps) {
  const worker = episode?.linkWorker?.name ?? "";
  const people = (client.relevantContacts ?? []).filter(({ mayTalkTo }) => mayTalkTo);
  const ways = [
    client.language && client.language !== "en" && `I speak ${languageName(client.language)}`,
    client.interpreterNeeded && "I need an interpreter",
    ...(client.accessibleNeeds ?? []).map((need) => accessibleNeedLabels[need]),
    client.reasonableAdjustments,
  ].filter((word): word is string => Boolean(word));
  const empty = !client.whatMatters && !client.aboutMe;
  return (
    <>
      <h2>About me</h2>
      <p className="al-paper__name">
        {client.displayName}
        {client.pronouns && ` (${client.pronouns})`}
      </p>
      {name !== client.givenName && <p>Please call me {name}.</p>}
      {empty && <p>Nobody has written down yet what matters to {name}. There is room for it here.</p>}
      {empty && <div className="al-paper__room" />}
      {client.whatMatters && (
        <Part title="What matters to me">
          <blockquote className="al-paper__quote al-prose">{client.whatMatters}</blockquote>
        </Part>
      )}
      <Words title="How best to support me" words={client.aboutMe} />
      <Words title="My strengths, and what already helps" words={episode?.plan?.strengths} />
      {ways.length > 0 && (
        <Part title="How to talk and write to me">
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </Part>
      )}
      {people.length > 0 && (
        <Part title="People who are important to me">
          <ul>
            {people.map((other) => (
              <li key={other.name}>
                {[other.name, other.relationship, other.phone].filter(Boolean).join(", ")}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Words title="What I do, or did" words={client.occupation} />
      <Words title="Health that matters for support" words={client.conditions} />
      <Ring who={worker} ring={ring} />
      <Signatures names={[name]} />
    </>
  );
}
