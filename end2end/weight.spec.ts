// What a first visit weighs on the wire: every response of a browser that has seen nothing yet, headers included.
import type { Page } from "@playwright/test";
import { expect, test } from "./jalons";
import { signIn } from "./sign-in";

/** Bytes by address, as they come over the wire. */
async function firstVisit(page: Page, address: string) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  wire.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { protocol, pathname } = new URL(urls.get(requestId)!);
    if (protocol !== "data:") bytes.set(pathname, (bytes.get(pathname) ?? 0) + encodedDataLength);
  });
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  expect(await answer!.headerValue("content-encoding")).toBe("br");
  return bytes;
}

function total(address: string, bytes: Map<string, number>) {
  const sum = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${address}: ${sum} bytes on the wire`);
  for (const [path, size] of bytes) console.log(`  ${size}  ${path}`);
  return sum;
}

for (const address of ["/fr/alliance", "/en/alliance"]) {
  test(`the first visit to ${address} weighs at most 60 kB, without any wasm`, async ({ page }) => {
    const bytes = await firstVisit(page, address);
    expect(total(address, bytes)).toBeLessThanOrEqual(60_000);
    expect([...bytes.keys()].filter((path) => path.endsWith(".wasm"))).toEqual([]);
  });
}

test("a page with an island weighs at most 200 kB", async ({ page }) => {
  const bytes = await firstVisit(page, "/fr/methods");
  expect([...bytes.keys()].filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(total("/fr/methods", bytes)).toBeLessThanOrEqual(200_000);
});

test("a page with a form weighs at most 200 kB", async ({ page, browser, baseURL }) => {
  // Signed in elsewhere: the browser that is weighed has seen nothing of the site.
  const other = await browser.newContext({ baseURL });
  await signIn(await other.newPage());
  await page.context().addCookies(await other.cookies());
  await other.close();
  const bytes = await firstVisit(page, "/fr/alliance/report/T03");
  expect([...bytes.keys()].filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(total("/fr/alliance/report/T03", bytes)).toBeLessThanOrEqual(200_000);
});

test("a file whose name carries its content is kept for ever, and compressed as far as it goes", async ({ page, request }) => {
  await page.goto("/fr/methods", { waitUntil: "networkidle" });
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const files = loaded.filter((address) => address.includes("/assets/"));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    expect(file).toMatch(/-[0-9a-z]{6,}\.\w+$/i);
    const headers = (await request.get(file, { headers: { "accept-encoding": "br" } })).headers();
    expect(headers["cache-control"]).toContain("immutable");
    if (!file.endsWith(".woff2")) expect(headers["content-encoding"]).toBe("br");
  }
});
