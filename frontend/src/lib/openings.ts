import { useEffect } from "react";
import { type Client, useClient } from "urql";
import { documentNode } from "./graphql/documents";
import { graphql } from "./graphql/generated";
import { useAsk } from "./graphql/use";
import { createStore, useStore } from "./store";
import { mayOpenRecords, type Role } from "./viewer";

// Records that are opened in need: which, for how long, and the acts on them. The banner, the client's page and the
// administrator's page share them.

const openRecords = graphql(`
  query OpenRecords {
    viewer {
      openRecords {
        id
        until
      }
    }
  }
`);

// Asked only while something is open: an administrator may not name a client's fields before.
const openedClients = graphql(`
  query OpenedClients {
    viewer {
      openRecords {
        id
        client {
          id
          displayName
        }
      }
    }
  }
`);

/** Opens a record. Its answer names no client, because an administrator may not ask for one in the same breath. */
export const openRecord = graphql(`
  mutation OpenRecord($input: OpenRecordInput!) {
    openRecord(input: $input) {
      openedRecord {
        id
        until
      }
      clientMutationId
    }
  }
`);

/** Closes a record before its time. */
export const closeRecord = graphql(`
  mutation CloseRecord($input: CloseRecordInput!) {
    closeRecord(input: $input) {
      openedRecord {
        id
        until
        closedAt
      }
      clientMutationId
    }
  }
`);

/** A record that stands open. The name comes a moment after the rest. */
export interface Opening {
  id: string;
  /** Instant it closes by itself. */
  until: string;
  clientId: string | undefined;
  name: string | undefined;
}

export interface Openings {
  open: readonly Opening[];
  /** Whether it is known yet what is open, and whose. */
  ready: boolean;
  again: () => void;
}

interface Named {
  clientId: string;
  name: string;
}

// Whose each opening is. Asked once for each of them, and by nobody's redrawing: reading a name is reading the record.
const known = createStore<ReadonlyMap<string, Named>>(new Map());
let asking: Promise<void> | undefined;

function askNames(client: Client): Promise<void> {
  asking ??= client
    .query(documentNode(openedClients), {}, { requestPolicy: "network-only" })
    .toPromise()
    .then(({ data }) => {
      const rows = (data as { viewer: { openRecords: OpenedRow[] } } | undefined)?.viewer.openRecords ?? [];
      known.set((now) => {
        const next = new Map(now);
        for (const { id, client: whose } of rows) {
          if (whose) next.set(id, { clientId: whose.id, name: whose.displayName });
        }
        return next;
      });
    })
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

/** What the viewer has open now, asked for with the page and again after each write. */
export function useOpenings(role: Role): Openings {
  const client = useClient();
  const { data, again } = useAsk(
    openRecords,
    {},
    { pause: !mayOpenRecords(role), requestPolicy: "cache-first" },
  );
  const names = useStore(known);
  const found = data?.viewer.openRecords ?? [];
  const unnamed = found.filter(({ id }) => !names.has(id)).map(({ id }) => id);
  const missing = unnamed.join();
  useEffect(() => {
    if (missing) void askNames(client);
  }, [client, missing]);
  return {
    open: found.map(({ id, until }) => ({ id, until, ...(names.get(id) ?? unknown) })),
    ready: (data !== undefined || !mayOpenRecords(role)) && missing === "",
    again,
  };
}

const unknown = { clientId: undefined, name: undefined };

/** How to find the client of an opening that was just made by NHS number. */
export function useOpenedClient(): (openingId: string) => Promise<string | undefined> {
  const client = useClient();
  return async (openingId) => {
    if (!known.get().has(openingId)) await askNames(client);
    return known.get().get(openingId)?.clientId;
  };
}

interface OpenedRow {
  id: string;
  client?: { id: string; displayName: string } | null;
}

/** Whole minutes from one instant to another, rounded up; 0 once it is over. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
