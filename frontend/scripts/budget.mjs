// Fails when a route weighs more than it may (the experience's budgets, gzip): the first staff route 120 kB of script,
// 22 kB of style and one font of 34 kB; any part that is loaded later 35 kB of script more, with all it needs that is not
// there yet. The playground is a page of its own. Read from the build.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const limits = { js: 120_000, css: 22_000, woff2: 34_500 };
const later = 35_000;

const read = (file) => readFileSync(new URL(file, dist), "utf8");
const weights = new Map();
const weigh = (file) => {
  if (!weights.has(file)) {
    const size = file.endsWith(".woff2")
      ? statSync(new URL(file, dist)).size
      : gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
    weights.set(file, size);
  }
  return weights.get(file);
};
const sum = (files) => files.reduce((total, file) => total + weigh(file), 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const importing = /(?:^|[;}\s])(?:import|export)(?:[^"'()]*?from)?\s*["']\.\/([^"']+\.js)["']/g;
const lazily = /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g;
const found = (file, pattern) => [...read(file).matchAll(pattern)].map(([, name]) => `assets/${name}`);

// closure gives files with all that they import at once.
const closure = (files) => {
  const all = new Set();
  const visit = (file) => {
    if (all.has(file)) return;
    all.add(file);
    if (file.endsWith(".js")) for (const imported of found(file, importing)) visit(imported);
  };
  for (const file of files) visit(file);
  return all;
};

const html = read("index.html");
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
// A link worker's page at "/" is lazy, but the first route is not there without it.
const myDay = readdirSync(new URL("assets/", dist))
  .filter((name) => /^MyDayPage-.*\.js$/.test(name))
  .map((name) => `assets/${name}`);
const first = closure([...named, ...myDay]);

let over = false;
const say = (words, size, limit) => {
  if (size > limit) over = true;
  process.stdout.write(
    `${words.padEnd(40)} ${kB(size).padStart(9)} of ${kB(limit)}${size > limit ? "  OVER" : ""}\n`,
  );
};

for (const [kind, limit] of Object.entries(limits)) {
  say(`first route, ${kind}`, sum([...first].filter((file) => file.endsWith(`.${kind}`))), limit);
}

// Every part that comes later: the routes from the first one on, and what each of them loads as somebody goes on there.
const parts = new Map();
const queue = [[first, first]];
for (let next = queue.pop(); next; next = queue.pop()) {
  const [files, there] = next;
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    for (const part of found(file, lazily)) {
      if (there.has(part)) continue;
      const all = closure([part]);
      const more = [...all].filter((one) => one.endsWith(".js") && !there.has(one));
      const known = parts.get(part);
      if (known !== undefined && known <= sum(more)) continue;
      parts.set(part, sum(more));
      queue.push([more, new Set([...there, ...all])]);
    }
  }
}
const heaviest = [...parts].sort(([, a], [, b]) => b - a);
for (const [index, [part, size]] of heaviest.entries()) {
  if (index < 8 || size > later) say(part.replace(/^assets\/(.*)-[^-]+\.js$/, "$1"), size, later);
}
if (parts.size < 20) {
  process.stdout.write(`only ${parts.size} lazy parts were found: the build is not read rightly\n`);
  over = true;
}
process.exit(over ? 1 : 0);
