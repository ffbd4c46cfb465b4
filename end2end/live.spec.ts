// An open page hears that its data have changed, and offers itself anew.
import { expect, test } from "./jalons";

const live = "/fr/alliance/live";

test("an open page listens once it has come to rest, and says nothing while nothing changes", async ({ page }) => {
  const listening = page.waitForRequest((request) => new URL(request.url()).pathname === live);
  await page.goto("/fr/alliance");
  await listening;
  await expect(page.locator("live-bar p")).toBeHidden();
});

test("when another revision is told, a bar offers the page anew", async ({ page }) => {
  await page.route(`**${live}`, (route) =>
    route.fulfill({ contentType: "text/event-stream", body: "event: revision\ndata: 999\n\n" }),
  );
  await page.goto("/fr/alliance?as_of=2014-10-31");
  const bar = page.getByRole("status").filter({ hasText: "Des données ont changé." });
  await expect(bar).toBeVisible();
  await bar.getByRole("link", { name: "Actualiser" }).click();
  await expect(page).toHaveURL(/\?as_of=2014-10-31$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
