import { useViewer } from "../lib/viewer";

interface CoveringProps {
  /** The link worker of a row in a list of one's own. */
  worker: { id?: string | null; name: string } | null | undefined;
}

/** Whom one covers for, beside a person of theirs; nothing beside one's own. */
export function Covering({ worker }: CoveringProps) {
  const viewer = useViewer();
  // A manager carries no caseload: what is everybody's is nobody's cover.
  if (!worker?.id || worker.id === viewer.id || viewer.role === "MANAGER") return null;
  return <span className="al-covering">{`covering ${worker.name}`}</span>;
}
