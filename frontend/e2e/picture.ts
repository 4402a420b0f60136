import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

// How a screen looked when it was last looked at and found good is kept beside the tests, in pictures/. A screen that
// looks otherwise fails; the new picture and one of the differences are then put aside. When it is as it should be,
// PICTURES=keep keeps it instead.

const kept = join(import.meta.dirname, "pictures");
const aside = join(tmpdir(), "alongside-pictures");
const keeping = process.env.PICTURES === "keep";

/** The share of points that may differ: letters are drawn a little differently by each build of the browser. */
const allowed = 0.002;

/** What is wrong with how a screen looks: nothing when it looks as its kept picture does. */
export function compare(name: string, shot: Buffer): string | undefined {
  const file = join(kept, `${name}.png`);
  if (keeping) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, shot);
    return undefined;
  }
  mkdirSync(aside, { recursive: true });
  const put = (suffix: string, picture: Buffer) => {
    const to = join(aside, `${name}${suffix}.png`);
    writeFileSync(to, picture);
    return to;
  };
  if (!existsSync(file)) return `${name}: no picture is kept of it; it looks like ${put("", shot)}`;
  const before = PNG.sync.read(readFileSync(file));
  const now = PNG.sync.read(shot);
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    return `${name}: ${now.width}x${now.height} instead of ${width}x${height}; see ${put("", shot)}`;
  }
  const differences = new PNG({ width, height });
  const points = pixelmatch(before.data, now.data, differences.data, width, height, { threshold: 0.15 });
  if (points <= allowed * width * height) return undefined;
  put("", shot);
  return `${name}: ${points} points differ; see ${put("-differences", PNG.sync.write(differences))}`;
}
