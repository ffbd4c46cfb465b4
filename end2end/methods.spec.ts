// Every convention and formula, and the published delay that moves with them.
import { expect, rows, test } from "./jalons";

// 10 territories held their event 87 days after 20 June 2014 on average. Spring ends on 31 May when seasons are
// meteorological, 20 days earlier: 107. It ends on 31 March as a quarter, 81 days earlier: 168. Counted from its first
// day, 20 March, 1 March or 1 January, it is 92, 91 or 89 days more; from the middle of 20 March to 20 June, 46 more.
const delays = [
  { calendar: "Saisons astronomiques", anchor: "la fin de la période", days: "87 jours", months: "2,86 mois" },
  { calendar: "Saisons météorologiques", anchor: "la fin de la période", days: "107 jours", months: "3,52 mois" },
  { calendar: "Trimestres civils", anchor: "la fin de la période", days: "168 jours", months: "5,52 mois" },
  { calendar: "Saisons astronomiques", anchor: "son milieu", days: "133 jours", months: "4,37 mois" },
  { calendar: "Saisons astronomiques", anchor: "son début", days: "179 jours", months: "5,88 mois" },
  { calendar: "Saisons météorologiques", anchor: "son début", days: "198 jours", months: "6,51 mois" },
  { calendar: "Trimestres civils", anchor: "son début", days: "257 jours", months: "8,44 mois" },
];

test("the explorer moves the published delay as the conventions change", async ({ page }) => {
  await page.goto("/fr/methods");
  const explorer = page.locator("leptos-island");
  const result = explorer.getByRole("status");
  await expect(result).toContainText("87 jours");
  for (const { calendar, anchor, days, months } of delays) {
    await explorer.getByRole("radio", { name: calendar }).check();
    await explorer.getByRole("radio", { name: anchor }).check();
    await expect(result).toContainText(days);
    await expect(result).toContainText(months);
  }
});

test("the explorer says which days a season covers", async ({ page }) => {
  await page.goto("/fr/methods");
  const explorer = page.locator("leptos-island");
  await expect(explorer).toContainText("du 20 mars au 20 juin 2014");
  await explorer.getByRole("radio", { name: "Saisons météorologiques" }).check();
  await expect(explorer).toContainText("du 1er mars au 31 mai 2014");
});

test("the explorer is computed in the browser and asks the server nothing more", async ({ page }) => {
  await page.goto("/en/methods", { waitUntil: "networkidle" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("radio", { name: "Meteorological seasons" }).check();
  await expect(page.locator("leptos-island").getByRole("status")).toContainText("107 days");
  await expect(page.locator("leptos-island").getByRole("status")).toContainText("3.52 months");
  expect(asked).toEqual([]);
});

test("the explorer answers to the arrow keys", async ({ page }) => {
  await page.goto("/fr/methods", { waitUntil: "networkidle" });
  const result = page.locator("leptos-island").getByRole("status");
  await page.getByRole("radio", { name: "Saisons astronomiques" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Saisons météorologiques" })).toBeChecked();
  await expect(result).toContainText("107 jours");
  await page.keyboard.press("ArrowDown");
  await expect(result).toContainText("168 jours");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "son début" })).toBeChecked();
  await expect(result).toContainText("257 jours");
});

test("all nine pairs of conventions stand in a table", async ({ page }) => {
  await page.goto("/fr/methods");
  const table = await rows(page.locator("#explorer").getByRole("table"));
  expect(table.map((row) => row.length)).toEqual([5, 5, 5]);
  const column: Record<string, number> = { "la fin de la période": 2, "son milieu": 3, "son début": 4 };
  for (const { calendar, anchor, days, months } of delays)
    expect(table.find(([name]) => name === calendar)![column[anchor]]).toBe(`${days} · ${months}`);
});

test("the settings that each programme has chosen stand in a table", async ({ page }) => {
  await page.goto("/fr/methods");
  const table = await rows(page.getByRole("table", { name: "Les réglages de chaque programme" }));
  expect(table.find(([name]) => name === "Alliance")).toEqual([
    "Alliance",
    "Saisons astronomiques",
    "la fin de la période",
    "0 jour",
    "30,4375 jours",
    "3",
  ]);
});

test("each convention and formula has its section", async ({ page }) => {
  await page.goto("/fr/methods");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Ce que vaut « printemps » change le retard publié",
    "Les réglages de chaque programme",
    "Dates imprécises",
    "Saisons",
    "Écart et retard",
    "Verdict",
    "États d’une case",
    "Chiffres",
    "Comptes et cotes",
    "Avancement",
    "Arrondis",
  ]);
});
