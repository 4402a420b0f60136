import { type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { Icon } from "../components/Icon";
import { dock, openWork, toggleWork, workWords } from "../lib/dock";
import { useDrafts } from "../lib/drafts";
import { draftWords } from "../lib/draftwords";
import { count, longDate } from "../lib/format";
import { goOn } from "../lib/goon";
import { graphql } from "../lib/graphql/generated";
import { useAsk } from "../lib/graphql/use";
import { askToSignOut } from "../lib/leaving";
import { callName } from "../lib/people";
import { go, useNavigate, usePlace } from "../lib/router";
import { useSettled } from "../lib/settled";
import { useStore } from "../lib/store";
import { type Role, useViewer } from "../lib/viewer";
import type { ListKeys } from "./CommandBar";
import {
  type Command,
  fits,
  type Group,
  pageActs,
  pageOf,
  searchable,
  searchers,
  splitVerb,
  supporters,
  verbs,
} from "./commands";
import { navFor } from "./nav";
import { useSeen } from "./seen";
import "./styles/command.scss";

const commandSearch = graphql(`
  query CommandSearch($text: String!) {
    clients(search: $text, first: 6) {
      edges {
        node {
          id
          givenName
          familyName
          preferredName
          dateOfBirth
        }
      }
    }
    services(search: $text, first: 5) {
      edges {
        node {
          id
          name
          organisationName
        }
      }
    }
  }
`);

interface CommandResultsProps {
  role: Role;
  text: string;
  /** Where the list puts what the box's keys do. */
  keys: RefObject<ListKeys | undefined>;
  /** Whether Enter was pressed before the list came. */
  early: RefObject<boolean>;
  onActive: (id: string | undefined) => void;
  onText: (text: string) => void;
  onClose: () => void;
}

/** The list under the box: what fits what was typed, and before that what fits the page. */
export default function CommandResults(props: CommandResultsProps) {
  const { text, keys, early, onActive, onText, onClose } = props;
  const { groups, searching } = useGroups(props);
  const all = groups.flatMap(({ commands }) => commands);
  const own = useId();
  const idOf = (command: Command) => `${own}-${command.id}`;
  const [chosen, setChosen] = useState<{ text: string; id: string } | undefined>();
  const [awaited, setAwaited] = useState(early.current ? text : undefined);
  // Other words, other results: the first is then the one that Enter runs.
  const at = Math.max(0, chosen?.text === text ? all.findIndex(({ id }) => id === chosen.id) : 0);
  const active = all[at];
  const run = (command: Command | undefined) => {
    const next = command?.run();
    if (next === undefined) return;
    onText(next);
  };
  const launch = (command: Command | undefined) => {
    if (command && !command.id.startsWith("fill")) onClose();
    run(command);
  };
  keys.current = {
    move: (by) => {
      const to = all[(at + by + all.length) % all.length];
      if (to) setChosen({ text, id: to.id });
    },
    // Somebody quick has pressed Enter before the answer is here: it counts as soon as it is.
    run: () => (searching && chosen?.text !== text ? setAwaited(text) : launch(active)),
  };
  const late = awaited === text && !searching;
  const answer = useRef(launch);
  answer.current = launch;
  useEffect(() => {
    if (!late) return;
    setAwaited(undefined);
    answer.current(active);
  }, [late, active]);
  const activeId = active && idOf(active);
  useEffect(() => {
    onActive(activeId);
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId, onActive]);
  return (
    <>
      <div className="al-command__list" id="al-command-list" role="listbox" aria-label="Results">
        {groups.map(({ title, commands }) => (
          <div role="group" aria-label={title} key={title}>
            <div className="al-command__title" aria-hidden="true">
              {title}
            </div>
            {commands.map((command) => (
              <div
                key={command.id}
                id={idOf(command)}
                className="al-command__option"
                role="option"
                aria-selected={command === active}
                onClick={() => launch(command)}
                onPointerMove={() => setChosen({ text, id: command.id })}
              >
                <Icon name={command.icon} />
                <span>{command.words}</span>
                {command.aside && <span className="al-soft al-small">{command.aside}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="al-command__foot al-small" role="status">
        {searching ? "Searching" : all.length === 0 ? "Nothing fits." : count(all.length, "result")}
      </p>
    </>
  );
}

function useGroups({ role, text }: CommandResultsProps): { groups: readonly Group[]; searching: boolean } {
  const verb = supporters.has(role) ? splitVerb(text) : undefined;
  const wanted = (verb ? verb.rest : text).trim();
  const settled = useSettled(wanted);
  const asks = searchers.has(role) && searchable(settled);
  const { data, loading, refreshing } = useAsk(
    commandSearch,
    { text: settled },
    { pause: !asks, keepPrevious: true },
  );
  const found = asks && searchable(wanted) ? data : undefined;
  const clients = found?.clients.edges.map(({ node }) => node) ?? [];
  const services = found?.services.edges.map(({ node }) => node) ?? [];
  const navigate = useNavigate();
  const here = useHere(role);
  const places = usePlaces(role);
  const seen = useSeen();
  // What stands there of other words is not yet an answer: Enter waits for it.
  const searching =
    loading || (asks && refreshing) || (searchers.has(role) && searchable(wanted) && settled !== wanted);

  const people: Command[] = clients.map((client) => ({
    id: client.id,
    words: verb
      ? (verbs.find(({ kind }) => kind === verb.kind)?.words(callName(client)) ?? "")
      : callName(client),
    aside: client.dateOfBirth ? longDate(client.dateOfBirth) : undefined,
    icon: verb ? "add" : "account",
    run: () => {
      if (verb) openWork({ kind: verb.kind, clientId: client.id, name: callName(client) });
      else void navigate({ to: "/people/$clientId", params: { clientId: client.id } });
      return undefined;
    },
  }));
  if (verb) {
    const title = "Whom it is about";
    const commands = verb.rest
      ? people
      : seen.filter(({ icon }) => icon === "account").map((c) => asVerb(c, verb.kind));
    return { groups: commands.length > 0 ? [{ title, commands }] : [], searching };
  }
  const typed = wanted !== "";
  const groups: Group[] = [
    { title: "On this page", commands: here.filter((command) => fits(command, wanted)) },
    { title: "People", commands: people },
    {
      title: "Services",
      commands: services.map((service) => ({
        id: service.id,
        words: service.name,
        aside: service.organisationName,
        icon: "services",
        run: () => void navigate({ to: "/services/$serviceId", params: { serviceId: service.id } }),
      })),
    },
    { title: "Seen a moment ago", commands: typed ? [] : seen },
    { title: "Pages and actions", commands: places.filter((command) => fits(command, wanted)) },
    {
      title: "Search",
      commands: searchable(wanted)
        ? [
            {
              id: "search",
              words: `Search for “${wanted}”`,
              icon: "search",
              run: () => void navigate({ to: "/search", search: { q: wanted } }),
            },
          ]
        : [],
    },
  ];
  return { groups: groups.filter(({ commands }) => commands.length > 0), searching };
}

function asVerb(command: Command, kind: (typeof verbs)[number]["kind"]): Command {
  const words = verbs.find((verb) => verb.kind === kind)?.words(command.words) ?? "";
  return {
    ...command,
    words,
    icon: "add",
    run: () => void openWork({ kind, clientId: command.id, name: command.words }),
  };
}

/** What may be done on the page that is open: on a client's, what is done for them. */
function useHere(role: Role): readonly Command[] {
  const path = usePlace().pathname;
  const navigate = useNavigate();
  const page = pageOf(path);
  if (!page || !supporters.has(role)) return [];
  const name = document.title.replace(/ - Alongside$/, "");
  if (page.kind === "services") {
    const params = { serviceId: page.id };
    return [
      {
        id: "here-refer-to",
        words: `Refer somebody to ${name}`,
        icon: "onward",
        run: () => void navigate({ to: "/services/$serviceId", params, search: { refer: true } }),
      },
    ];
  }
  const clientId = page.id;
  return [
    ...verbs.map(
      (verb): Command => ({
        id: `here-${verb.kind}`,
        words: verb.words(name),
        icon: "add",
        run: () => void openWork({ kind: verb.kind, clientId, name }),
      }),
    ),
    ...(["letter", "text"] as const).map(
      (kind): Command => ({
        id: `here-${kind}`,
        words: kind === "letter" ? `Write a letter to ${name}` : `Write a text message to ${name}`,
        also: kind === "letter" ? "post paper" : "sms",
        icon: "message",
        run: () => void navigate({ to: "/people/$clientId/write/$kind", params: { clientId, kind } }),
      }),
    ),
    {
      id: "here-refer",
      words: `Find a service for ${name}`,
      also: "refer on onward",
      icon: "onward",
      run: () => void navigate({ to: "/services" }),
    },
    {
      id: "here-add",
      words: `Add a referral for ${name}`,
      icon: "refer",
      run: () => void navigate({ to: "/refer", search: { client: clientId } }),
    },
    {
      id: "here-looked",
      words: `See who has looked at ${name}'s record`,
      icon: "flag",
      run: () => void navigate({ to: "/people/$clientId", params: { clientId }, search: { looked: true } }),
    },
  ];
}

/** The pages of the role, what is kept open or not sent, and what may be begun from anywhere. */
function usePlaces(role: Role): readonly Command[] {
  const navigate = useNavigate();
  const { works, open } = useStore(dock);
  const drafts = useDrafts();
  const viewer = useViewer();
  return useMemo(() => {
    const pages = navFor(role).map(
      ({ to, words, icon }): Command => ({
        id: `page-${to}`,
        words,
        icon,
        also: pageActs[to],
        run: () => void navigate({ to }),
      }),
    );
    const begun = supporters.has(role)
      ? [
          { id: "fill-note", words: "Record a contact with somebody", icon: "message", run: () => "note " },
          { id: "fill-task", words: "Add a task for somebody", icon: "tick", run: () => "task " },
        ]
      : [];
    const kept = works
      .filter(({ key }) => key !== open)
      .map(
        (work): Command => ({
          id: `work-${work.key}`,
          words: workWords(work),
          aside: "open at the side",
          icon: "message",
          run: () => void toggleWork(work.key),
        }),
      );
    const unsent = drafts.map(
      (draft): Command => ({
        id: `draft-${draft.place}`,
        words: draftWords(draft),
        aside: "draft",
        icon: "plan",
        also: "draft not sent",
        run: () => {
          goOn(draft.place);
          go(draft.path);
          return undefined;
        },
      }),
    );
    const own: Command[] = [
      { id: "account", words: "Your account", icon: "account", run: () => void navigate({ to: "/account" }) },
      { id: "leave", words: "Sign out", icon: "close", run: () => void askToSignOut() },
    ];
    if (viewer.mayUsePlayground) {
      own.unshift({
        id: "playground",
        words: "GraphQL playground",
        icon: "settings",
        run: () => void window.location.assign("/playground"),
      });
    }
    return [...kept, ...unsent, ...(begun as Command[]), ...pages, ...own];
  }, [role, works, open, drafts, viewer.mayUsePlayground, navigate]);
}
