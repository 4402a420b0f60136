import { defineConfig } from "vitest/config";

// Browser tests: real Chromium against the built binary. Two files at a time, each with a program and a browser of its own.
export default defineConfig({
  test: {
    environment: "node",
    include: ["e2e/**/*.test.ts"],
    globalSetup: "e2e/program.ts",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as the browser is waited for elsewhere: one second, which is usual, is not enough where others are at work too.
    expect: { poll: { timeout: 15_000 } },
  },
});
