// Everything is reached with the keyboard, in the order it is read, and one sees where one is.
import type { Page } from "@playwright/test";
import { expect, test } from "./jalons";

/** Numbers everything the Tab key has to reach, in the order of the document, and says how many there are. */
async function numberStops(page: Page) {
  return page.evaluate(() => {
    const wanted = "a[href], button, input, select, textarea, summary, [tabindex]";
    const groups = new Set<string>();
    const stops = [...document.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      // A group of radio buttons is one stop.
      return !groups.has(element.name) && !!groups.add(element.name);
    });
    stops.forEach((element, index) => (element.dataset.stop = String(index)));
    return stops.length;
  });
}

/** Where the focus is, and whether it is seen; a radio button stands for its group. */
async function here(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const group = focused instanceof HTMLInputElement && focused.type === "radio";
    const stop = group ? document.querySelector<HTMLElement>(`[name="${focused.name}"][data-stop]`) : focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
    return { stop: Number(stop?.dataset.stop ?? -1), seen, what: focused.outerHTML.slice(0, 90) };
  });
}

for (const address of ["/fr", "/fr/methods", "/fr/alliance", "/en/alliance/timeline", "/fr/alliance/territories/T03", "/fr/alliance/figures/late"]) {
  test(`${address} is walked through with the Tab key, in order and in sight`, async ({ page }) => {
    await page.goto(address);
    await page.locator("main details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
    const count = await numberStops(page);
    const order: number[] = [];
    const places = new Map<number, string>();
    // A field for a date has several stops within itself; the last, its calendar, draws its own outline.
    for (let presses = 0; presses < 2 * count + 10 && order.at(-1) !== count - 1; presses++) {
      await page.keyboard.press("Tab");
      const { stop, seen, what } = await here(page);
      if (stop !== order.at(-1)) order.push(stop);
      if (seen || !places.has(stop)) places.set(stop, seen ? "seen" : what);
    }
    expect(order).toEqual([...Array(count).keys()]);
    expect([...places.values()].filter((place) => place !== "seen")).toEqual([]);
  });
}

for (const [address, words] of [["/fr/alliance", "Passer au contenu"], ["/en/alliance", "Skip to content"]]) {
  test(`${address} first offers to skip to the content`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: words });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#content$/);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
  });
}

for (const [address, words] of [["/fr/alliance", "Passer la matrice"], ["/en/alliance", "Skip the matrix"]]) {
  test(`${address} offers a way past the sixty cells of the matrix`, async ({ page }) => {
    await page.goto(address);
    const skip = page.getByRole("link", { name: words });
    await skip.focus();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.locator("#matrix .downloads a").first()).toBeFocused();
  });
}

test("a chart shows one ring: the keyboard's leaves the pointer's, and the pointer's leaves the keyboard's", async ({ page }) => {
  await page.goto("/fr/alliance");
  const chart = page.locator("chart-figure.delays");
  // Without the keyboard there is none around the chart.
  await chart.click({ position: { x: 5, y: 5 } });
  await expect(chart.locator("[_echarts_instance_]")).toBeVisible();
  expect(await chart.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("none");
  const rings = chart.locator("[_echarts_instance_] path[stroke='var(--ink)'][stroke-width='1.5']");
  const name = chart.locator("[_echarts_instance_] text").filter({ hasText: /^T10$/ }).first();
  await name.scrollIntoViewIfNeeded();
  const box = (await name.boundingBox())!;
  for (let left = 2; left < 40 && !(await rings.count()); left += 3) await page.mouse.move(box.x - left, box.y + box.height / 2);
  await expect(rings).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(chart.getByRole("status")).toContainText("Territoire 1;");
  await expect(rings).toHaveCount(1);
  await page.mouse.move(box.x - 200, box.y - 5);
  await page.mouse.move(box.x - 8, box.y + box.height / 2);
  await expect(rings).toHaveCount(1);
});

test("a table that is wider than the screen scrolls with the arrow keys", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/fr/alliance");
  const region = page.getByRole("region", { name: "État de chaque activité" });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
