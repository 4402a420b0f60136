import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

// Types, fragment masks and the manifest of every operation the app may send. `__typename` is added before hashing,
// so that the text the normalised cache needs is the text the server has on its list.
// Another copy of the schema may be given, to try a change before it lands.
const schema = process.env.ALONGSIDE_SCHEMA ?? "../graph/schema/*.graphql";

const config: CodegenConfig = {
  schema,
  documents: ["src/**/*.{ts,tsx}", "!src/**/*.test.tsx", "!src/lib/graphql/generated/**"],
  generates: {
    "src/lib/graphql/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "unmask" },
        persistedDocuments: { hashAlgorithm: "sha256" },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: "unknown",
        scalars: {
          ID: "string",
          Time: "string",
          Instant: "string",
          Date: "string",
          Cursor: "string",
          Int64: "number",
          Duration: "number",
        },
      },
    },
    "src/lib/graphql/generated/cache.ts": {
      plugins: ["./build/cache-types.cjs"],
    },
  },
};

export default config;
