// Planned windows and facts side by side, for all territories.
import { expect, test } from "./jalons";

test.beforeEach(async ({ page }) => {
  await page.goto("/fr/alliance/timeline");
});

test("every dated activity has its own line of time, and says how late it was", async ({ page }) => {
  await expect(page.getByRole("figure").getByRole("heading")).toHaveText([
    "Comité local de suivi : 10 territoires sur 10 en retard; écart moyen de 137 jours",
    "Cadres et multiplicateurs : 3 territoires sur 10 en retard; écart moyen de −2,6 jours",
    "Événement rassembleur : 9 territoires sur 10 en retard; écart moyen de 87 jours",
    "Plan de réalisation local : 8 territoires sur 10 en retard; écart moyen de 30,4 jours",
    "Formation AIDES : 10 territoires sur 10 en retard; écart moyen de 94 jours",
  ]);
});

test("the page says how much came after its planned window, and whose gap is the widest", async ({ page }) => {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("40 réalisations sur 50 sont venues après la période prévue.");
  await expect(heading).toContainText("Le plus grand écart est de 204 jours (Territoire 10, Comité local de suivi).");
  await page.goto("/fr/alliance/timeline?activity=gathering_event");
  await expect(heading).toContainText("9 réalisations sur 10 sont venues après la période prévue.");
});

test("a row says in words what its two bars show", async ({ page }) => {
  const event = page.getByRole("figure", { name: "Événement rassembleur" });
  await expect(event.getByRole("listitem")).toHaveCount(12);
  await expect(event.getByRole("listitem").nth(4)).toMatchAriaSnapshot(`
    - listitem:
      - link "Territoire 5":
        - /url: /fr/alliance/territories/T05
      - img "en retard, 15 septembre 2014, +87 j"
  `);
  await expect(event.getByRole("listitem").nth(10).getByRole("img").first()).toHaveAccessibleName("non rapporté");
});

test("a window says which days its words cover", async ({ page }) => {
  const event = page.getByRole("figure", { name: "Événement rassembleur" });
  await expect(event).toContainText("Prévu : printemps 2014, soit du 20 mars au 20 juin 2014.");
});

test("one activity can be chosen, and the address says which", async ({ page }) => {
  await page.getByLabel("Activité", { exact: true }).selectOption("Plan de réalisation local");
  await page.locator("form", { has: page.locator("select") }).getByRole("button").click();
  await expect(page).toHaveURL(/[?&]activity=local_plan/);
  await expect(page.getByRole("figure")).toHaveCount(1);
  await expect(page.getByLabel("Activité", { exact: true })).toHaveValue("local_plan");
});

test("the chosen activity follows the reader to the other language", async ({ page }) => {
  await page.goto("/fr/alliance/timeline?activity=local_plan");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/alliance/timeline?activity=local_plan");
  await expect(page.getByRole("figure")).toHaveCount(1);
});
