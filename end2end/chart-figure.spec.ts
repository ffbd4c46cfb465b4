// A chart is a picture until someone asks more of it; then it answers to the pointer, to touch and to the keys.
import type { Page } from "@playwright/test";
import { expect, test } from "./jalons";

const chart = (page: Page) => page.locator("chart-figure.delays");
/** What is shown beside the mark that is pointed at: its territory first. */
const tip = (page: Page) => chart(page).locator("b").locator("xpath=..");

/** The addresses of what explores charts, as they are asked for. */
function explorers(page: Page) {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/charts[-.]|\/charts\//.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

test("nothing is loaded to explore a chart before someone turns to it", async ({ page }) => {
  const asked = explorers(page);
  await page.goto("/fr/alliance", { waitUntil: "networkidle" });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("what explores charts is loaded once, whatever is turned to and how often", async ({ page }) => {
  const asked = explorers(page);
  await page.goto("/fr/alliance");
  for (const name of ["delays", "support", "delays", "completion"]) {
    await page.locator(`chart-figure.${name}`).focus();
    await expect(page.locator(`chart-figure.${name} [_echarts_instance_]`)).toBeVisible();
  }
  expect(asked.filter((path) => path.endsWith(".js"))).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith(".json")).sort()).toEqual([
    "/fr/alliance/charts/completion.json",
    "/fr/alliance/charts/delays.json",
    "/fr/alliance/charts/support.json",
  ]);
});

test("the drawing to explore takes the place of the picture, and nothing moves", async ({ page }) => {
  await page.goto("/fr/alliance");
  await chart(page).scrollIntoViewIfNeeded();
  const place = () => chart(page).evaluate((element) => {
    const { x, width, height } = element.getBoundingClientRect();
    return { x, width, height, page: document.body.scrollHeight };
  });
  const before = await place();
  await chart(page).hover({ position: { x: 5, y: 5 } });
  await expect(chart(page).locator("[_echarts_instance_] svg").first()).toBeVisible();
  await expect(chart(page).locator(".drawing > svg:visible")).toHaveCount(0);
  expect(await place()).toEqual(before);
});

test("who points at a mark reads whose it is, when it was done and how late", async ({ page }) => {
  await page.goto("/fr/alliance");
  await chart(page).hover({ position: { x: 5, y: 5 } });
  // The latest territory of the first activity is named beside its mark, which stands left of the name.
  const name = chart(page).locator("[_echarts_instance_] text").filter({ hasText: /^T10$/ }).first();
  await name.scrollIntoViewIfNeeded();
  const box = (await name.boundingBox())!;
  for (let left = 2; left < 40 && !(await tip(page).isVisible()); left += 3)
    await page.mouse.move(box.x - left, box.y + box.height / 2);
  await expect(tip(page)).toContainText("Territoire 10");
  await expect(tip(page)).toContainText("fait : 22 avril 2014");
  await expect(tip(page)).toContainText("en retard de 204 jours (6,7 mois)");
});

test("the arrow keys walk from mark to mark, aloud, and Escape closes what they opened", async ({ page }) => {
  await page.goto("/fr/alliance");
  await chart(page).focus();
  await page.keyboard.press("ArrowRight");
  const said = chart(page).getByRole("status");
  await expect(said).toHaveText("Territoire 1; Comité local de suivi; fait : 30 novembre 2013; en retard de 61 jours (2,0 mois)");
  await expect(tip(page)).toBeVisible();
  await expect(tip(page)).toContainText("Territoire 1");
  await page.keyboard.press("ArrowRight");
  await expect(said).toContainText("Territoire 2; Comité local de suivi");
  await expect(tip(page)).toContainText("Territoire 2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(said).toContainText("Territoire 10; Formation AIDES; fait : printemps 2015; en retard de 48 à 140 jours");
  await page.keyboard.press("Escape");
  await expect(tip(page)).toBeHidden();
});

test("the focus passes through a chart and on to what follows it", async ({ page }) => {
  await page.goto("/fr/alliance");
  await chart(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tip(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.locator("#delays summary")).toBeFocused();
  await expect(tip(page)).toBeHidden();
});

test("every chart of the product can be explored, in both languages", async ({ page }) => {
  const addresses = ["/en/alliance", "/en/alliance/support", "/fr/alliance/activities/local_plan", "/fr/alliance?as_of=2014-06-30"];
  for (const address of addresses) {
    await page.goto(address);
    for (const figure of await page.locator("chart-figure").all()) {
      await figure.focus();
      await page.keyboard.press("ArrowRight");
      await expect(figure.getByRole("status")).toContainText(";");
    }
  }
});

test("a chart that was explored follows the width of the page", async ({ page }) => {
  await page.goto("/fr/alliance");
  await chart(page).focus();
  await expect(chart(page).locator("[_echarts_instance_]")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(chart(page).locator("svg:visible").first()).toBeVisible();
  const beyond = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
  expect(beyond).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a touch wakes the chart at the width of the phone", async ({ page }) => {
    await page.goto("/fr/alliance");
    await chart(page).tap({ position: { x: 100, y: 100 } });
    const drawing = chart(page).locator("[_echarts_instance_]");
    await expect(drawing).toBeVisible();
    expect((await drawing.boundingBox())!.width).toBeLessThanOrEqual(358);
  });
});

test.describe("when the network fails", () => {
  test.use({ expectedFault: /charts|thrown/ });

  for (const lost of ["**/assets/charts*", "**/charts/delays.json*"]) {
    test(`the picture stays when ${lost} does not come`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.route(lost, (route) => route.abort());
      await page.goto("/fr/alliance");
      const failed = page.waitForEvent("requestfailed");
      await chart(page).focus();
      await failed;
      await page.keyboard.press("ArrowRight");
      await expect(chart(page).locator(".drawing > svg:visible")).toHaveCount(1);
      await expect(chart(page).locator("[_echarts_instance_]")).toHaveCount(0);
      expect(errors).toEqual([]);
    });
  }

  test("what failed once is asked for again, and may succeed", async ({ page }) => {
    await page.route("**/charts/delays.json*", (route) => route.abort(), { times: 1 });
    await page.goto("/fr/alliance");
    const failed = page.waitForEvent("requestfailed");
    await chart(page).focus();
    await failed;
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await expect(chart(page).locator("[_echarts_instance_]")).toBeVisible();
  });
});
