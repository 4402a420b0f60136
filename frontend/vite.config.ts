import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { documents } from "./build/documents.ts";
import { first } from "./build/first.ts";
import { fontPreload } from "./build/font-preload.ts";
import { precompress } from "./build/precompress.ts";

// What Go answers in development; everything else is Vite's, so that the session cookie stays same-origin.
const server = process.env.ALONGSIDE_SERVER ?? "http://127.0.0.1:8080";
const proxied = ["/graphql", "/auth", "/files", "/calendar", "/healthz", "/readyz", "/schema.graphql"];

// A phone fetches few files at once, each after a journey there and back: what the first route needs is one file for the
// app, with the small parts that My day shares with other pages (src/app/main.tsx), and one for what the playground needs too.
const together = [
  {
    name: "shared",
    test: /\/node_modules\/(react|react-dom|scheduler)\/|vite\/preload-helper|\/src\/lib\/(restored|session|id|graphql\/operation-text)\.ts$/,
  },
  {
    name: "app",
    tags: ["$initial" as const],
    test: /\/src\/(?!app\/(main|playground)|features\/playground\/)/,
  },
  // What the pages of the record and of its lists share, and the first page does without.
  {
    name: "parts",
    test: /\/src\/(lib\/(words|language)|components\/StatusTag)\.tsx?$/,
    includeDependenciesRecursively: false,
  },
  // Two small parts of My day and of lists.
  {
    name: "people",
    test: /\/src\/(lib\/people|components\/Covering)\.tsx?$/,
    includeDependenciesRecursively: false,
  },
  // The small parts of a client's page, and those of the forms on it.
  {
    name: "record",
    test: /\/src\/(features\/client\/(.*\/)?(record|episode|consents|booked|clocks|SentFacts|standing)|components\/(Dockable|QuietButton))\.tsx?$/,
    includeDependenciesRecursively: false,
  },
  {
    name: "act",
    test: /\/src\/(features\/client\/(.*\/)?(Act|choices|safeContact)|components\/(useEdit|Conflict|merge))\.tsx?$/,
    includeDependenciesRecursively: false,
  },
];

export default defineConfig({
  plugins: [documents(), react(), fontPreload(), first(), precompress()],
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: server }])),
  },
  // Vite's optimiser cannot bundle imports of workers; left as they are, Vite serves them.
  optimizeDeps: { exclude: ["graphiql/setup-workers/vite", "@graphiql/react/setup-workers/vite"] },
  resolve: {
    alias: [{ find: /^@0no-co\/graphql\.web$/, replacement: resolve("build/graphql-web.ts") }],
  },
  build: {
    // Every browser that runs ES2022 knows modulepreload.
    modulePreload: { polyfill: false },
    target: "es2022",
    sourcemap: false,
    // The content security policy allows no data: URL for fonts and scripts.
    assetsInlineLimit: 0,
    // Monaco, in the playground, is one large chunk on purpose: it is lazy and nobody else loads it.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: "index.html", playground: "playground.html" },
      output: { codeSplitting: { groups: together } },
      onwarn(warning, report) {
        // GraphiQL's modules carry React Compiler directives that mean nothing to the bundler.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") report(warning);
      },
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
});
