// No rule of axe is broken: on any page, in either language, in light and in dark, on a phone and on a desk.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { everyAddress, expect, openDetails, test } from "./jalons";

const desk = { width: 1280, height: 900 };
const tablet = { width: 768, height: 1024 };
const phone = { width: 390, height: 844 };
const colours = ["color-contrast", "link-in-text-block"];

/** Every rule; of the dark scheme only what a colour can break, since the rest was looked at in the light one. */
async function violations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`));
}

for (const address of everyAddress) {
  test(`${address} breaks no rule of accessibility`, async ({ page }) => {
    await page.setViewportSize(desk);
    await page.goto(address);
    expect(await violations(page), "light, on a desk, as it comes").toEqual([]);
    await openDetails(page);
    await page.setViewportSize(phone);
    expect(await violations(page), "light, on a phone, opened").toEqual([]);
    await page.setViewportSize(tablet);
    expect(await violations(page), "light, on a tablet, opened").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(phone);
    expect(await violations(page, colours), "dark, on a phone, opened").toEqual([]);
    await page.setViewportSize(desk);
    expect(await violations(page, colours), "dark, on a desk, opened").toEqual([]);
  });
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
  for (const address of ["/fr/alliance", "/en/alliance/timeline", "/fr/alliance/territories/T03", "/fr/methods"]) {
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
      expect(beyond, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
