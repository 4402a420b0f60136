import { type ReactNode, useEffect } from "react";

/** Names the document after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Alongside`;
  }, [title]);
}

interface PageHeadProps {
  title: string;
  /** A line beside the title: a count, an age and a place. */
  aside?: ReactNode;
  /** A link back to the list, over the title. */
  back?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

/** The head of a page. Its h1 takes the focus after navigation (see useArrival), and its title names the document. */
export function PageHead({ title, aside, back, actions }: PageHeadProps) {
  useTitle(title);
  return (
    <header className="al-page-head">
      {back && <div className="al-page-head__back">{back}</div>}
      <div className="al-page-head__title">
        <h1 tabIndex={-1}>{title}</h1>
        {aside && <div className="al-soft">{aside}</div>}
      </div>
      {actions && <div className="al-row al-noprint">{actions}</div>}
    </header>
  );
}
