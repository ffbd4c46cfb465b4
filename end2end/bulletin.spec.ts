// The bulletin: from any number to its entries, statements that hold, editions that stay.
import { expect, rows, test } from "./jalons";
import { ownServer, signedIn } from "./own-server";

test("any number of the bulletin opens onto the rule and the entries behind it", async ({ page }) => {
  await page.goto("/fr/alliance/bulletin");
  await page.getByRole("link", { name: "2,9 mois (87 jours)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Événement rassembleur : écart moyen avec la fin prévue");
  await expect(page.getByText("n = 10 sur 12", { exact: false }).first()).toBeVisible();
  await page.goto("/fr/alliance/bulletin");
  await page.getByRole("link", { name: "aucune valeur" }).first().click();
  expect(page.url()).toContain("/figures/support_plan_mean?period=2014");
});

test("every published statement holds, and another season calendar shows which one hangs on it", async ({ page }) => {
  await page.goto("/fr/alliance/bulletin");
  const statements = page.getByRole("table", { name: "Ce qui a été publié tient-il encore?" });
  const found = (await rows(statements)).map((row) => row[3]);
  expect(found).toEqual(Array(19).fill("Tient"));
  await page.getByLabel("Calendrier des saisons").selectOption("meteorological");
  await page.getByRole("button", { name: "Revérifier" }).click();
  const broken = (await rows(statements)).filter((row) => row[3] !== "Tient");
  expect(broken.map((row) => row[0])).toEqual(["C’est presque trois mois après la date prévue."]);
  expect(broken[0][2]).toContain("3,52 mois (107 jours)");
});

test("the evaluation team writes a note, freezes an edition and restates it; a stranger reads it", async ({ browser }) => {
  const server = await ownServer();
  const page = await signedIn(browser, server, "evaluation@exemple.org");
  await page.goto("/fr/alliance/bulletin");
  const plan = page.locator("#local_plan");
  await plan.getByText("Écrire un texte ici").click();
  await plan.getByLabel("Texte de l’équipe d’évaluation, en français").fill("Deux plans étaient prêts plus tôt.");
  await plan.getByRole("button", { name: "Garder ce texte" }).click();
  await expect(page.locator("#local_plan .written")).toHaveText("Deux plans étaient prêts plus tôt.");
  await page.getByRole("button", { name: "Figer cette édition" }).click();
  await expect(page).toHaveURL(/bulletin\/1$/);
  await expect(page.getByText("Tous les chiffres de ce jour-là sont les mêmes aujourd’hui.")).toBeVisible();
  const address = await page.locator("a[href*='/editions/']").getAttribute("href");
  await page.setViewportSize({ width: 390, height: 844 });
  const beyond = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
  expect(beyond, "the edition scrolls sideways on a phone").toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/fr/alliance/bulletin");
  await page.getByLabel("Elle remplace").selectOption("1");
  await page.getByRole("button", { name: "Figer cette édition" }).click();
  await expect(page.getByRole("alert")).toHaveText("Écrire pourquoi cette édition remplace l’autre.");
  await page.getByLabel("Pourquoi elle la remplace").fill("Une note ajoutée");
  await page.getByRole("button", { name: "Figer cette édition" }).click();
  await expect(page).toHaveURL(/bulletin\/2$/);
  await expect(page.getByText("Aucun chiffre n’a changé.")).toBeVisible();

  const context = await browser.newContext({ baseURL: server.address });
  const stranger = await context.newPage();
  await stranger.goto(address!);
  await expect(stranger.getByText("Les comptes de moins de cinq personnes ne sont pas montrés ici.")).toBeVisible();
  await expect(stranger.getByText("66 sur 70")).toHaveCount(0);
  await expect(stranger.locator("figure.frozen svg")).toHaveCount(3);
  server.stop();
});
