import { useEffect, useRef } from "react";

interface FindProps {
  q: string | undefined;
  /** What is found by what: "Find by name or email address". */
  label: string;
  onFind: (q: string | undefined) => void;
}

/** Finds as one types. */
export function Find({ q, label, onFind }: FindProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = q ?? "";
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <search className="al-admin__find">
      <input
        ref={field}
        className="nhsuk-input"
        type="search"
        defaultValue={q}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        aria-label={label}
        onChange={(event) => {
          const text = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onFind(text || undefined), 250);
        }}
      />
    </search>
  );
}
