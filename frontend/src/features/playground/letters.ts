// The editors are given the size of their letters in pixels, which stays as it is when somebody has the browser write larger.
// They follow it so.

/** How large the editors' letters are, of those of the page. */
const share = 15 / 16;

/** Tells how large the editors' letters are to be, in pixels, now and whenever the browser's size changes. Answers how to
 * stop. */
export function followLetters(tell: (pixels: number) => void): () => void {
  const letter = document.createElement("span");
  letter.className = "pg-letter";
  letter.setAttribute("aria-hidden", "true");
  document.body.append(letter);
  const watch = new ResizeObserver(() => tell(Math.round(letter.offsetWidth * share)));
  watch.observe(letter);
  return () => {
    watch.disconnect();
    letter.remove();
  };
}
