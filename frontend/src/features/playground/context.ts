import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { Role } from "../../lib/viewer";
import { savedQueries } from "./queries";
import { ask } from "./send";

/** Who asks here. */
export interface Asker {
  role: Role;
  name: string;
  organisation: string;
}

/** A query that has a name. */
export interface Saved {
  id: string;
  version: number;
  name: string;
  text: string;
  variables?: string | null;
  shared: boolean;
  /** Who shares it; none for one's own. */
  account?: { name: string } | null;
}

/** The lists of saved queries; none before they have come. */
export interface Lists {
  mine: readonly Saved[];
  shared: readonly Saved[];
}

interface Playground {
  asker: Asker;
  lists: Lists | undefined;
  /** Why there are no lists. */
  fault: string | undefined;
  /** Asks for the lists anew. */
  reload: () => Promise<void>;
  /** Which of the viewer's own queries a tab of the editor shows, by the tab's id. */
  opened: Readonly<Record<string, string>>;
  setOpened: (tab: string, query: string | undefined) => void;
  /** What is told of the last saving; empty when that is no longer so. */
  said: string;
  setSaid: (words: string) => void;
}

/** What the parts of the playground share. */
export const PlaygroundContext = createContext<Playground | undefined>(undefined);

/** What the parts of the playground share; only inside it. */
export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error("usePlayground outside the playground");
  return playground;
}

/** Keeps what the parts of the playground share. */
export function usePlaygroundState(asker: Asker): Playground {
  const [lists, setLists] = useState<Lists>();
  const [fault, setFault] = useState<string>();
  const [opened, setAllOpened] = useState<Record<string, string>>({});
  const [said, setSaid] = useState("");
  const reload = useCallback(async () => {
    const { data, fault } = await ask(savedQueries, {});
    setFault(fault?.message);
    if (data) setLists(data.savedQueries);
  }, []);
  useEffect(() => void reload(), [reload]);
  const setOpened = useCallback((tab: string, query: string | undefined) => {
    setAllOpened(({ [tab]: _, ...others }) => (query ? { ...others, [tab]: query } : others));
  }, []);
  return { asker, lists, fault, reload, opened, setOpened, said, setSaid };
}
