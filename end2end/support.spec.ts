// How much regional support was given, and where nothing was published.
import { expect, openDetails, rows, test } from "./jalons";

test.beforeEach(async ({ page }) => {
  await page.goto("/fr/alliance/support");
  await openDetails(page);
});

test("the mean of each kind and year stands with its n, and what was not published has none", async ({ page }) => {
  const table = await rows(page.getByRole("table", { name: "Soutien régional par année" }));
  expect(table.map((row) => row.slice(1))).toEqual([
    ["2013", "1,5", "10", "0", "5", "5", "0"],
    ["2014", "2,5", "10", "0", "0", "5", "5"],
    ["2015", "1,4", "10", "0", "6", "4", "0"],
    ["2013", "1,1", "10", "1", "7", "2", "0"],
    ["2014", "non rapporté", "0", "–", "–", "–", "–"],
    ["2015", "1,8", "10", "0", "2", "8", "0"],
  ]);
});

test("the picture says the gap as a gap", async ({ page }) => {
  await expect(page.getByRole("figure").getByRole("img")).toHaveAccessibleName(/2013, 1,1; 2014, non rapporté; 2015, 1,8/);
});

test("each territory has its ratings, and the silent ones have none", async ({ page }) => {
  const direct = await rows(page.getByRole("table", { name: "Soutien direct aux gestionnaires" }));
  expect(direct[0]).toEqual(["Territoire 1", "1", "3", "1"]);
  expect(direct[4]).toEqual(["Territoire 5", "1", "3", "2"]);
  expect(direct[10]).toEqual(["Territoire 11", "non rapporté", "non rapporté", "non rapporté"]);
  const plan = await rows(page.getByRole("table", { name: "Soutien à la production" }));
  expect(plan[4]).toEqual(["Territoire 5", "0", "non rapporté", "2"]);
});

test("on an earlier day a year to come is not due yet, which is not the same as not reported", async ({ page }) => {
  await page.goto("/fr/alliance/support?as_of=2014-06-30");
  const direct = await rows(page.getByRole("table", { name: "Soutien direct aux gestionnaires" }));
  expect(direct[0]).toEqual(["Territoire 1", "1", "pas encore dû", "pas encore dû"]);
});
