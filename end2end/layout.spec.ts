// From the narrowest phone to a desk and to paper.
import { everyAddress, expect, openDetails, test } from "./jalons";

for (const address of everyAddress) {
  test(`${address} never scrolls sideways`, async ({ page }) => {
    const wide: string[] = [];
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      for (const state of ["closed", "opened"]) {
        if (state === "opened") await openDetails(page);
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.scrollingElement!;
          if (scrollWidth <= clientWidth) return undefined;
          const scrolls = (element: Element | null): boolean =>
            !!element && element !== document.body && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
          const far = [...document.querySelectorAll("body *")].filter(
            (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element),
          );
          const deepest = far.filter((element) => !far.some((other) => other !== element && element.contains(other)));
          return `${scrollWidth}: ${deepest.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(" ")}`;
        });
        if (beyond) wide.push(`${width}, ${state}: ${beyond}`);
      }
    }
    expect(wide).toEqual([]);
  });
}

test("on a phone the matrix scrolls inside itself and its first column stays", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/fr/alliance");
  const region = page.getByRole("region", { name: "État de chaque activité" });
  const first = region.locator("tbody th").first();
  await first.scrollIntoViewIfNeeded();
  const before = (await first.boundingBox())!.x;
  const { inner, outer } = await region.evaluate((element) => ({ inner: element.scrollWidth, outer: element.clientWidth }));
  expect(inner).toBeGreaterThan(outer);
  await region.evaluate((element) => (element.scrollLeft = element.scrollWidth));
  await expect(region.locator("tbody tr").first().locator("td").last()).toBeInViewport();
  expect((await first.boundingBox())!.x).toBeCloseTo(before, 0);
  await expect(first).toBeInViewport();
});

test("no text on the screen is smaller than 13 pixels", async ({ page }) => {
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/fr/alliance");
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!node.textContent!.trim() || !element.checkVisibility() || element.closest("title, desc, .hidden")) continue;
        const svg = element.closest("svg");
        // A drawing that is shrunk shrinks its words.
        const scale = svg?.getScreenCTM()?.a ?? 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < 12.95) found.add(`${size.toFixed(1)} px: ${node.textContent!.trim().slice(0, 40)}`);
      }
      return [...found];
    });
    expect(small, `at ${width}`).toEqual([]);
  }
});

test("on paper there is nothing to click", async ({ page }) => {
  await page.goto("/fr/alliance");
  await page.emulateMedia({ media: "print" });
  for (const navigation of await page.getByRole("navigation", { includeHidden: true }).all()) await expect(navigation).toBeHidden();
  await expect(page.getByText("Changer la date")).toBeHidden();
  await expect(page.getByText("Voir le tableau").first()).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const chart of await page.locator("chart-figure").all()) await expect(chart.locator("svg:visible")).toHaveCount(1);
});

for (const format of ["A4", "Letter"]) {
  test(`the dashboard prints on at most three pages of ${format} paper`, async ({ page }) => {
    await page.goto("/fr/alliance");
    const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
    const pages = paper.match(/\/Type\s*\/Page\b/g)!.length;
    console.log(`the dashboard on ${format}: ${pages} pages`);
    expect(pages).toBeLessThanOrEqual(3);
  });
}
