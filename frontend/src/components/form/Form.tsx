import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  FormProvider,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { type GenericSchema, getDotPath, safeParse } from "valibot";
import { useDraft } from "../../lib/drafts";
import type { AppError } from "../../lib/errors";
import { focusField } from "../../lib/focus";
import { notify } from "../../lib/notify";
import { say } from "../../lib/terms";
import { FieldScope, fieldId } from "./Field";

/** A form's state with its draft: what useForm gives, and the clearing of what the device kept. */
export interface AppForm<T extends FieldValues> {
  methods: UseFormReturn<T>;
  /** A draft was found and put back. */
  restored: boolean;
  /** Forgets the draft and goes back to the first values: after a success, or at "Clear". */
  done: () => void;
  /** What the edit was begun on, which a draft brings back; nothing where the form was given none. */
  base: Base<T> | undefined;
  /** Goes on from another copy. */
  rebase: (base: Base<T>) => void;
  /** Shows another copy, where nothing of one's own was begun on the last. */
  follow: (base: Base<T>) => void;
}

interface AppFormOptions<T extends FieldValues> {
  /** Rules on the values. The server has the last word; these save a journey. */
  schema: GenericSchema<T, unknown>;
  defaultValues: DefaultValues<T>;
  /** Where the draft is kept, such as `contact/re01...`. Without it nothing is kept: only for sign-in. */
  draft?: string;
  /** The version that the default values are of, where others may edit the same. */
  version?: number;
}

// What an edit was begun on stands in its draft beside what was typed.
const beside = "begunOn";

/** What an edit was begun on: the version, and the form's values of it. */
export interface Base<T> {
  version: number;
  values: T;
}

type Kept<T> = DefaultValues<T> & { [beside]?: Base<T> };

function split<T>({ [beside]: base, ...values }: Kept<T>) {
  return { base, values };
}

/** A form whose text is kept on the device from the first key until the server has it. */
export function useAppForm<T extends FieldValues>({
  schema,
  defaultValues,
  draft,
  version,
}: AppFormOptions<T>): AppForm<T> {
  // The same form in another tab: what is typed there stands here too, so that neither overwrites the other.
  const { restored, keep, clear } = useDraft<Kept<T>>(draft ?? "", (value) =>
    methods.reset(value ? { ...defaultValues, ...split(value).values } : defaultValues),
  );
  const back = draft && restored ? split(restored) : undefined;
  const base = useRef<Base<T> | undefined>(back?.base);
  const [isBack, setBack] = useState(back !== undefined);
  if (version !== undefined) base.current ??= { version, values: defaultValues as T };
  const methods = useForm<T>({
    defaultValues: back ? { ...defaultValues, ...back.values } : defaultValues,
    resolver: schemaResolver(schema),
    shouldFocusError: false,
  });
  const { watch, reset } = methods;
  const first = useRef("");
  first.current = JSON.stringify(defaultValues);
  const hold = useCallback(
    (values: object) => keep({ ...values, [beside]: base.current } as Kept<T>),
    [keep],
  );
  useEffect(() => {
    if (!draft) return;
    const following = watch((values, { name }) => {
      if (!name) return;
      // What was typed and taken out again is no draft.
      if (JSON.stringify(values) === first.current) clear();
      else hold(values);
    });
    return () => following.unsubscribe();
  }, [draft, watch, hold, clear]);
  const done = () => {
    if (draft) clear();
    base.current = undefined;
    setBack(false);
    reset(defaultValues);
  };
  const rebase = (next: Base<T>) => {
    base.current = next;
    if (draft) hold(methods.getValues());
  };
  const follow = (next: Base<T>) => {
    base.current = next;
    reset(next.values);
  };
  return { methods, restored: isBack, done, base: base.current, rebase, follow };
}

/** Turns valibot's issues into the form's errors, the first of each field. */
export function schemaResolver<T extends FieldValues>(schema: GenericSchema<T, unknown>): Resolver<T> {
  return (given) => {
    // Of radios none of which is chosen the form library may give null, which no schema here means.
    const values = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value === null ? "" : value]),
    ) as T;
    const result = safeParse(schema, values);
    if (result.success) return { values, errors: {} };
    const errors: FieldErrors<T> = {};
    const seen = new Set<string>();
    for (const issue of result.issues) {
      const path = getDotPath(issue) ?? "root";
      if (seen.has(path)) continue;
      seen.add(path);
      set(errors, path, { type: "schema", message: issue.message });
    }
    return { values: {}, errors };
  };
}

