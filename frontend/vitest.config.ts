import { defineConfig } from "vitest/config";
import { documents } from "./build/documents.ts";

export default defineConfig({
  plugins: [documents()],
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    env: { TZ: "UTC" },
    pool: "threads",
    maxWorkers: 2,
    // axe on a large part takes seconds where other work goes on beside.
    testTimeout: 20_000,
  },
});
