// The browser tests. `cargo xtask test` starts a server with the demonstration data and says where it is.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../target/end2end",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // What is sent on the shared server makes every open page say that its data have changed: that comes last.
  projects: [
    { name: "reading", testIgnore: "report.spec.ts" },
    { name: "sending", testMatch: "report.spec.ts", dependencies: ["reading"] },
  ],
  timeout: 60_000,
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    viewport: { width: 1280, height: 900 },
    locale: "fr-CA",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
