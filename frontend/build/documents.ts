import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const manifest = "src/lib/graphql/generated/persisted-documents.json";
const importLine = /^import \{ graphql \} from "[^"]*\/graphql\/generated";\n/m;
const call = /\bgraphql\(`([^`]*)`\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
// In the manifest a document's fragments may stand before its operation.
const operation = /(?:^|[\s}])(?:query|mutation|subscription)\s+(\w+)/;

/** Reads the manifest of trusted documents: the text and hash of each operation, by its name. */
export function operations(root: string): Map<string, { id: string; text: string }> {
  const entries = Object.entries(
    JSON.parse(readFileSync(join(root, manifest), "utf8")) as Record<string, string>,
  );
  return new Map(entries.map(([id, text]) => [operation.exec(text)?.[1] ?? "", { id, text }]));
}

/**
 * Puts each operation where it is used. The generator keeps all documents in one module, which would load with the
 * first route; here graphql(`query Name ...`) becomes the text and id that the manifest holds, in the chunk of its own
 * page. A fragment on its own is needed by the compiler only.
 */
export function documents(): Plugin {
  let root = process.cwd();
  return {
    name: "documents",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !importLine.test(code)) return null;
      return { code: placeDocuments(code, operations(root)), map: null };
    },
  };
}

export function placeDocuments(
  code: string,
  known: ReadonlyMap<string, { id: string; text: string }>,
): string {
  const replaced = code.replace(call, (_whole, source: string) => {
    const [, kind, name = ""] = definition.exec(source) ?? [];
    if (kind === "fragment") return "({})";
    const found = known.get(name);
    if (!found) throw new Error(`No generated document for ${name || source}: run "npm run generate"`);
    return `new OperationText(${JSON.stringify(found.text)}, ${JSON.stringify(found.id)})`;
  });
  return replaced.replace(
    importLine,
    'import { OperationText } from "/src/lib/graphql/operation-text.ts";\n',
  );
}
