// Addresses that lead nowhere: a page in the reader's language says which value is wrong and what to do.
import { expect, test } from "./jalons";

const problems = [
  { address: "/fr/alliance?as_of=tomorrow", status: 400, says: ["« tomorrow » n’est pas une date", "2014-10-31"] },
  { address: "/en/alliance?as_of=tomorrow", status: 400, says: ["“tomorrow” is not a date", "2014-10-31"] },
  { address: "/fr/alliance?as_of=0000-99-99", status: 400, says: ["« 0000-99-99 » n’est pas une date", "2014-10-31"] },
  { address: "/fr/alliance?as_of=2014-02-30", status: 400, says: ["« 2014-02-30 » n’est pas une date"] },
  { address: "/fr/alliance/delays?as_of=04/05/2014", status: 400, says: ["« 04/05/2014 » n’est pas une date"] },
  { address: "/en/alliance?known_at=never", status: 400, says: ["“never” is not a date"] },
  { address: "/fr/alliance?plan=first", status: 400, says: ["« first » n’est pas une version du devis", "un nombre comme 1"] },
  { address: "/fr/alliance?plan=9", status: 404, says: ["pas de version « 9 »"] },
  { address: "/en/alliance?plan=9", status: 404, says: ["no version “9”"] },
  { address: "/fr/accounts", status: 403, says: ["Cette page n’est pas ouverte", "Ouvrir une session"] },
  { address: "/en/account", status: 403, says: ["This page is not open", "Sign in"] },
  { address: "/fr/nothing", status: 404, says: ["« nothing »"] },
  { address: "/en/nothing", status: 404, says: ["“nothing”"] },
  { address: "/fr/alliance/nothing", status: 404, says: ["« /fr/alliance/nothing »"] },
  { address: "/de/alliance", status: 404, says: ["« /de/alliance »"] },
  { address: "/fr/alliance/territories/T99", status: 404, says: ["territoire", "« T99 »"] },
  { address: "/en/alliance/territories/T99", status: 404, says: ["territory", "“T99”"] },
  { address: "/fr/alliance/activities/x", status: 404, says: ["activité", "« x »"] },
  { address: "/fr/alliance/timeline?activity=x", status: 404, says: ["activité", "« x »"] },
  { address: "/fr/alliance/figures/x", status: 404, says: ["chiffre", "« x »"] },
  { address: "/en/alliance/figures/support_direct_mean?period=1999", status: 404, says: ["figure", "1999"] },
];

for (const { address, status, says } of problems) {
  test(`${address} answers ${status}, as a page that says why`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer!.status()).toBe(status);
    const language = address.startsWith("/en") ? "en" : "fr";
    await expect(page.locator("html")).toHaveAttribute("lang", `${language}-CA`);
    await expect(page).toHaveTitle(/.+ – Jalons$/);
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
    for (const words of says) await expect(page.getByRole("main")).toContainText(words);
    await page.getByRole("main").getByRole("link", { name: language === "en" ? "See the programmes" : "Voir les programmes" }).click();
    await expect(page).toHaveURL(`/${language}`);
  });
}

test("an error in one language is one link away in the other", async ({ page }) => {
  await page.goto("/fr/alliance?as_of=tomorrow");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/alliance?as_of=tomorrow");
  await expect(page.getByRole("main")).toContainText("“tomorrow” is not a date");
});

for (const address of [
  "/fr/alliance?as_of=<img src=x onerror=alert(1)>",
  "/fr/alliance?plan=\"><script>alert(1)</script>",
  "/fr/alliance/timeline?activity=<b id=injected>",
  "/fr/alliance/territories/<b id=injected>",
  "/fr/<b id=injected>",
]) {
  test(`what ${address} holds is shown as text`, async ({ page }) => {
    const [path, query] = address.split("?");
    const [name, value] = query?.split(/=(.*)/) ?? [];
    const typed = value ?? path.split("/").at(-1)!;
    await page.goto(encodeURI(path) + (query ? `?${name}=${encodeURIComponent(value)}` : ""));
    await expect(page.getByRole("main")).toContainText(typed);
    await expect(page.locator("main img, main script, #injected")).toHaveCount(0);
  });
}

test("a slash at the end leads to the page without it, with its query", async ({ request }) => {
  const answer = await request.get("/fr/alliance/?as_of=2014-06-30", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe("/fr/alliance?as_of=2014-06-30");
});

test("a slash at the end never leads to another site", async ({ request, baseURL }) => {
  for (const path of ["//example.org/", "///example.org/", "/\\example.org/"]) {
    const answer = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    const location = answer.headers().location;
    if (location) expect(new URL(location, baseURL).origin).toBe(new URL(baseURL!).origin);
  }
});

test("a page is read, not written", async ({ request }) => {
  const answer = await request.post("/fr/alliance", { data: "as_of=2014-06-30" });
  expect(answer.status()).toBe(405);
  expect(answer.headers().allow).toContain("GET");
});

test("a file that is not there is not a page", async ({ request }) => {
  for (const path of ["/assets/nothing.js", "/assets/manifest.json", "/assets/../Cargo.toml", "/assets/%2e%2e/Cargo.toml"]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});
