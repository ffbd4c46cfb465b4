// Accounts in a browser: signing in, being invited, another password, and what a page shows to whom.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openDetails, signIn, test } from "./jalons";

const password = "un mot de passe assez long";

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`));
}

/** An address that no other run used. */
const fresh = (name: string) => `${name}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@exemple.org`;

/** Has the administrator invite a committee; the link that is shown. */
async function invited(page: Page, email: string) {
  await signIn(page, "administrator");
  await page.goto("/fr/accounts");
  await page.getByLabel("Adresse courriel").fill(email);
  await page.getByLabel("Programme ou territoire").first().selectOption("alliance/T07");
  await page.getByRole("button", { name: "Inviter et obtenir le lien" }).click();
  await expect(page.getByRole("status")).toContainText(`Lien pour ${email}`);
  return (await page.locator(".secret").textContent())!;
}

async function choose(page: Page, name: string) {
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByLabel("Le même mot de passe").fill(password);
  await page.getByRole("button", { name: "Commencer" }).click();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("whoever signs in comes back to the page they were on, and goes by signing out", async ({ page }) => {
    await page.goto("/fr/alliance/delays?as_of=2014-06-30");
    await page.getByRole("link", { name: "Ouvrir une session" }).click();
    await page.getByLabel("Adresse courriel").fill("coordination@exemple.org");
    await page.getByLabel("Mot de passe").fill("jalons-demo-2026");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/fr/alliance/delays?as_of=2014-06-30");
    await expect(page.getByRole("banner").first()).toContainText("Coordination régionale");
    await page.getByRole("button", { name: "Fermer la session" }).click();
    await expect(page).toHaveURL("/fr");
    await expect(page.getByRole("link", { name: "Ouvrir une session" })).toBeVisible();
  });

  test("somebody invited answers, signs in again, and changes the password", async ({ page, browser }) => {
    const email = fresh("t07");
    const link = await invited(page, email);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const own = await context.newPage();
    await own.goto(link);
    await expect(own.getByRole("main")).toContainText(`Cette invitation est pour ${email}`);
    await choose(own, "Comité T07");
    await expect(own.getByRole("banner").first()).toContainText("Comité T07");
    await own.goto(link);
    await expect(own.getByRole("heading", { level: 1 })).toHaveText("Cette invitation ne vaut plus");
    await own.goto("/fr/account");
    await own.getByLabel("Mot de passe actuel").fill(password);
    await own.getByLabel("Nouveau mot de passe").fill(`${password}, changé`);
    await own.getByLabel("Le même mot de passe").fill(`${password}, changé`);
    await own.getByRole("button", { name: "Changer le mot de passe" }).click();
    await expect(own.getByRole("status")).toContainText("Le mot de passe est changé");
    await own.getByRole("button", { name: "Fermer la session" }).click();
    await own.goto("/fr/sign-in");
    await own.getByLabel("Adresse courriel").fill(email);
    await own.getByLabel("Mot de passe").fill(`${password}, changé`);
    await own.getByRole("button", { name: "Ouvrir la session" }).click();
    await expect(own.getByRole("banner").first()).toContainText("Comité T07");
    await context.close();
  });
});

test("a wrong password is told without losing the address", async ({ page }) => {
  const email = fresh("personne");
  await page.goto("/fr/sign-in");
  await page.getByLabel("Adresse courriel").fill(email);
  await page.getByLabel("Mot de passe").fill("pas le bon");
  await page.getByRole("button", { name: "Ouvrir la session" }).click();
  await expect(page.getByRole("alert")).toContainText("ne vont pas ensemble");
  await expect(page.getByLabel("Adresse courriel")).toHaveValue(email);
  await expect(page.getByLabel("Mot de passe")).toHaveValue("");
  expect(await violations(page)).toEqual([]);
});

test("the pages of accounts break no rule of accessibility and never scroll sideways", async ({ page }) => {
  const link = await invited(page, fresh("t07"));
  const look = async (what: string) => {
    await openDetails(page);
    expect(await violations(page), what).toEqual([]);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
      expect(beyond, `${what} at ${width}`).toBeLessThanOrEqual(0);
    }
    const ids = await page.locator("[id]").evaluateAll((named) => named.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index), what).toEqual([]);
  };
  await look("after an invitation");
  for (const address of ["/fr/accounts", "/en/account", link]) {
    await page.goto(address);
    await look(address);
  }
  await signIn(page, "coordination");
  await page.goto("/en/accounts");
  await look("the accounts of a coordination");
});

test("the coordination sees the committees of its programme and nobody else", async ({ page }) => {
  await signIn(page, "coordination");
  await page.getByRole("link", { name: "Coordination régionale" }).click();
  await page.getByRole("link", { name: "Tous les comptes que vous gérez" }).click();
  const people = page.getByRole("main").locator(".people > li");
  await expect(people.filter({ hasText: "Comité T03" })).toContainText("comite-t03@exemple.org");
  await expect(people.filter({ hasText: "administrator@exemple.org" })).toHaveCount(0);
  await expect(page.getByText("Fermer le compte")).toHaveCount(0);
});
