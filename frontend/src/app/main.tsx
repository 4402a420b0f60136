import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { createClient } from "../lib/graphql/client";
import { keepNothingShown } from "../lib/restored";
import { Router } from "../lib/router";
import { addresses } from "./addresses";
import { NotFound, PageError, PagePending } from "./PageStates";
import { pages } from "./pages";
import { SignedIn } from "./SignedIn";
import "./styles/index.scss";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

keepNothingShown();
createRoot(root).render(
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
