import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { expect, test } from "vitest";

// Imports point one way: lib knows nothing of the rest, components know lib, a feature knows both but no other feature,
// app knows all. A feature can so be deleted by deleting its folder.
const src = join(import.meta.dirname, "..");
const allowed: Record<string, readonly string[]> = {
  lib: ["lib"],
  components: ["components", "lib"],
  // Its own folder is allowed below; another feature's is not.
  features: ["components", "lib"],
  app: ["app", "features", "components", "lib"],
};

/** "features/caseload" for a feature, else the layer's name. */
function part(file: string): string {
  const [layer = "", feature = ""] = file.split(sep);
  return layer === "features" ? `features/${feature}` : layer;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith("test"),
);

test("imports point one way", () => {
  const wrong = files.flatMap((file) => {
    const from = part(file);
    const may = allowed[from.split("/")[0] ?? ""] ?? [];
    const imports = [
      ...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g),
    ];
    return imports
      .map(([, path = ""]) => part(normalize(join(dirname(file), path))))
      .filter((to) => to !== from && !may.includes(to.split("/")[0] ?? ""))
      .map((to) => `${file} imports ${to}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

// Ensure that the lists which a scheme names and hides are read through lib/words: a label taken from the generated code
// would be Alongside's own word, and a choice that the scheme does not offer.
test("a scheme's own words", () => {
  const own = /\b(referralReasonLabels|referralSourceLabels|closingReasonLabels)\b/;
  const allowed = ["lib/codes.generated.ts", "lib/words.ts", "features/settings/SettingsForm.tsx"];
  const wrong = files
    .map((file) => file.split(sep).join("/"))
    .filter((file) => !allowed.includes(file) && own.test(readFileSync(join(src, file), "utf8")));
  expect(wrong).toEqual([]);
});
