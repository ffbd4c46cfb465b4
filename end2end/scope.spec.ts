// One strand or one territory at a time: every count follows, and the address says so.
import { expect, test } from "./jalons";

test("one strand limits every count to its activities, on every page one goes to", async ({ page }) => {
  await page.goto("/fr/alliance?axis=clinical");
  await expect(page.locator(".scope")).toHaveText("Seulement : Volet clinique Tout montrer");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("10 des 12 réalisations prévues");
  await expect(page.locator("#matrix thead")).not.toContainText("Événement rassembleur");
  await page.getByRole("link", { name: "Retards" }).click();
  await expect(page).toHaveURL(/\/fr\/alliance\/delays\?axis=clinical$/);
  await page.getByRole("link", { name: "Tout montrer" }).click();
  await expect(page).toHaveURL(/\/fr\/alliance\/delays$/);
});

test("one territory is looked at by itself", async ({ page }) => {
  await page.goto("/en/alliance?territory=T03");
  await expect(page.locator(".scope")).toContainText("Territory 3");
  await expect(page.locator("#matrix tbody tr").filter({ hasText: "Territory" })).toHaveCount(1);
  await expect(page.locator("#delays h2")).toHaveText("5 completions measured, too few by activity for a mean");
});

test("the strand is chosen in the page, and what is left empty does not stand in the address", async ({ page }) => {
  await page.goto("/fr/alliance");
  await page.locator(".chooser summary").click();
  await page.getByLabel("Volet").selectOption("Volet clinique");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/\?as_of=2015-06-30&axis=clinical$/);
  await page.locator(".chooser summary").click();
  await page.getByLabel("Volet").selectOption("Tous les volets");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/\?as_of=2015-06-30$/);
});

for (const [address, status, words] of [
  ["/fr/alliance?axis=zz", 404, "Aucun volet de ce programme ne porte le code « zz »."],
  ["/en/alliance?territory=T99", 404, "No territory of this programme has the code “T99”."],
  ["/fr/alliance?as_of=2014-01-01&as_of=2015-01-01", 400, "est écrit plus d’une fois dans l’adresse"],
  ["/fr?as_of=tomorrow", 400, "« tomorrow » n’est pas une date."],
  ["/en/methods?as_of=0000-99-99", 400, "0000-99-99"],
] as const) {
  test(`${address} says what to write instead`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(status);
    await expect(page.getByRole("main")).toContainText(words);
  });
}
