import { useMemo } from "react";
import { type Client, useClient } from "urql";
import { documentNode } from "../lib/graphql/documents";
import { graphql } from "../lib/graphql/generated";
import type { RecentClientQuery, RecentServiceQuery } from "../lib/graphql/generated/graphql";
import { type Recent, recent } from "../lib/recent";
import { useNavigate, usePlace } from "../lib/router";
import { useStore } from "../lib/store";
import { type Command, pageOf } from "./commands";

// Only ever answered from what is on the device already: opening the bar is no reading of records.
const recentClient = graphql(`
  query RecentClient($id: ID!) {
    client(id: $id) {
      id
      displayName
    }
  }
`);
const recentService = graphql(`
  query RecentService($id: ID!) {
    service(id: $id) {
      id
      name
    }
  }
`);

/** The clients and services opened before the present page, by the names that are still on the device. */
export function useSeen(): readonly Command[] {
  const path = usePlace().pathname;
  const client = useClient();
  const navigate = useNavigate();
  const seen = useStore(recent);
  return useMemo(
    () =>
      seen
        .filter(({ id }) => id !== pageOf(path)?.id)
        .flatMap(({ kind, id }): Command[] => {
          const words = nameOf(client, kind, id);
          if (!words) return [];
          return [
            kind === "people"
              ? {
                  id,
                  words,
                  icon: "account",
                  run: () => void navigate({ to: "/people/$clientId", params: { clientId: id } }),
                }
              : {
                  id,
                  words,
                  icon: "services",
                  run: () => void navigate({ to: "/services/$serviceId", params: { serviceId: id } }),
                },
          ];
        }),
    [seen, path, client, navigate],
  );
}

function nameOf(client: Client, kind: Recent["kind"], id: string): string | undefined {
  const offline = { requestPolicy: "cache-only" } as const;
  if (kind === "people") {
    return client.readQuery<RecentClientQuery>(documentNode(recentClient), { id }, offline)?.data?.client
      ?.displayName;
  }
  return client.readQuery<RecentServiceQuery>(documentNode(recentService), { id }, offline)?.data?.service
    ?.name;
}
