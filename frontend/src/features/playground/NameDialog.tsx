import { type SyntheticEvent, useId, useRef, useState } from "react";
import { usePlayground } from "./context";
import { Modal } from "./Modal";
import type { Fault } from "./send";

interface NameDialogProps {
  title: string;
  /** What it is called now, and whether it is shared. */
  query: { name: string; shared: boolean };
  /** Keeps it; answers what stood in the way. */
  onSave: (name: string, shared: boolean) => Promise<Fault | undefined>;
  onClose: () => void;
}

/** Asks for a query's name, and whether others see it. */
export function NameDialog({ title, query, onSave, onClose }: NameDialogProps) {
  const { asker } = usePlayground();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(query.name);
  const [shared, setShared] = useState(query.shared);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === "") {
      setFault("Enter a name.");
      field.current?.focus();
      return;
    }
    setBusy(true);
    const refused = await onSave(name.trim(), shared);
    setBusy(false);
    setFault(refused?.message);
    if (!refused) onClose();
    else if (refused.extensions?.field === "name") field.current?.focus();
  };
  return (
    <Modal title={title} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <label htmlFor={`${id}name`}>Name</label>
        {fault && (
          <p className="pg-fault" id={`${id}fault`} role="alert">
            {fault}
          </p>
        )}
        <input
          id={`${id}name`}
          ref={field}
          value={name}
          maxLength={80}
          autoComplete="off"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}fault` : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="pg-check">
          <input
            type="checkbox"
            id={`${id}shared`}
            checked={shared}
            aria-describedby={`${id}about`}
            onChange={(event) => setShared(event.target.checked)}
          />
          <label htmlFor={`${id}shared`}>Share it with {asker.organisation}</label>
        </p>
        <p className="pg-soft" id={`${id}about`}>
          They see the query and its variables, never your results. Leave names of people out of both.
        </p>
        <p className="pg-acts">
          <button type="submit" className="pg-button" aria-disabled={busy || undefined}>
            Save
          </button>
          <button type="button" className="pg-button pg-button--plain" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Modal>
  );
}
