// No rule of axe is broken: on any page, in either language, in light and in dark, on a phone and on a desk.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { everyAddress, expect, openDetails, test } from "./jalons";

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`));
}

for (const address of everyAddress) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${address} breaks no rule of accessibility in its ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(desk);
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
      await openDetails(page);
      expect(await violations(page), "opened").toEqual([]);
      await page.setViewportSize(phone);
      expect(await violations(page), "opened, on a phone").toEqual([]);
    });
  }
}

test("a touch finds its target: links and controls are 24 pixels high, or have that much room", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto("/fr/alliance");
  await openDetails(page);
  const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => String(node.target)))).toEqual([]);
});

test("who wants less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/fr/alliance");
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test("who enlarges the text to twice its size still reads everything without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto("/fr/alliance");
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const beyond = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
