import { useEffect } from "react";

/** A text as CSS has it between quotation marks. */
export const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** Puts a line at the head of each page of paper after the first, which has the title itself. */
export function usePaperHead(line: string | undefined) {
  useEffect(() => {
    if (!line) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print {
      @page { @top-left { content: ${quoted(line)}; color: #3f4e4b; font: 9pt arial, sans-serif; } }
      @page :first { @top-left { content: none; } }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [line]);
}
