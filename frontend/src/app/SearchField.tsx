import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { Icon } from "../components/Icon";
import { KeyHint } from "../components/Pager";
import { useShortcut } from "../lib/keys";
import type { Role } from "../lib/viewer";

// Who has clients or services to look for.
const searchers: ReadonlySet<Role> = new Set(["LINK_WORKER", "LEAD", "MANAGER", "HOST", "PRACTICE"]);

/** The search over everything, in the bar. `/` goes to it from anywhere. */
export function SearchField({ role }: { role: Role }) {
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const on = searchers.has(role);
  useShortcut("/", "Search", () => field.current?.select(), on);
  if (!on) return null;
  return (
    <>
      <Link to="/search" className="al-bar__find">
        <Icon name="search" />
        <span className="nhsuk-u-visually-hidden">Search</span>
      </Link>
      <search className="al-bar__search">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const q = field.current?.value.trim();
            if (q) navigate({ to: "/search", search: { q } });
          }}
        >
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            name="q"
            autoComplete="off"
            spellCheck={false}
            aria-label="Search clients and services"
            placeholder="Search clients and services"
          />
          <span aria-hidden="true">
            <KeyHint keys="/" />
          </span>
        </form>
      </search>
    </>
  );
}
