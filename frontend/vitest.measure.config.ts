import { defineConfig } from "vitest/config";

// What takes time is measured, not tested: on an idle machine, by hand, one page after another (see CONTRIBUTING.md).
export default defineConfig({
  test: {
    environment: "node",
    include: ["measure/**/*.test.ts"],
    globalSetup: "e2e/program.ts",
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 3_600_000,
    hookTimeout: 900_000,
  },
});
