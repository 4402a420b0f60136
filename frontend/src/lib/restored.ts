/** Has a page show nothing once it is left, and load anew when it is come back to. Browsers keep the pages that somebody
 * has left whole, and show them again by Back, without asking the server: on a shared computer that would be a client's
 * record after its reader has signed out. */
export function keepNothingShown(): void {
  window.addEventListener("pagehide", (event) => {
    if (event.persisted) document.body.replaceChildren();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}
