// From the narrowest phone to a desk and to paper.
import { everyAddress, expect, openDetails, signIn, test } from "./jalons";

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

test("on a phone the work is done without scrolling sideways, in no table either", async ({ page }) => {
  await signIn(page, "coordination");
  await page.goto("/fr/alliance/import");
  const rows = "T03;multipliers_trained;;9;une note qui est bien plus longue que la largeur d’un téléphone\nT03;local_plan;;2999;\nT12;aides_trained;;3;\nT12;aides_trained;;8;\n";
  const buffer = Buffer.from(`territoire;élément;période;valeur;note\n${rows}`);
  await page.getByLabel("Fichier").setInputFiles({ name: "feuille.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Voir ce qui changerait" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/feuille\.csv/);
  const preview = new URL(page.url()).pathname;
  for (const address of [preview, "/fr/alliance/import", "/fr/alliance/history", "/fr/alliance/review", "/fr/alliance/export"]) {
    await page.goto(address);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const wide = await page.evaluate(() =>
        [document.scrollingElement!, ...document.querySelectorAll("main .scroll")]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ tagName, className, scrollWidth }) => `${tagName}.${className} ${scrollWidth}`),
      );
      expect(wide, `${address} at ${width}`).toEqual([]);
    }
  }
  await page.goto(preview);
  for (const said of ["maintenant", "dans la feuille", "effet"]) {
    await expect(page.locator(`td[data-label="${said}"]:not(:empty)`).first()).toBeVisible();
  }
  await expect(page.getByText("les rangées 4 et 5").first()).toBeVisible();
  await page.getByRole("button", { name: "Abandonner cette feuille" }).click();
});

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

test("in the matrix the name of a row and the first line of its cells stand on one baseline", async ({ page }) => {
  await page.goto("/fr/alliance");
  for (const width of [390, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const rows = await page.locator("table.matrix tbody tr").evaluateAll((rows) => {
      // Something without a height stands on the baseline of the words it is put before.
      const baseline = (cell: Element) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        let words = walker.nextNode();
        while (words && !(words.textContent!.trim() && words.parentElement!.checkVisibility())) words = walker.nextNode();
        const probe = document.createElement("span");
        probe.style.display = "inline-block";
        words!.parentElement!.insertBefore(probe, words);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return bottom;
      };
      return rows.map((row) => [...row.querySelectorAll("th, td")].map(baseline));
    });
    expect(rows.length).toBe(12);
    for (const [name, ...cells] of rows) {
      expect(cells.length).toBe(6);
      for (const cell of cells) expect(Math.abs(cell - name), `at ${width}`).toBeLessThan(0.5);
    }
  }
});

test("a value stands as near to what is around it as its own component puts it", async ({ page }) => {
  await page.goto("/fr/alliance");
  const above = await page.locator("table.matrix .value, .key-figures .value").evaluateAll((values) =>
    values.map((value) => value.getBoundingClientRect().top - value.parentElement!.getBoundingClientRect().top),
  );
  expect(above.length).toBe(60 + 4);
  // In a key figure, its line and 12 px; in a cell, 2 px.
  for (const space of above) expect(space).toBeLessThan(14);
});

for (const address of ["/fr/alliance", "/fr/alliance/territories/T03", "/fr/alliance/figures/delay_median", "/fr/methods"]) {
  test(`${address} shades the edge of a table that has more behind it, and names what scrolls`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await openDetails(page);
    const scrolling = await page.locator("main *").evaluateAll((all) =>
      all
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .map((element) => {
          const { backgroundImage, backgroundAttachment } = getComputedStyle(element);
          const shaded = backgroundImage.includes("gradient") && backgroundAttachment.includes("local");
          const reached = element.getAttribute("tabindex") === "0" && element.getAttribute("role") === "region";
          return { shaded, reached, named: !!element.getAttribute("aria-label") };
        }),
    );
    expect(scrolling.length).toBeGreaterThan(0);
    for (const region of scrolling) expect(region).toEqual({ shaded: true, reached: true, named: true });
  });
}

test("the way to each page of a programme is in sight on a phone", async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of ["/fr/alliance", "/en/alliance/card"]) {
      await page.goto(address);
      for (const link of await page.locator(".sections a").all()) await expect(link).toBeInViewport({ ratio: 1 });
    }
  }
});

test("between a phone and a desk a chart takes the room there is", async ({ page }) => {
  for (const width of [600, 700, 768, 834, 1000]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/fr/alliance");
    const share = await page.locator("chart-figure.delays").evaluate((chart) => {
      const drawing = [...chart.querySelectorAll("svg")].find((svg) => svg.checkVisibility())!;
      return drawing.getBoundingClientRect().width / chart.getBoundingClientRect().width;
    });
    expect(share, `at ${width}`).toBeGreaterThan(0.7);
  }
});

test("the months of a line of time never touch, and stay on it", async ({ page }) => {
  for (const address of ["/fr/alliance/timeline", "/en/alliance/territories/T03", "/fr/alliance/activities/gathering_event"]) {
    await page.goto(address);
    for (const width of [320, 390, 500, 768, 1000, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const touching = await page.locator("svg.axis").evaluateAll((axes) =>
        axes.flatMap((axis) => {
          const edge = axis.getBoundingClientRect().right + 1;
          const labels = [...axis.querySelectorAll("text")].filter((text) => text.checkVisibility());
          const boxes = labels.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
          const touch = (a: DOMRect, b: DOMRect) => a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom;
          const pairs = boxes.filter(({ box }, index) => boxes.slice(0, index).some((other) => touch(box, other.box)));
          return [...pairs, ...boxes.filter(({ box }) => box.right > edge)].map(({ text }) => text);
        }),
      );
      expect(touching, `${address} at ${width}`).toEqual([]);
    }
  }
});

test("at a desk the way to another date stands on the line of the date", async ({ page }) => {
  await page.goto("/fr/alliance");
  const day = (await page.locator(".asof").boundingBox())!;
  const change = (await page.locator(".chooser summary").boundingBox())!;
  expect(change.y + change.height / 2).toBeGreaterThan(day.y);
  expect(change.y + change.height / 2).toBeLessThan(day.y + day.height);
});

test("no text on the screen is smaller than 13 pixels", async ({ page }) => {
  for (const width of [390, 600, 768, 1280]) {
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
  await page.goto("/fr/alliance/timeline");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { includeHidden: true })).not.toHaveCount(0);
  for (const control of await page.locator("button, select, input, summary").all()) await expect(control).toBeHidden();
  await page.goto("/fr/alliance");
  for (const navigation of await page.getByRole("navigation", { includeHidden: true }).all()) await expect(navigation).toBeHidden();
  await expect(page.getByText("Changer la date")).toBeHidden();
  await expect(page.getByText("Voir le tableau").first()).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const chart of await page.locator("chart-figure").all()) await expect(chart.locator("svg:visible")).toHaveCount(1);
});

for (const format of ["A4", "Letter"]) {
  for (const address of ["/fr/alliance", "/fr/alliance/timeline"]) {
    test(`${address} prints on at most three pages of ${format} paper`, async ({ page }) => {
      await page.goto(address);
      const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
      const pages = paper.match(/\/Type\s*\/Page\b/g)!.length;
      console.log(`${address} on ${format}: ${pages} pages`);
      expect(pages).toBeLessThanOrEqual(3);
    });
  }
}
