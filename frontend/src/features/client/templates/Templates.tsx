import { useState } from "react";
import { later } from "../../../components/later";
import type { TemplateListProps } from "./TemplateList";

const TemplateList = later(() => import("./TemplateList").then((m) => m.TemplateList));

/** Under a text box: opens the scheme's templates for it, which come when they are first asked for. */
export function Templates(props: TemplateListProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="al-templates al-noprint" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Use a template</summary>
      {open && <TemplateList {...props} />}
    </details>
  );
}
