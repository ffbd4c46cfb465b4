// The whole way of a value: a committee reports it, the coordination returns one answer and accepts the rest, the
// committee corrects, the figures follow, the history tells it, and an undo brings back what stood before.
import type { Page } from "@playwright/test";
import { expect, rows, test } from "./jalons";
import { ownServer, type Server, signedIn } from "./own-server";

let server: Server;
test.beforeAll(async () => {
  server = await ownServer();
});
test.afterAll(() => server.stop());

const plan = "Plan de réalisation local";
const people = "Personnes formées aux outils AIDES";

/** What the committee types, and how many values it sends. */
async function report(page: Page, answers: Record<string, string>) {
  await page.goto("/fr/alliance/report/T03", { waitUntil: "networkidle" });
  for (const [code, answer] of Object.entries(answers)) await page.locator(`input[id="${code}"]`).fill(answer);
  await page.getByRole("button", { name: "Envoyer à la coordination" }).click();
  await expect(page.locator("#notice")).toContainText("Envoyé à la coordination");
}

const value = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** A figure as programs read it, in a window where nobody is signed in. */
async function figure(page: Page, id: string): Promise<number> {
  const answer = await page.request.get("/fr/alliance/data/figures.json");
  const { figures } = await answer.json();
  return figures.find((figure: { id: string; period: string | null }) => figure.id === id && !figure.period).value;
}

/** The line of Territory 3 in the matrix of the dashboard. */
async function line(page: Page): Promise<string> {
  await page.goto("/fr/alliance");
  const line = page.locator("table.matrix tbody tr").filter({ has: page.locator('a[href*="territories/T03"]') });
  return ((await line.first().textContent()) ?? "").replace(/\s+/g, " ");
}

test("a value goes from the committee to the figures and back, in three windows", async ({ browser }) => {
  test.slow();
  const committee = await signedIn(browser, server, "comite-t03@exemple.org");
  const coordination = await signedIn(browser, server, "coordination@exemple.org");
  const reader = await (await browser.newContext({ baseURL: server.address })).newPage();

  // The ten plans are 0, 0, 12, 21, 28, 31, 35, 45, 59 and 73 days late; the 12 are those of T03, of 12 October 2014.
  const before = await figure(reader, "local_plan_delay_mean");
  expect(before).toBeCloseTo(30.4, 9);
  const trained = await figure(reader, "aides_trained_mean");
  expect(await line(reader)).toContain("+12 j");

  await report(committee, { local_plan: "15 octobre 2014", aides_trained: "5" });
  expect(await figure(reader, "local_plan_delay_mean")).toBe(before);

  await coordination.goto("/fr/alliance/review");
  await expect(coordination.getByRole("heading", { level: 1 })).toContainText("2 valeurs attendent");
  await value(coordination, plan).getByLabel("Accepter", { exact: true }).check();
  await value(coordination, people).getByLabel("Retourner", { exact: true }).check();
  await value(coordination, people).getByLabel("Commentaire").fill("La liste des présences en compte six.");
  await coordination.getByRole("button", { name: "Enregistrer les décisions" }).click();
  await expect(coordination.getByText("C’est enregistré.")).toBeVisible();

  // Three days more for one territory of ten.
  expect(await figure(reader, "local_plan_delay_mean")).toBeCloseTo(30.7, 9);
  expect(await figure(reader, "aides_trained_mean")).toBe(trained);
  expect(await line(reader)).toContain("+15 j");

  await committee.goto("/fr/alliance/report/T03", { waitUntil: "networkidle" });
  const returned = committee.locator("#notice");
  await expect(returned).toContainText("La coordination vous retourne une réponse, à revoir");
  await expect(returned.getByRole("link")).toContainText("La liste des présences en compte six.");
  await expect(committee.locator(".side")).toContainText("une à revoir");
  await expect(committee.locator("#part-aides_training")).toContainText("La liste des présences en compte six.");
  await report(committee, { aides_trained: "6" });

  await coordination.goto("/fr/alliance/review");
  await expect(value(coordination, people)).toContainText("La liste des présences en compte six.");
  await expect(value(coordination, plan)).toHaveCount(0);
  await value(coordination, people).getByLabel("Accepter", { exact: true }).check();
  await coordination.getByRole("button", { name: "Enregistrer les décisions" }).click();
  await expect(coordination.getByText("C’est enregistré.")).toBeVisible();
  // Six people where there were four, in one territory of ten.
  expect(await figure(reader, "aides_trained_mean")).toBeCloseTo(trained + 0.2, 9);

  // Nothing waits any more: the report is closed, and what the committee writes is kept and not sent.
  await committee.goto("/fr/alliance/report/T03");
  await expect(committee.locator("p.lock").first()).toContainText("Fiche verrouillée depuis le");
  await expect(committee.locator("p.lock").first()).toContainText("par Coordination régionale");

  await coordination.goto("/fr/alliance/history?territory=T03&item=local_plan");
  const history = coordination.getByRole("table", { name: "Historique" });
  const told = await rows(history);
  expect(told.map((row) => row[5])).toEqual(["acceptée", "soumise", "acceptée"]);
  expect(told.map((row) => row[1])).toEqual(["Coordination régionale", "Comité T03", "ligne de commande"]);
  await history.getByRole("row").nth(1).getByRole("link", { name: "Annuler cette saisie" }).click();
  await coordination.getByRole("button", { name: "Annuler cette valeur" }).click();
  await expect(coordination).toHaveURL(/history\?batch=/);
  expect(await figure(reader, "local_plan_delay_mean")).toBe(before);
  expect(await line(reader)).toContain("+12 j");
});