/** What a form's `onSubmit` answers when it did not work and the form's own box says why: the errors are not told again. */
export const toldAbove: readonly AppError[] = [];

interface FormProps<T extends FieldValues> {
  form: AppForm<T>;
  /** Sends the values. Answers the server's errors, or nothing when it worked; then the draft is cleared. */
  onSubmit: (values: T) => Promise<readonly AppError[] | undefined>;
  /** Where the server's field names differ from the form's: "person.nhsNumber" to "nhsNumber". */
  fieldNames?: Readonly<Record<string, string>>;
  /** Sets the ids of its fields apart, where a page has more than one form. */
  scope?: string;
  /** It was asked for, and takes the focus as it comes. */
  begin?: boolean;
  children: ReactNode;
}

/** A form with NHS.UK's error summary, which takes the focus when something is wrong. */
export function Form<T extends FieldValues>(props: FormProps<T>) {
  const { form, onSubmit, fieldNames, scope = "", begin, children } = props;
  const { methods, done } = form;
  const [attempt, setAttempt] = useState(0);
  const busy = useRef(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (begin) focusField(element.current);
  }, [begin]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    try {
      await methods.handleSubmit(
        async (values) => {
          const errors = await onSubmit(values);
          if (errors === toldAbove) return;
          if (!errors || errors.length === 0) return done();
          showServerErrors(methods, errors, fieldNames);
          setAttempt((n) => n + 1);
        },
        () => setAttempt((n) => n + 1),
      )();
    } finally {
      busy.current = false;
    }
  };

  // Enter ends a line in most boxes: with Ctrl, or the Mac's Command, it sends from any field.
  const send = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <FormProvider {...methods}>
      <FieldScope value={scope}>
        <form noValidate ref={element} onSubmit={submit} onKeyDown={send}>
          <ErrorSummary errors={methods.formState.errors} attempt={attempt} />
          {children}
        </form>
      </FieldScope>
    </FormProvider>
  );
}

/** Puts each error at its field; one of no field, or of a field that this form lacks, goes to the top. An error of the
 * line or of our own end is also said in a toast, because the reader may be far from the top. */
export function showServerErrors<T extends FieldValues>(
  methods: UseFormReturn<T>,
  errors: readonly AppError[],
  fieldNames: Readonly<Record<string, string>> = {},
): void {
  for (const error of errors) {
    const bare = error.field?.replace(/^input\./, "");
    const name = bare === undefined ? undefined : (fieldNames[bare] ?? bare);
    if (name && methods.getValues(name as Path<T>) !== undefined) {
      methods.setError(name as Path<T>, { type: "server", message: error.message });
    } else {
      methods.setError("root.server", { type: "server", message: error.message });
    }
    if (error.code === "NETWORK" || error.code === "INTERNAL") notify(error.message, { tone: "bad" });
  }
}

interface Problem {
  name: string;
  message: string;
}

/** Every message of a form in one list, in the order of the fields. */
export function listErrors(errors: object, path = ""): Problem[] {
  return Object.entries(errors).flatMap(([key, value]): Problem[] => {
    if (!value || typeof value !== "object") return [];
    const name = path ? `${path}.${key}` : key;
    const { message } = value as { message?: unknown };
    if (typeof message === "string" && message) return [{ name, message }];
    if (value instanceof Element) return [];
    return listErrors(value, name);
  });
}

function ErrorSummary({ errors, attempt }: { errors: object; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(0);
  const title = useId();
  const scope = useContext(FieldScope);
  const problems = listErrors(errors);
  // The errors may be drawn a moment after the attempt is counted: the focus moves once for each attempt, when both
  // are there.
  useEffect(() => {
    if (attempt === told.current || !box.current) return;
    told.current = attempt;
    box.current.focus();
  });
  if (problems.length === 0 || attempt === 0) return null;
  return (
    <div className="al-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={title}>
      <h2 id={title}>There is a problem</h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={name}>
            {name.startsWith("root") ? (
              <strong>{say(message)}</strong>
            ) : (
              <a
                href={`#${fieldId(name, scope)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name, scope))?.focus();
                }}
              >
                {say(message)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that a draft was put back, with a way to be rid of it. */
export function DraftNote<T extends FieldValues>({ form }: { form: AppForm<T> }) {
  if (!form.restored) return null;
  return (
    <p className="al-draft-note al-small al-soft" role="status">
      Your draft was kept and is back.{" "}
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={form.done}
      >
        Clear it
      </button>
    </p>
  );
}
