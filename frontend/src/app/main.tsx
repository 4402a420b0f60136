import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { restoreDrafts } from "../lib/drafts";
import { createClient } from "../lib/graphql/client";
import { cameWithAnswers } from "../lib/graphql/first";
import { keepNothingShown } from "../lib/restored";
import { match, type Path, Router } from "../lib/router";
import { addresses } from "./addresses";
import { NotFound, PageError, PagePending } from "./PageStates";
import { pages } from "./pages";
import { SignedIn } from "./SignedIn";
import "./styles/index.scss";
// What My day shares with other pages, in the app's own file: one fetch, and less to fetch.
import "../components/Due";
import "../components/Tag";
import "../lib/people";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

keepNothingShown();
const app = createRoot(root);
const draw = () =>
  app.render(
    <StrictMode>
      <Provider value={createClient()}>
        <Router
          addresses={addresses}
          pages={pages}
          frame={SignedIn}
          pending={PagePending}
          failed={PageError}
          missing={NotFound}
        />
      </Provider>
    </StrictMode>,
  );

// A page whose first answers have come with it is drawn whole at once: its code is on its way already, and the drafts are
// a moment away. Should one of them be late, the frame comes first, as it does for every other page.
const patience = 500;

if (cameWithAnswers()) {
  const { path = "" } = match(Object.keys(pages), window.location.pathname) ?? {};
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const code = pages[path as Path]?.preload();
  void Promise.race([Promise.allSettled([restoreDrafts(), code]), late]).then(() =>
    // React then looks for what is here already before it draws something in its place.
    startTransition(draw),
  );
} else draw();
