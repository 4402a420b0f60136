import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const text = /\.(js|css|html|svg|json|txt)$/;
// Below this a compressed twin costs a file and saves nothing on the wire.
const smallest = 1024;
// Brotli's best quality takes seconds a megabyte; only the playground's chunks are that large.
const large = 400_000;

// Writes a .gz and a .br twin beside every text file of the build, for the server to choose from.
export function precompress(): Plugin {
  let out = "dist";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      out = config.build.outDir;
    },
    async closeBundle() {
      for (const name of await readdir(out, { recursive: true })) {
        const file = join(out, name);
        if (!text.test(name) || (await stat(file)).size < smallest) continue;
        const body = await readFile(file);
        await keepIfSmaller(`${file}.gz`, body, await promisify(gzip)(body, { level: 9 }));
        const quality = body.length > large ? 9 : 11;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        };
        await keepIfSmaller(`${file}.br`, body, await promisify(brotliCompress)(body, { params }));
      }
    },
  };
}

async function keepIfSmaller(path: string, body: Buffer, packed: Buffer): Promise<void> {
  if (packed.length < body.length) await writeFile(path, packed);
}
