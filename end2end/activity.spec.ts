// One activity: who has done it, when, and who has not?
import { expect, openDetails, rows, test } from "./jalons";

test("an activity says when it was planned and who says so", async ({ page }) => {
  await page.goto("/fr/alliance/activities/gathering_event");
  await expect(page.getByRole("main")).toContainText("Prévu : printemps 2014.");
  await expect(page.getByRole("main")).toContainText("Le bulletin d’évaluation dit l’événement prévu au printemps 2014.");
});

test("a derived date says that it is derived, and from what", async ({ page }) => {
  await page.goto("/fr/alliance/activities/local_committee");
  await expect(page.getByRole("main")).toContainText("septembre 2013 (déduit)");
  await expect(page.getByRole("main")).toContainText("non la date prévue");
});

test("the line of time and the spread of the delays show every territory", async ({ page }) => {
  await page.goto("/fr/alliance/activities/gathering_event");
  await expect(page.getByRole("figure").first().getByRole("listitem")).toHaveCount(12);
  await expect(page.locator("chart-figure svg:visible")).toHaveCount(1);
  await expect(page.locator("chart-figure").getByRole("img")).toHaveAccessibleName(/87 jours/);
});

test("what the chart shows stands in a table: who, what happened, how late", async ({ page }) => {
  await page.goto("/fr/alliance/activities/gathering_event");
  await openDetails(page);
  const table = await rows(page.getByRole("table", { name: "Répartition des écarts entre les territoires" }));
  expect(table).toHaveLength(12);
  expect(table[0]).toEqual(["Territoire 1", "à temps", "11 juin 2014", "−9 j"]);
  expect(table[4]).toEqual(["Territoire 5", "en retard", "15 septembre 2014", "+87 j"]);
  expect(table[11]).toEqual(["Territoire 12", "non rapporté", "–", "–"]);
});

test("what territories reported of it leads to the figure it makes", async ({ page }) => {
  await page.goto("/fr/alliance/activities/multipliers");
  await openDetails(page);
  const trained = await rows(page.getByRole("table", { name: "Multiplicateurs formés", exact: true }));
  expect(trained.map((row) => row[1])).toEqual(["7", "8", "6", "7", "9", "5", "7", "8", "6", "7", "non rapporté", "non rapporté"]);
  await page.getByRole("link", { name: "Moyenne : 7 (n = 10 sur 12; 2 non rapportés)" }).click();
  await expect(page).toHaveURL("/fr/alliance/figures/multipliers_trained_mean");
});

test("the day follows the reader from a mean to its figure", async ({ page }) => {
  await page.goto("/fr/alliance/activities/regional_coordination?as_of=2015-04-30");
  await page.getByRole("link", { name: "Moyenne : 2,5" }).click();
  const asked = new URL(page.url()).searchParams;
  expect(Object.fromEntries(asked)).toEqual({ period: "2014", as_of: "2015-04-30" });
});

test("a continuous activity has support and no delay", async ({ page }) => {
  await page.goto("/fr/alliance/activities/regional_coordination");
  await expect(page.getByRole("main")).toContainText("elle n’a pas de date de réalisation, donc pas de retard");
  await expect(page.locator("chart-figure")).toHaveCount(0);
  for (const mean of ["1,5", "2,5", "1,4", "1,1", "1,8"])
    await expect(page.getByRole("link", { name: `Moyenne : ${mean} (n = 10 sur 12; 2 non rapportés)` })).toHaveCount(1);
});
