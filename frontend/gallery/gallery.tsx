import { createRoot } from "react-dom/client";
import { Shell } from "../src/app/Shell";
import "../src/app/styles/index.scss";
import { Router } from "../src/lib/router";
import type { Viewer } from "../src/lib/viewer";
import { Parts } from "./parts";

// Every part of the dense layer on one page, in the shell, for the eye and for the browser tests. Served in development
// only: the build does not know it.

const viewer: Viewer = {
  id: "ac1",
  name: "Sam Adeyemi",
  email: "sam@demo.alongside.test",
  role: "LINK_WORKER",
  organisation: "Mind in Harrow",
  organisationId: "or1",
  scheme: "Harrow Social Prescribing",
  mayUsePlayground: false,
};

const nothing = () => null;
const Gallery = () => (
  <Shell viewer={viewer} counts={{ inbox: 4 }}>
    <Parts />
  </Shell>
);

const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <Router addresses={{}} pages={{}} frame={Gallery} pending={nothing} failed={nothing} missing={nothing} />,
  );
}
