import { createContext, useContext } from "react";

/** What the sections of a client's page share: whose it is, which episode is open, and what the viewer may do. */
export interface RecordPage {
  clientId: string;
  /** What to call the client in a sentence: "Halina". */
  firstName: string;
  /** The episode shown; empty when the viewer may see none. */
  referralId: string;
  /** Whether the viewer may read the record: consents, risks, plan, contacts. Without it those are hidden, not empty, and
   * the page must not tell them as missing. */
  seesRecord: boolean;
  /** Whether that is their own work, rather than a record that they opened in need. */
  own: boolean;
  /** Whether the viewer may write to the record of this episode. The server decides; this only hides what it refuses. */
  mayWrite: boolean;
  /** Whether the viewer may edit who the client is, their consents and risks. */
  mayEditClient: boolean;
  /** The day in London, YYYY-MM-DD. */
  today: string;
  /** Asks for the record anew, after something was written. */
  refresh: () => void;
}

export const RecordContext = createContext<RecordPage | undefined>(undefined);

/** The record being shown; only inside a client's page. */
export function useRecord(): RecordPage {
  const page = useContext(RecordContext);
  if (!page) throw new Error("useRecord outside a client's page");
  return page;
}
