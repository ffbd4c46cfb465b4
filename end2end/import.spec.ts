// A sheet on its way in: looked at row by row, then recorded or given up; with and without JavaScript.
import { expect, signIn, test } from "./jalons";

const sheet = (rows: string) => ({
  name: "feuille.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`territoire;élément;période;valeur;note\n${rows}`),
});

test.describe("without an account", () => {
  test.use({ expectedFault: /403/ });

  test("no sheet can be given", async ({ page }) => {
    const answer = await page.goto("/fr/alliance/import");
    expect(answer?.status()).toBe(403);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what a sheet would change is shown before anything is recorded", async ({ page }) => {
      await signIn(page, "coordination");
      await page.goto("/fr/alliance/import");
      await page.getByLabel("Fichier").setInputFiles(sheet("T11;local_plan;;printemps 2015;\nT11;aides_trained;;sept;\n"));
      await page.getByRole("button", { name: "Voir ce qui changerait" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/feuille\.csv/);
      await expect(page.getByRole("row", { name: /printemps 2015/ })).toContainText("nouvelle");
      await expect(page.getByRole("row", { name: /Personnes formées aux outils AIDES/ })).toContainText("en chiffres seulement");
      await page.getByRole("button", { name: "Abandonner cette feuille" }).click();
      await expect(page).toHaveURL(/\/fr\/alliance\/import$/);
    });
  });
}
