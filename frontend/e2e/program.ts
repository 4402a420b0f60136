import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { approved } from "./facts";

// A program for each file of tests, on a copy of one demonstration: what a test leaves behind is in nobody's way.

export const binary = process.env.ALONGSIDE_BINARY ?? join(import.meta.dirname, "../../bin/alongside");

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the demonstration that each file of tests has a copy of. */
    demonstration: string;
  }
}

/** Makes the demonstration before the first test. Answers how to be rid of it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "alongside-e2e-"));
  const { halt } = await start(folder, "--demo");
  await halt();
  project.provide("demonstration", folder);
  return () => rm(folder, { recursive: true, force: true });
}

export interface Program {
  /** Where it answers: http://127.0.0.1:PORT. */
  address: string;
  /** All that it has printed. */
  said: () => string;
  stop: () => Promise<void>;
}

/** Starts a program on a fresh database, or on a copy of what is in a folder, and a free port. */
export async function serve(from: string | undefined, ...options: string[]): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "alongside-e2e-"));
  if (from) await cp(from, folder, { recursive: true });
  const { address, said, halt } = await start(folder, ...options);
  return {
    address,
    said,
    async stop() {
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, ...options: string[]) {
  if (!existsSync(binary)) throw new Error(`${binary} is not there: run "make build" first`);
  const documents = join(folder, "approved.json");
  await writeFile(documents, approved());
  const where = ["--listen", "127.0.0.1:0", "--database", `sqlite://${join(folder, "test.db")}`];
  const program = spawn(binary, ["serve", ...options, ...where, "--documents", documents], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on("data", (part: Buffer) => {
      said += part.toString();
    });
  }
  return {
    address: await firstAddress(program),
    said: () => said,
    async halt() {
      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill("SIGTERM");
      await ended;
    },
  };
}

/** The first thing the program prints that is an address. */
function firstAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/[^\s"']+/.exec(said)?.[0];
      if (address && said.indexOf("\n", said.indexOf(address)) >= 0) resolve(address.replace(/\/$/, ""));
    };
    program.stdout?.on("data", read);
    program.stderr?.on("data", read);
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
}
