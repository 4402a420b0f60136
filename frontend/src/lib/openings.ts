import { useClient } from "urql";
import { documentNode } from "./graphql/documents";
import { graphql } from "./graphql/generated";
import { useAsk } from "./graphql/use";
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
  again: () => void;
}

/** What the viewer has open now. It is asked for once a page load, and again after each write: reading the names counts
 * as reading the records. */
export function useOpenings(role: Role): Openings {
  const may = mayOpenRecords(role);
  const times = useAsk(openRecords, {}, { pause: !may, requestPolicy: "cache-first" });
  const found = times.data?.viewer.openRecords ?? [];
  const names = useAsk(openedClients, {}, { pause: found.length === 0, requestPolicy: "cache-first" });
  const clients = new Map(names.data?.viewer.openRecords.map(({ id, client }) => [id, client]));
  return {
    open: found.map(({ id, until }) => ({
      id,
      until,
      clientId: clients.get(id)?.id,
      name: clients.get(id)?.displayName,
    })),
    again: times.again,
  };
}

/** How to find the client of an opening that was just made by NHS number. */
export function useOpenedClient(): (openingId: string) => Promise<string | undefined> {
  const client = useClient();
  return async (openingId) => {
    const answer = await client
      .query(documentNode(openedClients), {}, { requestPolicy: "network-only" })
      .toPromise();
    const open = (answer.data as { viewer: { openRecords: OpenedRow[] } } | undefined)?.viewer.openRecords;
    return open?.find(({ id }) => id === openingId)?.client?.id;
  };
}

interface OpenedRow {
  id: string;
  client?: { id: string } | null;
}

/** Whole minutes from one instant to another, rounded up; 0 once it is over. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
