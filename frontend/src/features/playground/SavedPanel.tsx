import { useState } from "react";
import { uuidv7 } from "../../lib/id";
import { type Saved, usePlayground } from "./context";
import { useOpen } from "./editor";
import { Modal } from "./Modal";
import { NameDialog } from "./NameDialog";
import { changeQuery, removeQuery } from "./queries";
import { ask } from "./send";

/** The panel of queries that have a name: the viewer's own, and those that their organisation shares. */
export function SavedPanel() {
  const { asker, lists, fault } = usePlayground();
  return (
    <section className="pg-panel" aria-labelledby="pg-saved">
      <h2 id="pg-saved">Saved queries</h2>
      {fault && (
        <p className="pg-fault" role="alert">
          {fault}
        </p>
      )}
      {lists && (
        <>
          <h3>Mine</h3>
          {lists.mine.length === 0 ? (
            <p className="pg-soft">Nothing yet. Save keeps what is in the editor under a name.</p>
          ) : (
            <ul className="pg-list">
              {lists.mine.map((query) => (
                <Mine key={query.id} query={query} />
              ))}
            </ul>
          )}
          <h3>Shared by {asker.organisation}</h3>
          {lists.shared.length === 0 ? (
            <p className="pg-soft">Nobody else shares a query.</p>
          ) : (
            <ul className="pg-list">
              {lists.shared.map((query) => (
                <li key={query.id}>
                  <Choice
                    query={query}
                    about={query.account ? `Shared by ${query.account.name}` : "Shared"}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function Choice({ query, about, own }: { query: Saved; about?: string; own?: boolean }) {
  const open = useOpen();
  const { text, variables, id } = query;
  return (
    <button
      type="button"
      className="pg-choice"
      onClick={() => open({ text, variables: variables ?? "", saved: own ? id : undefined })}
    >
      <span className="pg-choice__name">{query.name}</span>
      {about && <span className="pg-choice__about">{about}</span>}
    </button>
  );
}

function Mine({ query }: { query: Saved }) {
  const { reload, setSaid } = usePlayground();
  const [doing, setDoing] = useState<"change" | "remove">();
  const [fault, setFault] = useState<string>();
  const done = () => setDoing(undefined);
  const remove = async () => {
    const input = { clientMutationId: uuidv7(), queryId: query.id };
    const { fault } = await ask(removeQuery, { input });
    setFault(fault?.message);
    if (fault) return;
    done();
    await reload();
    setSaid(`Removed ${query.name}.`);
  };
  const change = async (name: string, shared: boolean) => {
    const input = { clientMutationId: uuidv7(), queryId: query.id, version: query.version, name, shared };
    const { fault } = await ask(changeQuery, { input });
    if (fault) return fault;
    await reload();
    setSaid("");
    return undefined;
  };
  return (
    <li>
      <Choice query={query} own about={query.shared ? "Shared with your organisation" : undefined} />
      <p className="pg-acts">
        <button type="button" className="pg-quiet" onClick={() => setDoing("change")}>
          Rename or share<span className="pg-hidden">: {query.name}</span>
        </button>
        <button type="button" className="pg-quiet" onClick={() => setDoing("remove")}>
          Remove<span className="pg-hidden">: {query.name}</span>
        </button>
      </p>
      {doing === "change" && (
        <NameDialog title="Rename or share" query={query} onSave={change} onClose={done} />
      )}
      {doing === "remove" && (
        <Modal title={`Remove ${query.name}?`} onClose={done}>
          <p>
            It goes from your list{query.shared ? " and from that of your organisation" : ""}, and does not
            come back.
          </p>
          {fault && (
            <p className="pg-fault" role="alert">
              {fault}
            </p>
          )}
          <p className="pg-acts">
            <button type="button" className="pg-button pg-button--danger" onClick={() => void remove()}>
              Remove
            </button>
            <button type="button" className="pg-button pg-button--plain" onClick={done}>
              Keep it
            </button>
          </p>
        </Modal>
      )}
    </li>
  );
}
