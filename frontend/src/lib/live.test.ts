import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readEvents } from "./events";
import { type Change, followChanges, pauseAfter } from "./line";
import { both } from "./live";
import { presenceHeaders } from "./presence";

const change = (more: Partial<Change>): Change => ({
  ids: [],
  clientIds: [],
  mine: false,
  all: false,
  ...more,
});

async function read(...parts: string[]) {
  const coder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(coder.encode(part));
      controller.close();
    },
  });
  const found = [];
  for await (const event of readEvents(body)) found.push(event);
  return found;
}

// Ensures that events are read as the specification says, however the line cuts them.
test.each([
  ["whole", ["event: next\ndata: {}\n\n"], [{ name: "next", data: "{}" }]],
  ["in pieces", ["event: ne", "xt\nda", "ta: {", "}\n", "\n"], [{ name: "next", data: "{}" }]],
  ["with other line ends", ["data: a\r", "\ndata:b\r\n\r\n"], [{ name: "message", data: "a\nb" }]],
  [
    "two, and a remark",
    [": here\ndata: a\n\ndata: b\n\n"],
    ["a", "b"].map((data) => ({ name: "message", data })),
  ],
  ["cut off before its end", ["data: a\n"], []],
])("events, %s", async (_name, parts, want) => expect(await read(...parts)).toEqual(want));

// Ensures that pauses grow from a second to a minute, and that not everybody comes back at once.
test("pauses", () => {
  expect([0, 1, 2, 5, 6, 20].map((n) => pauseAfter(n, 1))).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000,
  ]);
  expect(pauseAfter(0, 0)).toBe(500);
});

test("two changes as one", () => {
  const one = change({ ids: ["re1", "re2"], clientIds: ["pe1"], mine: true });
  const other = change({ ids: ["re2", "ct1"], clientIds: ["pe1"], all: true });
  expect(both(one, other)).toEqual(change({ ids: ["re1", "re2", "ct1"], clientIds: ["pe1"], all: true }));
});

// Ensures that a page which nobody is at says so with each request.
test("presence", () => {
  expect(presenceHeaders(Date.now())).toEqual({});
  expect(presenceHeaders(Date.now() + 61_000)).toEqual({ "Alongside-Unattended": "1" });
});

let server: Server;
let lines: ServerResponse[];
let status: number;
/** For how long each that asked had heard nothing, in milliseconds. */
let asked: number[];
const say = (line: ServerResponse | undefined, changes: Change) =>
  line?.write(`event: next\ndata: ${JSON.stringify({ data: { changes } })}\n\n`);

beforeEach(async () => {
  lines = [];
  status = 200;
  asked = [];
  server = createServer((request, response) => {
    response.writeHead(status, { "Content-Type": "text/event-stream" });
    response.flushHeaders();
    if (status === 200) lines.push(response);
    else response.end();
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () =>
      asked.push((JSON.parse(body) as { variables: { unheard: number } }).variables.unheard),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(address + path, init));
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

// Ensures that what the server tells is heard, that a sign of life is not, and that the server is asked what happened in
// any time without a line: since the page was asked for, and in a gap.
test("a line that breaks is opened anew", async () => {
  const heard: Change[] = [];
  const stop = followChanges((one) => heard.push(one));
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  say(lines[0], change({}));
  say(lines[0], change({ ids: ["re1"] }));
  await vi.waitFor(() => expect(heard).toEqual([change({ ids: ["re1"] })]));
  lines[0]?.end();
  await vi.waitFor(() => expect(lines).toHaveLength(2), 3_000);
  say(lines[1], change({}));
  expect(asked[0]).toBeGreaterThan(1_000);
  expect(asked[1]).toBeGreaterThanOrEqual(1_000);
  expect(asked[1]).toBeLessThan(asked[0] ?? 0);
  say(lines[1], change({ all: true }));
  await vi.waitFor(() => expect(heard).toEqual([change({ ids: ["re1"] }), change({ all: true })]));
  stop();
});

// Ensures that nothing is tried again once nobody is signed in.
test("a session that is over ends it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  status = 401;
  const asked = vi.fn();
  server.on("request", asked);
  const stop = followChanges(() => {});
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(asked).toHaveBeenCalledTimes(1);
  stop();
});
