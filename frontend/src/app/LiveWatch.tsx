import { useEffect } from "react";
import { useClient } from "urql";
import { startLive } from "../lib/live";

/** Hears what colleagues change, while the page is open. */
export default function LiveWatch() {
  const client = useClient();
  useEffect(() => startLive(client), [client]);
  return null;
}
