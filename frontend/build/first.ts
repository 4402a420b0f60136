import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { operations } from "./documents.ts";

// What a page loads first: of some addresses the server puts the answers to a page's first questions into the page that
// starts the app, and names the files of its code there, so that neither waits for a journey to the server and back. Which
// addresses stands in src/app/first.json; this writes it for the server, with the documents' ids and the files' names, and
// the frame (src/app/frame.html) that is to be seen until the app draws it itself.

const source = "src/app/first.json";

interface Ask {
  operation: string;
  /** As the page sends them. "$clientId" stands for that part of the address. */
  variables: Record<string, unknown>;
}

interface Page {
  /** Who is shown this page at this address. */
  roles: string[];
  /** The modules that draw it. */
  code: string[];
  asks: Ask[];
}

type Bundle = Rolldown.OutputBundle;

export function first(): Plugin {
  let root = process.cwd();
  return {
    name: "first",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    // The frame's styles come before the code: on a slow line there is something to see while that is on its way.
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html.replace(/<(link rel="modulepreload"|script type="module")/g, '$& fetchpriority="low"'),
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const known = operations(root);
        const asked = ({ operation, variables }: Ask) => {
          const id = known.get(operation)?.id;
          if (!id) throw new Error(`${source} names no operation of the app: ${operation}`);
          return { documentId: id, variables };
        };
        const pages = JSON.parse(readFileSync(join(root, source), "utf8")) as Record<string, Page>;
        const there = filesOf(bundle, "index.html");
        const table = {
          frame: readFileSync(join(root, "src/app/frame.html"), "utf8").replace(/\n\s*/g, ""),
          viewer: asked({ operation: "Viewer", variables: {} }),
          pages: Object.fromEntries(
            Object.entries(pages).map(([path, { roles, code, asks }]) => {
              const files = new Set(code.flatMap((module) => [...filesOf(bundle, module)]));
              return [
                path,
                { roles, files: [...files].filter((file) => !there.has(file)), asks: asks.map(asked) },
              ];
            }),
          ),
        };
        this.emitFile({ type: "asset", fileName: "first.json", source: JSON.stringify(table) });
      },
    },
  };
}

/** The files that a module needs before it runs: its chunk, what that imports, and their styles. */
function filesOf(bundle: Bundle, module: string): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(visit);
  };
  const own = Object.values(bundle).find(
    (chunk) => chunk.type === "chunk" && chunk.facadeModuleId?.endsWith(`/${module}`),
  );
  if (!own) throw new Error(`${source} names no part of the app: ${module}`);
  visit(own.fileName);
  return files;
}
