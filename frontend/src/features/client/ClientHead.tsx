import { memo, type ReactNode, useState } from "react";
import { Button, buttonClass } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { later } from "../../components/later";
import { PageHead } from "../../components/PageHead";
import { Tag } from "../../components/Tag";
import {
  accessibleNeedLabels,
  carerStatusLabels,
  contactMethodLabels,
  householdLabels,
  nhsNumberStatusLabels,
} from "../../lib/codes.generated";
import { longDate, nhsNumber } from "../../lib/format";
import { useGoOn } from "../../lib/goon";
import { graphql } from "../../lib/graphql/generated";
import type { ClientHeadFragment, SafeContactRule } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { languageName } from "../../lib/language";
import { Link } from "../../lib/router";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { useRecord } from "./record";

const DetailsDialog = later(() => import("./details/DetailsDialog").then((m) => m.DetailsDialog));

export const clientHead = graphql(`
  fragment ClientHead on Person {
    id
    displayName
    givenName
    familyName
    pronouns
    age
    dateOfBirth
    diedOn
    nhsNumber
    nhsNumberStatus
    phone
    email
    preferredMethod
    address {
      line1
      line2
      town
      postcode
    }
    language
    interpreterNeeded
    accessibleNeeds
    reasonableAdjustments
    household
    carerStatus
    practice {
      id
      name
    }
    safeContactLine
    safeContact {
      rules
      onlyNumber
    }
    relevantContacts {
      name
      relationship
      phone
      isNextOfKin
      isCarer
      mayTalkTo
    }
    ...DetailsForm
  }
`);

interface ClientHeadProps {
  client: FragmentType<typeof clientHead>;
  pcn: string;
  /** Whether onward referrals may be made from here. */
  mayRefer: boolean;
}

