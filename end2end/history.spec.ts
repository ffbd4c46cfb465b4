// The history and the undo: what was recorded, told to those who may read it, and taken back without erasing anything.
import AxeBuilder from "@axe-core/playwright";
import { expect, openDetails, rows, test } from "./jalons";
import { ownServer, type Server, signedIn } from "./own-server";

let server: Server;
test.beforeAll(async () => {
  server = await ownServer();
});
test.afterAll(() => server.stop());

const coordination = "coordination@exemple.org";
const trained = "/fr/alliance/history?territory=T03&item=multipliers_trained";

test("a value is undone, the figures follow, and undoing the undo brings it back", async ({ browser }) => {
  const page = await signedIn(browser, server, coordination);
  await page.goto(trained);
  const history = page.getByRole("table", { name: "Historique" });
  const before = await rows(history);
  expect(before).toHaveLength(1);
  expect(before[0].slice(1, 8)).toEqual([
    "ligne de commande", "Territoire 3, Multiplicateurs formés", "aucune valeur", "6", "acceptée", "", "alliance.csv",
  ]);
  await history.getByRole("link", { name: "Annuler cette saisie" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Annuler une saisie");
  expect(await rows(page.getByRole("table", { name: "Ce qui changera" }))).toEqual([
    ["Territoire 3", "Multiplicateurs formés", "6", "aucune valeur"],
  ]);
  await page.getByRole("button", { name: "Annuler cette valeur" }).click();
  await expect(page).toHaveURL(/history\?batch=/);
  await page.goto("/fr/alliance/territories/T03");
  const reported = page.getByRole("table", { name: "Ce que le territoire a rapporté" });
  expect((await rows(reported))[0][1]).toBe("non rapporté");

  await page.goto(trained);
  const undone = await rows(history);
  expect(undone).toHaveLength(2);
  expect(undone[0].slice(1, 6)).toEqual(["Coordination régionale", "Territoire 3, Multiplicateurs formés", "6", "aucune valeur", "retirée"]);
  expect(undone[0][6]).toContain("Annulation de la saisie du");
  await history.getByRole("link", { name: "Annuler cette saisie" }).click();
  await page.getByRole("button", { name: "Annuler cette valeur" }).click();
  await page.goto("/fr/alliance/territories/T03");
  expect((await rows(reported))[0][1]).toBe("6");
});

test("a committee reads its own history, limits it, and can undo nothing", async ({ browser }) => {
  const page = await signedIn(browser, server, "comite-t05@exemple.org");
  await page.goto("/fr/alliance/territories/T05");
  await page.getByRole("link", { name: "Historique de ces valeurs" }).click();
  await page.getByLabel("Élément").selectOption({ label: "Événement rassembleur" });
  await page.locator("form.choose").getByRole("button", { name: "Afficher" }).click();
  const history = page.getByRole("table", { name: "Historique" });
  expect(await rows(history)).toHaveLength(1);
  await expect(page.getByRole("link", { name: "Annuler" })).toHaveCount(0);
  const other = await page.goto("/fr/alliance/history?territory=T03");
  expect(other?.status()).toBe(403);
});

for (const address of ["/fr/alliance/review", "/en/alliance/history?territory=T05"]) {
  test(`${address} breaks no rule of accessibility`, async ({ browser }) => {
    test.slow();
    const page = await signedIn(browser, server, coordination);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await openDetails(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`));
      expect(faults, `at ${width}`).toEqual([]);
    }
  });
}
