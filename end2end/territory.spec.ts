// One territory: its line of time, and what it reported.
import { expect, rows, test } from "./jalons";

test("a territory shows what was planned and what was done, activity by activity", async ({ page }) => {
  await page.goto("/fr/alliance/territories/T03");
  await expect(page.getByRole("figure").getByRole("list")).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - link "Comité local de suivi":
          - /url: /fr/alliance/activities/local_committee
        - text: "prévu : septembre 2013 (déduit) fait : 12 janvier 2014"
        - img "en retard, 12 janvier 2014, +104 j"
      - listitem:
        - link "Cadres et multiplicateurs"
        - text: "prévu : novembre 2013 fait : novembre 2013"
        - img "à temps, novembre 2013, −29 à 0 j"
      - listitem:
        - link "Événement rassembleur"
        - text: "prévu : printemps 2014 fait : 25 août 2014"
        - img "en retard, 25 août 2014, +66 j"
      - listitem:
        - link "Plan de réalisation local"
        - text: "prévu : septembre 2014 fait : 12 octobre 2014"
        - img "en retard, 12 octobre 2014, +12 j"
      - listitem:
        - link "Formation AIDES"
        - text: "prévu : décembre 2014 à janvier 2015 fait : printemps 2015"
        - img "en retard, printemps 2015, +48 à +140 j"
      - listitem:
        - link "Coordination régionale"
        - img "continue, sans date de réalisation"
  `);
});

test("its counts and its ratings are listed, and what was never published is not reported", async ({ page }) => {
  await page.goto("/fr/alliance/territories/T03");
  const table = await rows(page.getByRole("table", { name: "Ce que le territoire a rapporté" }));
  expect(table.map((row) => row.slice(1))).toEqual([
    ["", "6"], ["", "6"], ["", "4"],
    ["", "4"], ["", "0"], ["", "3"],
    ["", "12"], ["", "9"],
    ["2013", "1"], ["2014", "3"], ["2015", "1"],
    ["2013", "2"], ["2014", "non rapporté"], ["2015", "1"],
  ]);
});

test("a silent territory has no value at all, and no zero", async ({ page }) => {
  await page.goto("/fr/alliance/territories/T12");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Territoire 12 n’a rien rapporté");
  const table = await rows(page.getByRole("table", { name: "Ce que le territoire a rapporté" }));
  expect(new Set(table.map((row) => row.at(-1)))).toEqual(new Set(["non rapporté"]));
});