/** Who this is, how to reach them, and what must never be done. */
export const ClientHead = memo(function ClientHead({ client, pcn, mayRefer }: ClientHeadProps) {
  const person = unmask(clientHead, client);
  const { clientId, referralId, mayEditClient, own } = useRecord();
  const { role } = useViewer();
  const [editing, setEditing] = useState(false);
  useGoOn(`details/${clientId}`, () => setEditing(true), mayEditClient);
  const age = person.age === null || person.age === undefined ? undefined : `${person.age}`;
  return (
    <>
      <PageHead
        title={person.displayName}
        back={role === "ADMIN" ? <Link to="/admin">People</Link> : <Link to="/caseload">Caseload</Link>}
        aside={[age, person.pronouns, pcn].filter(Boolean).join(", ")}
        actions={
          <>
            {own && (
              <Link
                to="/people/$clientId"
                params={{ clientId }}
                search={(now) => ({ ...now, looked: true as const })}
                replace
                resetScroll={false}
                className={buttonClass("secondary")}
              >
                Who has looked
              </Link>
            )}
            {own && referralId && (
              <Link
                to="/people/$clientId/print/$paper"
                params={{ clientId, paper: "plan" }}
                search={{ episode: referralId }}
                className={buttonClass("secondary")}
              >
                Print
              </Link>
            )}
            {mayEditClient && (
              <Button kind="secondary" onClick={() => setEditing(true)}>
                Edit details
              </Button>
            )}
            {mayRefer && (
              <Link to="/services" className={buttonClass("primary")}>
                Refer on
              </Link>
            )}
          </>
        }
      />
      {person.diedOn && (
        <p className="al-alert al-alert--grey">
          <strong>Died on {longDate(person.diedOn)}.</strong> Nothing more is sent to them.
        </p>
      )}
      {person.safeContactLine && (
        <p className="al-alert al-alert--red">
          <Icon name="warning" />
          <span>
            <strong>Safe contact:</strong> {person.safeContactLine}
          </span>
        </p>
      )}
      <Needs person={person} />
      <dl className="al-identity">
        <Item name="NHS number">
          {person.nhsNumber ? (
            <>
              <span className="al-nowrap al-number">{nhsNumber(person.nhsNumber)}</span>
              {person.nhsNumberStatus && person.nhsNumberStatus !== "VERIFIED" && (
                <span className="al-soft al-small al-nowrap">
                  {" "}
                  {nhsNumberStatusLabels[person.nhsNumberStatus]}
                </span>
              )}
            </>
          ) : undefined}
        </Item>
        <Item name="Born">{longDate(person.dateOfBirth)}</Item>
        <Item name="Practice">{person.practice?.name}</Item>
        <Item name="Telephone">
          <Phone person={person} />
        </Item>
        {(person.email || has(person, "NO_EMAIL")) && (
          <Item name="Email">
            {has(person, "NO_EMAIL") ? <Never>do not email</Never> : <Email address={person.email ?? ""} />}
          </Item>
        )}
        <Item name="Address">
          {addressLine(person.address)}
          {has(person, "NO_POST") ? <Never>no post</Never> : undefined}
        </Item>
        <Item name="At home">
          {[
            person.household && householdLabels[person.household],
            person.carerStatus && person.carerStatus !== "NEITHER" && carerStatusLabels[person.carerStatus],
          ]
            .filter((word) => word && word !== "Not known")
            .join(", ") || undefined}
        </Item>
        {person.relevantContacts?.map((other) => (
          <Item key={other.name} name={other.relationship || "Important person"} wide>
            {other.name}
            {other.phone && <span className="al-nowrap"> {other.phone}</span>}
            <span className="al-small al-soft">
              {" "}
              {[
                other.isNextOfKin && "next of kin",
                other.isCarer && "carer",
                other.mayTalkTo ? "we may talk to them" : "do not talk to them",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </Item>
        ))}
      </dl>
      {editing && <DetailsDialog client={person} onClose={() => setEditing(false)} />}
    </>
  );
});

type Head = ClientHeadFragment;

/** Communication needs stand out: letters, calls and visits must obey them. */
function Needs({ person }: { person: Head }) {
  const words = [
    person.language && person.language !== "en" && `Speaks ${languageName(person.language)}`,
    person.interpreterNeeded && "Interpreter needed",
    ...(person.accessibleNeeds ?? []).map((need) => accessibleNeedLabels[need]),
  ].filter((word): word is string => Boolean(word));
  if (words.length === 0 && !person.reasonableAdjustments) return null;
  return (
    <div className="al-row al-needs">
      <span className="al-small al-soft">Communication</span>
      {words.map((word) => (
        <Tag key={word} tone="purple">
          {word}
        </Tag>
      ))}
      {person.reasonableAdjustments && <span className="al-small">{person.reasonableAdjustments}</span>}
    </div>
  );
}

/** An address breaks before its @ rather than in the middle of a word. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

/** The number to call, and what must not be done with it. Where one number only is safe, it is the only one shown. */
function Phone({ person }: { person: Head }) {
  const number = person.safeContact?.onlyNumber || person.phone;
  const never = [has(person, "NO_VOICEMAIL") && "no voicemail", has(person, "NO_TEXT") && "no texts"].filter(
    Boolean,
  );
  if (!number) return <span className="al-soft">Not recorded</span>;
  return (
    <>
      <a className="al-nowrap" href={`tel:${number.replace(/\s/g, "")}`}>
        {number}
      </a>
      {person.preferredMethod && (
        <span className="al-small al-soft">
          {" "}
          likes: {say(contactMethodLabels[person.preferredMethod]).toLowerCase()}
        </span>
      )}
      {never.length > 0 && <Never>{never.join(", ")}</Never>}
    </>
  );
}

function Never({ children }: { children: ReactNode }) {
  return <strong className="al-never"> {children}</strong>;
}

function has(person: Head, rule: SafeContactRule): boolean {
  return person.safeContact?.rules?.includes(rule) ?? false;
}

function addressLine(address: Head["address"]): string | undefined {
  if (!address) return undefined;
  return (
    [address.line1, address.line2, address.town, address.postcode].filter(Boolean).join(", ") || undefined
  );
}

function Item({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "al-identity__wide" : undefined}>
      <dt>{name}</dt>
      <dd>{children || <span className="al-soft">Not recorded</span>}</dd>
    </div>
  );
}
