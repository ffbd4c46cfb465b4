// How late is each activity, in which territories?
import { expect, rows, test } from "./jalons";

test.beforeEach(async ({ page }) => {
  await page.goto("/fr/alliance/delays");
});

test("the page says which activity is the latest on average, then how the others do", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Le comité local de suivi a le plus long retard moyen, 4,5 mois.",
  );
  await expect(page.getByRole("heading", { level: 1 }).locator("+ p")).toHaveText(
    "Suivent la formation des multiplicateurs AIDES (3,1 mois), l’événement rassembleur (2,9 mois) et le plan de réalisation local (1,0 mois). La désignation des cadres et des multiplicateurs vient autour de la fin prévue, en moyenne.",
  );
});

test("the longest and the shortest mean delay are the finding of the chart", async ({ page }) => {
  const figure = page.locator("#delays");
  await expect(figure.getByRole("heading")).toHaveText(
    "Le comité local de suivi vient en moyenne 4,5 mois après la fin prévue; la désignation des cadres et des multiplicateurs, autour de la fin prévue",
  );
  await expect(figure).toContainText("En date du 30 juin 2015, devis version 1.");
});

test("the picture tells each mean to those who do not see it", async ({ page }) => {
  const name = page.locator("#delays").getByRole("img");
  await expect(name).toHaveAccessibleName(/Comité local de suivi, moyenne 137 jours, 10 sur 10 en retard/);
  await expect(name).toHaveAccessibleName(/Cadres et multiplicateurs, moyenne −2,6 jours, 3 sur 10 en retard/);
  await expect(name).toHaveAccessibleName(/Formation AIDES, moyenne 94 jours, 10 sur 10 en retard/);
});

test("each territory has its delay in each activity, with the doubt of an imprecise date", async ({ page }) => {
  const table = await rows(page.getByRole("table", { name: "Écart de chaque territoire, activité par activité" }));
  expect(table).toHaveLength(12);
  expect(table[0]).toEqual(["Territoire 1", "+61 j", "−29 à 0 j", "−9 j", "0 j", "+48 à +140 j"]);
  expect(table[9]).toEqual(["Territoire 10", "+204 j", "+16 j", "+161 j", "+73 j", "+48 à +140 j"]);
  expect(table[11]).toEqual(["Territoire 12", ...Array(5).fill("non rapporté")]);
});

test("on an earlier day only what was done then has a delay", async ({ page }) => {
  await page.goto("/fr/alliance/delays?as_of=2014-06-30");
  const table = await rows(page.getByRole("table", { name: "Écart de chaque territoire, activité par activité" }));
  expect(table[0]).toEqual(["Territoire 1", "+61 j", "−29 à 0 j", "−9 j", "pas encore dû", "pas encore dû"]);
  expect(table[1]).toEqual(["Territoire 2", "+92 j", "−29 à 0 j", "échu", "pas encore dû", "pas encore dû"]);
});

test("on an earlier day an activity that too few have done is counted, not ranked", async ({ page }) => {
  await page.goto("/fr/alliance/delays?as_of=2014-06-30");
  await expect(page.getByRole("main")).toContainText("Trois activités ont trop peu de réalisations pour une moyenne.");
});
