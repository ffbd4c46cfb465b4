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

test("a table that is wider than the screen scrolls with the arrow keys", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/fr/alliance");
  const region = page.getByRole("region", { name: "État de chaque activité" });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
