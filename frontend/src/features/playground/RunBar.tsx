import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { giveFile } from "../../lib/file";
import { uuidv7 } from "../../lib/id";
import { resultOf } from "./answer";
import { isOld } from "./asked";
import { usePlayground } from "./context";
import { useCost } from "./cost";
import { type Front, useFront } from "./editor";
import { followLetters } from "./letters";
import { keepShort } from "./long";
import { NameDialog } from "./NameDialog";
import { changeQuery, saveQuery } from "./queries";
import { ofBefore, ResultTable } from "./ResultTable";
import { ask } from "./send";
import { csvOf, ndjsonOf } from "./table";

/** The bar above the editor: run, what it costs, what came of it, the result as a table or a file, and saving. */
export function RunBar({ place }: { place: Element }) {
  const front = useFront();
  const { queryEditor, responseEditor, variableEditor } = useGraphiQL(
    ({ queryEditor, responseEditor, variableEditor }) => ({ queryEditor, responseEditor, variableEditor }),
  );
  // A question is read whole: long lines go on below.
  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on", wrappingIndent: "indent" }), [queryEditor]);
  useEffect(
    () =>
      followLetters((fontSize) => {
        for (const editor of [queryEditor, variableEditor, responseEditor])
          editor?.updateOptions({ fontSize });
      }),
    [queryEditor, variableEditor, responseEditor],
  );
  const { setSaid } = usePlayground();
  useEffect(() => {
    const stops = [queryEditor, variableEditor].map((editor) => editor && keepShort(editor, setSaid));
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [queryEditor, variableEditor, setSaid]);
  return createPortal(
    <>
      <Run front={front} />
      <Outcome front={front} />
      <Save front={front} />
    </>,
    place,
  );
}

function Run({ front }: { front: Front }) {
  const { run, stop } = useGraphiQLActions();
  const { isFetching, operationName, several } = useGraphiQL(({ isFetching, operationName, operations }) => ({
    isFetching,
    operationName,
    several: (operations?.length ?? 0) > 1,
  }));
  const cost = useCost(front.text, front.variables, several ? operationName : undefined);
  return (
    <div className="pg-run__part pg-run__part--wide">
      <button
        type="button"
        className="pg-button"
        aria-describedby="pg-cost"
        aria-keyshortcuts="Control+Enter"
        onClick={() => (isFetching ? stop() : run())}
      >
        {isFetching ? "Stop" : several && operationName ? `Run ${operationName}` : "Run"}
      </button>
      <p id="pg-cost" className={`pg-cost pg-cost--${cost?.kind ?? "none"}`}>
        {cost?.words}
      </p>
    </div>
  );
}

function Outcome({ front: { response } }: { front: Front }) {
  const { isFetching, operationName, queryEditor, schema, variableEditor } = useGraphiQL(
    ({ isFetching, operationName, queryEditor, schema, variableEditor }) => ({
      isFetching,
      operationName,
      queryEditor,
      schema,
      variableEditor,
    }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question may have been answered by the same text.
  const { answer, rows, words, refused, sent } = useMemo(
    () => resultOf(response, schema),
    [response, schema, isFetching],
  );
  const old = answer ? isOld(answer, queryEditor?.getValue() ?? "", variableEditor?.getValue() ?? "") : false;
  // What was wrong with one question is not said beside the next.
  const over = !rows && old;
  const [asked, setAsked] = useState(false);
  const [table, setTable] = useState(false);
  const give = (text: string, type: string, ending: string) => {
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();
    giveFile(new Blob([text], { type }), `${operationName ?? "answer"}-${day}.${ending}`);
  };
  const file = (make: () => void) => {
    setAsked(!rows);
    if (rows) make();
  };
  return (
    <div className="pg-run__part">
      <p role="status" className={refused ? "pg-result pg-result--refused" : "pg-result"}>
        {(over ? "" : words) ?? (asked ? "Run a query first: this is made of its result." : "")}
        {old && !over && <span className="pg-result__old"> {ofBefore}</span>}
      </p>
      <button type="button" className="pg-button pg-button--plain" onClick={() => file(() => setTable(true))}>
        Table<span className="pg-hidden"> of the result</span>
      </button>
      <button
        type="button"
        className="pg-button pg-button--plain"
        onClick={() => file(() => rows && give(csvOf(rows), "text/csv;charset=utf-8", "csv"))}
      >
        CSV<span className="pg-hidden"> of the result</span>
      </button>
      <button
        type="button"
        className="pg-button pg-button--plain"
        onClick={() => file(() => rows && give(ndjsonOf(rows), "application/x-ndjson", "ndjson"))}
      >
        NDJSON<span className="pg-hidden"> of the result</span>
      </button>
      {table && rows && (
        <ResultTable
          rows={rows}
          sent={sent}
          old={old}
          onNotes={(text) => give(text, "text/plain;charset=utf-8", "notes.txt")}
          onClose={() => setTable(false)}
        />
      )}
    </div>
  );
}

function Save({ front }: { front: Front }) {
  const { lists, opened, reload, said, setOpened, setSaid } = usePlayground();
  const [naming, setNaming] = useState(false);
  const own = lists?.mine.find(({ id }) => id === opened[front.id]);
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  // What stands there now: the tab learns of it a moment later.
  const written = () => ({
    text: queryEditor?.getValue() ?? front.text,
    variables: variableEditor?.getValue() ?? front.variables,
  });
  const change = async () => {
    if (!own) return;
    const input = { clientMutationId: uuidv7(), queryId: own.id, version: own.version, ...written() };
    const { fault } = await ask(changeQuery, { input });
    setSaid(fault?.message ?? `Saved ${own.name}.`);
    await reload();
  };
  const keep = async (name: string, shared: boolean) => {
    const input = { clientMutationId: uuidv7(), name, shared, ...written() };
    const { data, fault } = await ask(saveQuery, { input });
    if (fault) return fault;
    await reload();
    if (data) setOpened(front.id, data.saveQuery.query.id);
    setSaid(`Saved as ${name}.`);
    return undefined;
  };
  return (
    <div className="pg-run__part">
      {own && (
        <button type="button" className="pg-button pg-button--plain" onClick={() => void change()}>
          Save<span className="pg-hidden"> {own.name}</span>
        </button>
      )}
      <button type="button" className="pg-button pg-button--plain" onClick={() => setNaming(true)}>
        {own ? "Save as" : "Save"}
      </button>
      <p role="status" className="pg-result">
        {said}
      </p>
      {naming && (
        <NameDialog
          title="Save this query"
          query={{ name: "", shared: false }}
          onSave={keep}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
