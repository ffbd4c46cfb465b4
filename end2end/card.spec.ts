// The programme's card: the facts a reader wants before any figure.
import { expect, test } from "./jalons";

test("the card of Alliance tells what the programme is", async ({ page }) => {
  await page.goto("/fr/alliance/card");
  const fact = (label: string) => page.getByRole("term").filter({ hasText: label }).locator("+ dd");
  await expect(fact("Enfants visés")).toHaveText("De 0 à 11 ans.");
  await expect(fact("Première phase")).toContainText("730 jours");
  await expect(fact("Évaluation")).toContainText("10 des 12 territoires");
});

test("a programme whose source contradicts itself shows all it says", async ({ page }) => {
  await page.goto("/en/attachment/card");
  const fact = (label: string) => page.getByRole("term").filter({ hasText: label }).locator("+ dd");
  await expect(fact("Age of the child")).toContainText(/0 to 6.*under 5.*birth to 5/);
  await expect(fact("Risk assessment tools")).toHaveText("Limited information.");
  await expect(fact("Endorsement: Crime Solutions")).toHaveText("Not applicable.");
  await expect(fact("Mean cost per family")).toContainText("4,261 Canadian dollars in 2006");
});

test("a programme that reports nothing yet opens, and says what it lacks", async ({ page }) => {
  const answer = await page.goto("/fr/attachment");
  expect(answer!.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByText("Données illustratives")).toHaveCount(0);
});

test("a name that exists only in French says so in English", async ({ page }) => {
  await page.goto("/en/attachment/card");
  await expect(page.getByRole("heading", { level: 1 }).locator("[lang=fr-CA]")).toHaveText(
    "Programme sur l’attachement en intervention relationnelle",
  );
  await page.goto("/fr/attachment/card");
  await expect(page.getByRole("heading", { level: 1 }).locator("[lang]")).toHaveCount(0);
});
