// The fiche Bilan: a plain form that can be read and sent without a script, understood at once where there is one,
// and never lost.
import type { Page } from "@playwright/test";
import { expect, test } from "./jalons";
import { signIn } from "./sign-in";

const address = "/fr/alliance/report/T03";

const date = (page: Page, code: string) => page.locator(`input[id="${code}"]`);
const saved = (page: Page) => page.locator("#saved");
// Values are changed by one test at a time: they share one draft.
test.describe.configure({ mode: "serial" });

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form says what it understood, offers both readings, and keeps the draft", async ({ page }) => {
    await signIn(page);
    await page.goto(address);
    await date(page, "local_plan").fill("10/12/2014");
    await page.getByRole("button", { name: "Vérifier" }).last().click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Une réponse est à corriger avant l’envoi");
    await expect(alert.getByRole("link")).toHaveAttribute("href", "#local_plan");
    await expect(date(page, "local_plan")).toHaveValue("10/12/2014");
    await expect(date(page, "local_plan")).toHaveAttribute("aria-invalid", "true");
    await page.getByRole("button", { name: "12 octobre 2014" }).click();
    await expect(date(page, "local_plan")).toHaveValue("12 octobre 2014");
    await expect(page.locator("#part-local_plan")).toContainText("soit 12 jours après la fin prévue");
    await date(page, "local_plan").fill("vers la mi-octobre 2014");
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await expect(saved(page)).toContainText("Brouillon enregistré");
    await page.goto(address);
    await expect(date(page, "local_plan")).toHaveValue("vers la mi-octobre 2014");
  });
});

test("a date is understood while it is typed, and a reason is asked where it is late", async ({ page }) => {
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  const part = page.locator("#part-gathering_event");
  await date(page, "gathering_event").fill("mi-septembre 2014");
  await expect(part.getByRole("status")).toHaveText("compris : du 11 au 20 septembre 2014, soit 83 à 92 jours après la fin prévue");
  await expect(part.getByLabel("Pourquoi ce retard?")).toBeVisible();
  await date(page, "gathering_event").fill("mai 2014");
  await expect(part.getByRole("status")).toContainText("à temps");
  await expect(part.getByLabel("Pourquoi ce retard?")).toBeHidden();
  await date(page, "gathering_event").fill("04/05/2014");
  await part.getByRole("button", { name: "4 mai 2014" }).click();
  await expect(date(page, "gathering_event")).toHaveValue("4 mai 2014");
  await expect(saved(page)).toContainText("Brouillon enregistré");
});

test("what is typed survives a line that is down, and a reload", async ({ page, context }) => {
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.locator(`input[id="aides_trained"]`).fill("17");
  await expect(saved(page)).toContainText("Brouillon gardé sur cet appareil");
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(saved(page)).toContainText("Brouillon enregistré");
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.locator(`input[id="aides_trained"]`)).toHaveValue("17");
});

test("what only this device has is put back when the page opens again", async ({ page, context }) => {
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.route("**/draft", (route) => route.abort());
  await page.locator(`input[id="aides_trained"]`).fill("18");
  await expect(saved(page)).toContainText("Brouillon gardé sur cet appareil");
  await page.unroute("**/draft");
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.locator(`input[id="aides_trained"]`)).toHaveValue("18");
  await expect(saved(page)).toContainText("Brouillon enregistré");
});

test("every radio stands at the height of its words", async ({ page }) => {
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  const apart = await page.locator("main input[type=radio]").evaluateAll((radios) =>
    radios.map((radio) => {
      const middle = (element: Element) => (element.getBoundingClientRect().top + element.getBoundingClientRect().bottom) / 2;
      return Math.abs(middle(radio) - middle(radio.closest("label")!));
    }),
  );
  expect(apart.length).toBeGreaterThan(20);
  for (const pixels of apart) expect(pixels).toBeLessThan(1);
});

test("on a phone nothing is wider than the screen, and every control can be hit", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const small = await page.locator("main form").locator("input:not([type=hidden]):not([type=radio]), select, .actions button").evaluateAll((controls) =>
    controls.filter((control) => (control as HTMLElement).offsetHeight > 0 && (control as HTMLElement).offsetHeight < 44).map((control) => (control as HTMLInputElement).name),
  );
  expect(small).toEqual([]);
});

test("what is sent is confirmed and waits", async ({ page }) => {
  await signIn(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await date(page, "gathering_event").fill("mai 2014");
  await date(page, "local_plan").fill("octobre 2014");
  await page.locator(`input[id="aides_trained"]`).fill("19");
  await page.getByRole("button", { name: "Envoyer à la coordination" }).click();
  await expect(page.locator("#notice")).toContainText("Envoyé à la coordination");
  await expect(page.locator("#part-aides_training")).toContainText("en attente de la coordination : 19");
});
