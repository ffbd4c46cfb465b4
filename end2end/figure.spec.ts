// One figure: what it says, the rule that made it, and the values behind it.
import type { Page } from "@playwright/test";
import { expect, rows, test } from "./jalons";

const open = (page: Page, figure: string) => page.goto(`/fr/alliance/figures/${figure}`);

test("each of the four figures of the dashboard opens onto its rule and its values", async ({ page }) => {
  for (const name of ["Réalisations faites", "Faites en retard", "Écart médian", "Multiplicateurs toujours actifs"]) {
    await page.goto("/fr/alliance");
    await page.getByLabel("Chiffres clés").getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { name: "La règle" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Les valeurs derrière ce chiffre" })).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  }
});

test("a count shows the sixty cells it counted", async ({ page }) => {
  await open(page, "carried_out");
  await expect(page.getByRole("main")).toContainText("n = 50 sur 60; 10 non rapportés");
  const cells = await rows(page.getByRole("table"));
  expect(cells).toHaveLength(60);
  expect(cells.filter((row) => row[2] === "non rapporté")).toHaveLength(10);
  expect(cells.filter((row) => row[2] === "en retard")).toHaveLength(40);
});

test("a mean of delays stands in days and in months, with what imprecise dates allow", async ({ page }) => {
  await open(page, "local_committee_delay_mean");
  await expect(page.getByText("137 jours (4,5 mois)")).toBeVisible();
  await open(page, "aides_training_delay_mean");
  await expect(page.getByText("94 jours (3,1 mois)")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Les dates imprécises permettent de 48 jours à 140 jours.");
});

test("a mean date is a day", async ({ page }) => {
  await open(page, "gathering_event_mean_date");
  await expect(page.getByText("15 septembre 2014", { exact: true }).first()).toBeVisible();
});

test("a ratio shows its numerators and its denominators", async ({ page }) => {
  // 50 still active of 70 trained.
  await open(page, "multipliers_active_share");
  await expect(page.getByText("71,4 % (50 sur 70)")).toBeVisible();
  const total = async (name: string) => {
    const values = await rows(page.getByRole("table", { name, exact: true }));
    return values.map((row) => Number(row[1])).filter(Number.isFinite).reduce((sum, value) => sum + value, 0);
  };
  expect(await total("Multiplicateurs formés et toujours actifs")).toBe(50);
  expect(await total("Multiplicateurs formés")).toBe(70);
});

test("a mean leaves the silent out instead of counting them as zero", async ({ page }) => {
  await open(page, "support_direct_mean?period=2014");
  await expect(page.getByText("2,5", { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("n = 10 sur 12; 2 non rapportés");
});

test("a figure that was never published has no value, and says so", async ({ page }) => {
  await open(page, "support_plan_mean?period=2014");
  await expect(page.getByText("aucune valeur")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("n = 0 sur 12; 12 non rapportés");
});

test("a figure of another day is that day’s", async ({ page }) => {
  await open(page, "late?as_of=2014-06-30");
  await expect(page.getByText("13", { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("n = 21 sur 60");
});

test("few values weaken a mean and not a count", async ({ page }) => {
  // On 30 June 2014 one territory had held its event.
  await open(page, "gathering_event_delay_mean?as_of=2014-06-30");
  await expect(page.getByText("trop peu de valeurs")).toBeVisible();
  await open(page, "gathering_event_carried_out?as_of=2014-01-31");
  await expect(page.getByText("trop peu de valeurs")).toHaveCount(0);
});
