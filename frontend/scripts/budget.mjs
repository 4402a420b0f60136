// Fails when the first staff route weighs more than it may (docs of the experience: 120 kB of script, 22 kB of style,
// one font of 34 kB; gzip). Read from the build: index.html's own files, the shell's lazy start included.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const limits = { js: 120_000, css: 22_000, woff2: 34_500 };

const html = readFileSync(new URL("index.html", dist), "utf8");
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
// A link worker's page at "/" is lazy, but the first route is not there without it.
const lazy = readdirSync(new URL("assets/", dist))
  .filter((name) => /^MyDayPage-.*\.js$/.test(name))
  .map((name) => `assets/${name}`);

const files = new Set();
const visit = (file) => {
  if (files.has(file)) return;
  files.add(file);
  if (!file.endsWith(".js")) return;
  const code = readFileSync(new URL(file, dist), "utf8");
  for (const [, imported] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^"'()]*?from)?\s*["']\.\/([^"']+\.js)["']/g,
  )) {
    visit(`assets/${imported}`);
  }
};
for (const file of [...named, ...lazy]) visit(file);

let over = false;
for (const [kind, limit] of Object.entries(limits)) {
  const mine = [...files].filter((file) => file.endsWith(`.${kind}`));
  const weigh = (file) =>
    kind === "woff2"
      ? statSync(new URL(file, dist)).size
      : gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  const total = mine.reduce((sum, file) => sum + weigh(file), 0);
  const verdict = total > limit ? "OVER" : "ok";
  if (total > limit) over = true;
  process.stdout.write(
    `${kind.padEnd(6)} ${(total / 1000).toFixed(1).padStart(7)} kB of ${limit / 1000} kB  ${verdict}\n`,
  );
  for (const file of mine)
    process.stdout.write(`         ${(weigh(file) / 1000).toFixed(1).padStart(6)}  ${file}\n`);
}
process.exit(over ? 1 : 0);
