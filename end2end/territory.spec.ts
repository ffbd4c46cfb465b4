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

test("its counts are listed, apart from the support it received, which it did not rate", async ({ page }) => {
  await page.goto("/fr/alliance/territories/T03");
  const reported = await rows(page.getByRole("table", { name: "Ce que le territoire a rapporté" }));
  expect(reported.map((row) => row.slice(1))).toEqual([["6"], ["6"], ["4"], ["4"], ["0"], ["3"], ["12"], ["9"]]);
  await expect(page.getByText("Cotes données par la région, et non par le territoire.")).toBeVisible();
  const support = await rows(page.getByRole("table", { name: "Le soutien reçu de la région" }));
  expect(support.map((row) => row.slice(1))).toEqual([
    ["2013", "1"], ["2014", "3"], ["2015", "1"],
    ["2013", "2"], ["2014", "non rapporté"], ["2015", "1"],
  ]);
});

test("a silent territory has no value at all, and no zero", async ({ page }) => {
  await page.goto("/fr/alliance/territories/T12");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Territoire 12 n’a rien rapporté");
  const main = page.getByRole("main");
  await expect(main).toContainText("Le territoire n’a rapporté aucune valeur à cette date.");
  await expect(main).toContainText("La région n’a donné aucune cote à cette date.");
  await expect(main).not.toContainText("non rapporté");
  const planned = await rows(page.getByRole("table", { name: "Ce qui était prévu" }));
  expect(planned[2]).toEqual(["Événement rassembleur", "printemps 2014", "du 20 mars au 20 juin 2014"]);
});

test("a territory is told what it did late and what is overdue", async ({ page }) => {
  // On 30 June 2014 Territory 5 had its committee and its multipliers, both late; its event waited for September.
  await page.goto("/fr/alliance/territories/T05?as_of=2014-06-30");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Territoire 5 : 2 activités sur 5 sont faites, toutes deux après la date prévue; une est échue",
  );
});
