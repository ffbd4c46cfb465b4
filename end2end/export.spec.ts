// What can be taken away: by whom, for which territory, in which formats; with and without JavaScript.
import { readFile } from "node:fs/promises";
import { expect, signIn, test } from "./jalons";

test.describe("without an account", () => {
  test.use({ expectedFault: /403/ });

  test("there is nothing to export but the figures of the dashboard", async ({ page, request }) => {
    const answer = await page.goto("/fr/alliance/export");
    expect(answer?.status()).toBe(403);
    expect((await request.get("/fr/alliance/data/entries.csv")).status()).toBe(403);
    expect((await request.get("/fr/alliance/data/figures.csv")).status()).toBe(200);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the coordination takes the values of a territory as a French sheet", async ({ page }) => {
      await signIn(page, "coordination");
      await page.goto("/fr/alliance/export");
      const values = page.getByRole("form", { name: "Les valeurs acceptées" });
      await values.getByLabel("Territoire").selectOption("T03");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        values.getByRole("button", { name: "CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("alliance-T03-entries.csv");
      const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
      expect(lines[0]).toBe("\ufeffterritoire;élément;période;valeur;note;mots de l’auteur");
      expect(lines.slice(1, -1).every((line) => line.startsWith("T03;"))).toBe(true);
    });
  });
}

test("a committee takes its own sheet to fill, and is not asked for which territory", async ({ page }) => {
  await signIn(page, "comite-t03");
  await page.goto("/fr/alliance/export");
  await expect(page.getByRole("combobox", { name: "Territoire" })).toHaveCount(0);
  const sheet = page.getByRole("form", { name: "La feuille à remplir" });
  const [download] = await Promise.all([page.waitForEvent("download"), sheet.getByRole("button", { name: "XLSX" }).click()]);
  expect(download.suggestedFilename()).toBe("alliance-T03-sheet.xlsx");
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
});
