// The review page: what waits for the coordination, and nobody else's business.
import { expect, test } from "./jalons";
import { ownServer, type Server, signedIn } from "./own-server";

let server: Server;
test.beforeAll(async () => {
  server = await ownServer();
});
test.afterAll(() => server.stop());

test("the coordination finds it in the navigation and is told that nothing waits", async ({ browser }) => {
  const page = await signedIn(browser, server, "coordination@exemple.org");
  await page.goto("/fr/alliance");
  await expect(page.getByText("la révision.")).toHaveCount(0);
  await page.getByRole("link", { name: "Révision", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rien n’attend la révision");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing waits for review");
});

test("a committee is refused, and finds no way to it", async ({ browser }) => {
  const page = await signedIn(browser, server, "comite-t03@exemple.org");
  await page.goto("/fr/alliance");
  await expect(page.getByRole("link", { name: "Révision", exact: true })).toHaveCount(0);
  const refused = await page.goto("/fr/alliance/review");
  expect(refused?.status()).toBe(403);
});
