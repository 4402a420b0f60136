import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { documentKindLabels } from "../../../lib/codes.generated";
import { inOrder, longDate, shortDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { DocumentsQuery } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { useRecord } from "../record";
import { sizeWords, typeWords } from "./words";
import "./documents.scss";

const AddDialog = later(() => import("./AddDialog").then((m) => m.AddDialog));
const RemoveDialog = later(() => import("./RemoveDialog").then((m) => m.RemoveDialog));

const documentsQuery = graphql(`
  query Documents($clientId: ID!) {
    client(id: $clientId) {
      id
      documents {
        id
        version
        createdAt
        kind
        title
        mediaType
        size
        removedAt
        removedReason
        addedBy {
          id
          name
        }
        removedBy {
          id
          name
        }
      }
    }
  }
`);

export type Item = NonNullable<NonNullable<DocumentsQuery["client"]>["documents"]>[number];

/** The files of a client's record, the newest first. */
export function DocumentsSection() {
  const { clientId, mayWrite } = useRecord();
  const { data, error, again } = useAsk(documentsQuery, { clientId }, { requestPolicy: "cache-and-network" });
  const [open, setOpen] = useState<"add" | Item | undefined>();
  const all = [...(data?.client?.documents ?? [])].sort((a, b) => inOrder(b.createdAt, a.createdAt));
  const kept = all.filter(({ removedAt }) => !removedAt);
  const gone = all.filter(({ removedAt }) => removedAt);
  const close = () => setOpen(undefined);
  return (
    <Panel
      id="documents"
      title="Documents"
      actions={
        mayWrite && (
          <Button kind="secondary" small onClick={() => setOpen("add")}>
            Add a document
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} again={again} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && kept.length === 0 && <p className="al-soft">No document is kept here.</p>}
      <ul className="al-plain-list al-lines">
        {kept.map((item) => (
          <li key={item.id} className="al-line">
            <div>
              <a href={`/files/${item.id}`} download className="al-document__title">
                {item.title}
              </a>
              <div className="al-small al-soft">
                {documentKindLabels[item.kind]}, {typeWords(item.mediaType)}, {sizeWords(item.size)}, added{" "}
                {shortDate(item.createdAt)} by {item.addedBy?.name ?? "somebody"}
              </div>
            </div>
            {mayWrite && (
              <QuietButton about={item.title} onClick={() => setOpen(item)}>
                Remove
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="al-small">
          <summary>Removed ({gone.length})</summary>
          <ul className="al-plain-list al-lines">
            {gone.map((item) => (
              <li key={item.id}>
                {item.title}: removed on {longDate(item.removedAt)} by {item.removedBy?.name ?? "somebody"}.{" "}
                {item.removedReason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open === "add" && <AddDialog onAdded={again} onClose={close} />}
      {open && open !== "add" && <RemoveDialog item={open} onRemoved={again} onClose={close} />}
    </Panel>
  );
}
