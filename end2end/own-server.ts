// A server of a test's own, for what changes the data: the other tests read what the shared one shows.
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";

/** The program under test, where xtask names it; else the one that `cargo build --features ssr` leaves. */
const program = process.env.JALONS ?? fileURLToPath(new URL("../target/debug/jalons", import.meta.url));

export type Server = { address: string; stop: () => void };

/** Starts a server with the demonstration data, and waits until it says where it is. */
export async function ownServer(): Promise<Server> {
  const child: ChildProcess = spawn(program, ["serve", "--demo", "--listen", "127.0.0.1:0"]);
  const lines = createInterface({ input: child.stdout! });
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address) return { address, stop: () => void child.kill() };
  }
  throw new Error(`${program} does not start`);
}

/** A window of its own in which somebody of the demonstration is signed in. */
export async function signedIn(browser: Browser, server: Server, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  await page.goto("/fr/sign-in");
  await page.locator("main input[name=email]").fill(email);
  await page.locator("main input[name=password]").fill("jalons-demo-2026");
  await page.locator("main input[name=password]").press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  return page;
}
