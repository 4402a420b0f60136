import { useState } from "react";
import { later } from "../../../components/later";
import { useSay } from "../../../lib/terms";

const DeleteDialog = later(() => import("./DeleteDialog").then((m) => m.DeleteDialog));

interface DeletionProps {
  clientId: string;
  name: string;
}

/** At the foot of a record, for managers: the way out for who should never have been here. */
export function Deletion({ clientId, name }: DeletionProps) {
  const [asking, setAsking] = useState(false);
  const say = useSay();
  return (
    <>
      <p className="al-small al-soft al-noprint">
        {say("Made to try the system out, or entered in error?")}{" "}
        <button type="button" className="al-quiet-button" onClick={() => setAsking(true)}>
          {say("Delete this client")}
        </button>
      </p>
      {asking && <DeleteDialog clientId={clientId} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}
