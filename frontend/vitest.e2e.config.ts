import { defineConfig } from "vitest/config";

// Browser tests: real Chromium against the built binary, one after another on one server.
export default defineConfig({
  test: {
    environment: "node",
    include: ["e2e/**/*.test.ts"],
    globalSetup: "e2e/program.ts",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
