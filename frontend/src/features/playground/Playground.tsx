import "graphiql/setup-workers/vite";
import type { Fetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect, useState } from "react";
import "graphiql/style.css";
import { londonDay } from "../../lib/format";
import { remember } from "./asked";
import { type Asker, PlaygroundContext, usePlaygroundState } from "./context";
import { isBlank, nothing } from "./cost";
import { Examples } from "./Examples";
import { narrow, start, tellTabs } from "./editor";
import { letGo } from "./keys";
import "./playground.scss";
import { named } from "./operation";
import { RunBar } from "./RunBar";
import { SavedPanel } from "./SavedPanel";
import { type Answer, send } from "./send";
import { mendTabs } from "./tabs";

const icon = (path: string) => () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <path d={path} />
  </svg>
);

const examples = {
  title: "Examples",
  icon: icon("M4 4.5h12v11H4zM7 8h6M7 11h4"),
  content: Examples,
};
const saved = {
  title: "Saved queries",
  icon: icon("M6 3.5h8v13l-4-3-4 3z"),
  content: SavedPanel,
};
const plugins = [examples, saved, HISTORY_PLUGIN];

// The text of the tabs stays in this tab of the browser, and ends with it: on a shared computer the next reader finds
// nothing of it.
const storage = window.sessionStorage;

const fetcher: Fetcher = async (asked) => (await run(named(asked))) as Awaited<ReturnType<Fetcher>>;

const empty: Answer = {
  errors: [{ message: `There is nothing to run yet. ${nothing.words}`, extensions: { code: "EMPTY" } }],
};

/** Sends a question, and keeps what was asked beside its answer. */
async function run(asked: Parameters<Fetcher>[0]): Promise<Answer> {
  const answer = isBlank(asked.query) ? empty : await send(asked);
  remember(answer, { ...asked, on: londonDay() });
  return answer;
}

/** The page in which somebody asks in GraphQL. */
export function Playground({ asker }: { asker: Asker }) {
  const shared = usePlaygroundState(asker);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [first] = useState(() => (window.matchMedia(narrow).matches ? undefined : examples));
  useEffect(() => (frame ? mendTabs(frame) : undefined), [frame]);
  useEffect(() => (frame ? letGo(frame) : undefined), [frame]);
  return (
    <PlaygroundContext value={shared}>
      <header className="pg-head">
        <a className="pg-brand" href="/">
          <img src="/mark.svg" alt="" width="28" height="28" />
          Alongside
        </a>
        <h1>GraphQL playground</h1>
        <p className="pg-head__end">
          <span className="pg-head__who">
            {asker.name}, {asker.organisation}
          </span>
          <a href="/schema.graphql">Schema</a>
        </p>
      </header>
      <main className="pg-main">
        <div className="pg-run" ref={setPlace} />
        <div className="pg-frame" ref={setFrame}>
          <GraphiQL
            fetcher={fetcher}
            defaultQuery={start}
            plugins={plugins}
            visiblePlugin={first}
            storage={storage}
            shouldPersistHeaders={false}
            isHeadersEditorEnabled={false}
            defaultEditorToolsVisibility
            forcedTheme="system"
            onTabChange={tellTabs}
          >
            <GraphiQL.Logo> </GraphiQL.Logo>
            {place && <RunBar place={place} />}
          </GraphiQL>
        </div>
      </main>
    </PlaygroundContext>
  );
}
