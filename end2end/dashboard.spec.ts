// The dashboard: were the planned things done, when, where is it stuck?
import { expect, openDetails, rows, test } from "./jalons";

test.describe("at the end of the data", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/fr/alliance");
    await openDetails(page);
  });

  test("says its finding, its day, its plan and its phase first", async ({ page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "50 des 60 réalisations prévues sont faites, dont 40 plus tard que prévu. Deux territoires n’ont rien rapporté.",
    );
    const head = page.getByRole("main").locator("header");
    await expect(head).toContainText("En date du 30 juin 2015");
    await expect(head).toContainText("Devis de réalisation, version 1");
    await expect(head).toContainText("Phase du 1er avril 2013 au 31 mars 2015");
  });

  test("four figures say the most, each with what it rests on and a way to what is behind it", async ({ page }) => {
    await expect(page.getByLabel("Chiffres clés")).toMatchAriaSnapshot(`
      - term:
        - link "Réalisations faites":
          - /url: /fr/alliance/figures/carried_out
      - definition: 50 sur 60
      - definition: 12 territoires × 5 activités datées; 10 non rapportées
      - term:
        - link "Faites en retard":
          - /url: /fr/alliance/figures/late
      - definition: 40 sur 50
      - definition: /10 à temps; 0 indéterminée?; 0 échue?/
      - term:
        - link "Écart médian avec la fin prévue":
          - /url: /fr/alliance/figures/delay_median
      - definition: +84,5 jours
      - definition: 2,8 mois; n = 50; entre 48 et 84,5 jours, car des dates sont imprécises
      - term:
        - link "Multiplicateurs toujours actifs":
          - /url: /fr/alliance/figures/multipliers_active_share
      - definition: 71 %
      - definition: 50 sur 70; n = 10 sur 12 territoires
    `);
  });

  test("the legend counts every state, and the counts add up to the sixty", async ({ page }) => {
    const legend = page.getByRole("list", { name: "Légende" });
    await expect(legend.getByRole("listitem")).toHaveText([
      "10 à temps",
      "40 en retard",
      "0 échue",
      "0 indéterminée",
      "10 non rapportées",
      "0 sans objet",
      "0 pas encore due",
    ]);
  });

  test("the matrix leads to every territory and to every activity", async ({ page }) => {
    const matrix = page.locator("table.matrix");
    await expect(matrix.locator("tbody th a")).toHaveCount(12);
    await expect(matrix.getByRole("columnheader", { name: "Volet partenariat" })).toBeVisible();
    await expect(matrix.getByRole("columnheader", { name: "Volet clinique" })).toBeVisible();
    await matrix.getByRole("link", { name: "Territoire 10" }).click();
    await expect(page).toHaveURL("/fr/alliance/territories/T10");
    await page.goBack();
    await matrix.getByRole("link", { name: "Événement rassembleur" }).click();
    await expect(page).toHaveURL("/fr/alliance/activities/gathering_event");
  });

  test("a cell leads to its activity on the page of its territory, and every count leads somewhere", async ({ page }) => {
    const matrix = page.locator("table.matrix");
    await expect(matrix.locator("tbody td .cell")).toHaveCount(60);
    await matrix.locator("tbody tr").nth(4).getByRole("link", { name: /^\+87\sj/ }).click();
    await expect(page).toHaveURL("/fr/alliance/territories/T05#activity-gathering_event");
    await expect(page.locator("#activity-gathering_event")).toBeInViewport();
    await expect(page.locator("#activity-gathering_event")).toContainText("15 septembre 2014");
    await page.goBack();
    const counts = await matrix.getByRole("cell").filter({ hasText: /^\d+ sur \d+$/ }).all();
    for (const count of counts) await expect(count.getByRole("link")).toHaveCount(1);
    expect(counts.length).toBe(10 + 2 * 6);
  });

  test("a cell says its state in words, its days and its date as it was reported", async ({ page }) => {
    const table = await rows(page.locator("table.matrix"));
    expect(table[4].slice(0, 6)).toEqual([
      "Territoire 5T05",
      "+137 j, en retard14 févr. 2014",
      "+51 j, en retard20 janv. 2014",
      "+87 j, en retard15 sept. 2014",
      "+28 j, en retard28 oct. 2014",
      "+48 à +140 j, en retardprintemps 2015",
    ]);
    expect(table[0][2]).toBe("à tempsnov. 2013");
  });

  test("the two silent territories are not reported, five times each, and never zero", async ({ page }) => {
    const silent = (await rows(page.locator("table.matrix"))).slice(10);
    expect(silent).toEqual([
      ["Territoire 11T11", ...Array(5).fill("non rapporté"), "–"],
      ["Territoire 12T12", ...Array(5).fill("non rapporté"), "–"],
    ]);
  });

  test("the foot of the matrix gives the mean delay of each activity", async ({ page }) => {
    await expect(page.locator("table.matrix tfoot tr").last().getByRole("cell")).toHaveText([
      "137 j · 4,5 mois",
      "−2,6 j · −0,1 mois",
      "87 j · 2,9 mois",
      "30,4 j · 1,0 mois",
      "94 j · 3,1 mois",
      "69,2 j · 2,3 mois",
    ]);
  });

  test("the delays stand in a table too", async ({ page }) => {
    expect(await rows(page.getByRole("table", { name: "Retards par activité" }))).toEqual([
      ["Comité local de suivi", "septembre 2013", "10", "10", "137", "4,50", "138,5", "61 à 204"],
      ["Cadres et multiplicateurs", "novembre 2013", "10", "3", "−2,6", "−0,08", "−14,5", "−29 à 51"],
      ["Événement rassembleur", "printemps 2014", "10", "9", "87", "2,86", "89", "−9 à 161"],
      ["Plan de réalisation local", "septembre 2014", "10", "8", "30,4", "1,00", "29,5", "0 à 73"],
      ["Formation AIDES", "décembre 2014 à janvier 2015", "10", "10", "94", "3,09", "94", "48 à 140"],
    ]);
  });

  test("at the end of the phase between 40 and 50 of the 60 were done, because spring 2015 is imprecise", async ({ page }) => {
    const figure = page.getByRole("figure", { name: /^À la fin de la phase/ });
    await expect(figure.getByRole("heading")).toHaveText(
      "À la fin de la phase, entre 40 et 50 des 60 réalisations prévues étaient faites",
    );
    const table = await rows(figure.getByRole("table"));
    expect(table).toContainEqual(["20 mars 2015", "60", "40", "50"]);
    expect(table).toContainEqual(["20 juin 2015", "60", "50", "50"]);
  });

  test("every chart stands in the page as a picture with a sentence for those who do not see it", async ({ page }) => {
    const charts = page.locator("chart-figure");
    await expect(charts).toHaveCount(3);
    for (const chart of await charts.all()) {
      await expect(chart.getByRole("img")).toHaveAccessibleName(/\S+ \S+ \S+/);
      await expect(chart.locator("svg:visible")).toHaveCount(1);
    }
  });

  test("a planned date that the source does not give is marked as derived", async ({ page }) => {
    await expect(page.getByRole("columnheader", { name: "Comité local de suivi" })).toContainText("sept. 2013*");
    await expect(page.locator("#matrix")).toContainText("* Date prévue déduite");
  });

  test("its data and its pictures can be kept", async ({ page, request }) => {
    const kept = await page.locator("a[download]").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const types = await Promise.all(kept.map(async (link) => (await request.get(link)).headers()["content-type"]));
    expect(types.map((type) => type.split(";")[0]).sort()).toEqual([
      "application/json",
      "image/png",
      "image/png",
      "image/png",
      "image/svg+xml",
      "image/svg+xml",
      "image/svg+xml",
      "text/csv",
    ]);
  });
});

