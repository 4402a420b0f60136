import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { createClient } from "../lib/graphql/client";
import { keepNothingShown } from "../lib/restored";
import { makeRouter } from "./router";
import "./styles/index.scss";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

keepNothingShown();
createRoot(root).render(
  <StrictMode>
    <Provider value={createClient()}>
      <RouterProvider router={makeRouter()} />
    </Provider>
  </StrictMode>,
);
