import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// jsdom draws nothing and so has no modal dialogs: these two stand for what the browser does with the attribute.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
window.scrollTo = () => {};

beforeEach(() => localStorage.clear());
afterEach(cleanup);