test.describe("on another day", () => {
  // By hand from the illustrative values, on 30 June 2014. The ten that report have designated their multipliers
  // (3 after November 2013) and set up their committee (10 after September 2013); T01 held its event on 11 June, in
  // spring. So 21 done, 13 of them late. The nine other events are overdue: spring ended on 20 June. The two later
  // activities are not due yet, 24 cells; T11 and T12 are not reported for the three that are, 6 cells.
  // 8 on time + 13 + 9 + 6 + 24 = 60. Delays in order: seven times −14.5, −9, 9, 16, then the median of 21: 51.
  test.beforeEach(async ({ page }) => {
    await page.goto("/fr/alliance?as_of=2014-06-30");
  });

  test("says what was done, late and overdue then, and that two territories are silent", async ({ page }) => {
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toContainText("21 des 60 réalisations prévues sont faites, dont 13 plus tard que prévu.");
    await expect(heading).toContainText("9 sont échues.");
    await expect(heading).toContainText("Deux territoires n’ont rien rapporté.");
    await expect(page.getByRole("main").locator("header")).toContainText("En date du 30 juin 2014");
  });

  test("its four figures are those of that day", async ({ page }) => {
    await expect(page.getByLabel("Chiffres clés").locator(".value")).toHaveText(["21 sur 60", "13 sur 21", "+51 jours", "71 %"]);
    await expect(page.getByLabel("Chiffres clés")).toContainText("8 à temps; 0 indéterminée; 9 échues");
  });

  test("its states partition the sixty cells", async ({ page }) => {
    await expect(page.getByRole("list", { name: "Légende" }).getByRole("listitem")).toHaveText([
      "8 à temps",
      "13 en retard",
      "9 échues",
      "0 indéterminée",
      "6 non rapportées",
      "0 sans objet",
      "24 pas encore dues",
    ]);
  });

  test("the support of a year that has not ended is not due yet, and the year that ended is rated", async ({ page }) => {
    const figure = page.locator("#support");
    await expect(figure.getByRole("heading")).toContainText("1,5");
    await openDetails(page);
    const means = (await rows(figure.getByRole("table"))).map((row) => row.slice(1, 3));
    expect(means).toEqual([
      ["2013", "1,5"],
      ["2014", "pas encore dû"],
      ["2015", "pas encore dû"],
      ["2013", "1,1"],
      ["2014", "pas encore dû"],
      ["2015", "pas encore dû"],
    ]);
  });

  test("the day follows the reader to a territory, an activity and a figure", async ({ page }) => {
    for (const link of ["Territoire 2", "Événement rassembleur", "Réalisations faites"]) {
      await page.goto("/fr/alliance?as_of=2014-06-30");
      await page.getByRole("main").getByRole("link", { name: link, exact: true }).click();
      await expect(page).toHaveURL(/\?as_of=2014-06-30$/);
      await expect(page.getByRole("main").locator("header")).toContainText("En date du 30 juin 2014");
    }
  });
});

test("before the phase nothing is done and nothing breaks", async ({ page }) => {
  await page.goto("/fr/alliance?as_of=2013-03-31");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Aucune des 60 réalisations prévues n’est faite");
  await expect(page.getByLabel("Chiffres clés").locator(".value").first()).toHaveText("– sur 60");
  await expect(page.locator("chart-figure")).toHaveCount(3);
});

test("the date is changed in the page, and the address says so", async ({ page }) => {
  await page.goto("/fr/alliance");
  await page.getByText("Changer la date").click();
  await page.getByLabel("En date du (année-mois-jour)").fill("2014-06-30");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL("/fr/alliance?as_of=2014-06-30");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("21 des 60");
});

test("English has the same figures, written its own way", async ({ page }) => {
  await page.goto("/en/alliance");
  await expect(page.getByLabel("Key figures").locator(".value")).toHaveText(["50 of 60", "40 of 50", "+84.5 days", /^71 ?%$/]);
  await expect(page.locator("table.matrix tfoot tr").last().getByRole("cell").nth(1)).toHaveText("−2.6 d · −0.1 months");
});
