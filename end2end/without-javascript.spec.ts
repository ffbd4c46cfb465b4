// Every page is whole without JavaScript.
import { everyPage, expect, languages, rows, test } from "./jalons";

test.use({ javaScriptEnabled: false });

for (const language of languages) {
  for (const entry of everyPage) {
    test(`/${language}${entry.path} is whole without JavaScript`, async ({ page }) => {
      await page.goto(`/${language}${entry.path}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(entry[language].heading);
      for (const chart of await page.locator("chart-figure").all()) await expect(chart.locator("svg:visible")).toHaveCount(1);
      for (const details of await page.locator("main details").all()) {
        await details.locator("summary").click();
        await expect(details.locator("summary + *")).toBeVisible();
      }
    });
  }
}

test("the date is changed by a plain form", async ({ page }) => {
  await page.goto("/fr/alliance/delays");
  await page.getByText("Changer la date").click();
  await page.getByLabel("En date du (année-mois-jour)").fill("2014-06-30");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL("/fr/alliance/delays?as_of=2014-06-30");
  await expect(page.getByRole("main").locator("header")).toContainText("En date du 30 juin 2014");
});

test("all nine pairs of conventions stand in the page of the methods", async ({ page }) => {
  await page.goto("/fr/methods");
  const table = await rows(page.locator("#explorer").getByRole("table"));
  expect(table.map((row) => row[2])).toEqual(["87 jours · 2,86 mois", "107 jours · 3,52 mois", "168 jours · 5,52 mois"]);
  expect(table.flatMap((row) => row.slice(2))).toHaveLength(9);
});
