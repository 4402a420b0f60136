// Tab belongs to the text while one writes in an editor, so there has to be another way out: Escape leaves the text for the
// frame around it, from which Tab goes on and Enter comes back. While the editor shows a list, Escape closes that first.
export function letGo(root: HTMLElement): () => void {
  const open = ".suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible, .rename-box";
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !(event.target instanceof Element)) return;
    const editor = event.target.closest<HTMLElement>(".graphiql-editor");
    if (editor && editor !== event.target && !editor.querySelector(open)) editor.focus();
  };
  root.addEventListener("keydown", leave, true);
  return () => root.removeEventListener("keydown", leave, true);
}
