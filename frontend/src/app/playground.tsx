import "graphiql/setup-workers/vite";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./playground.css";
import { keepNothingShown } from "../lib/restored";
import { signInAddress } from "../lib/session";
import { mendTabs } from "./playground-tabs";

const start = `# The GraphQL playground. Press Ctrl+Enter to run.
# What you may see here is what you may see in the app.

query Start {
  viewer {
    role
    organisation {
      name
    }
  }
}
`;

const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  fetch: async (input, init) => {
    const response = await fetch(input, { ...init, credentials: "same-origin" });
    if (response.status === 401) window.location.assign(signInAddress("/playground"));
    return response;
  },
});

const root = document.getElementById("playground");
keepNothingShown();
if (root) {
  mendTabs(root);
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={start}
      shouldPersistHeaders={false}
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>
        <a href="/">Alongside</a> playground
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
