// Takes the pictures of the guide, on a fresh demonstration server: `node end2end/guide.mjs http://127.0.0.1:3000`.
import { chromium } from "playwright-core";

const [base = "http://127.0.0.1:3000"] = process.argv.slice(2);
const folder = new URL("../docs/guide/pictures/", import.meta.url).pathname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** A window in which somebody of the demonstration is signed in. */
async function signedIn(name) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1000, height: 720 }, timezoneId: "America/Toronto" });
  const page = await context.newPage();
  await page.request.post("/fr/sign-in", { form: { email: `${name}@exemple.org`, password: "jalons-demo-2026" } });
  return page;
}

async function picture(page, address, name, start) {
  for (const language of ["fr", "en"]) {
    await page.goto(`/${language}${address}`, { waitUntil: "networkidle" });
    if (start) await page.locator(start).first().evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
    await page.screenshot({ path: `${folder}${name}-${language}.png` });
  }
}

const committee = await signedIn("comite-t03");
const report = "/alliance/report/T03";
await committee.goto(`/fr${report}`, { waitUntil: "networkidle" });
await committee.locator('input[id="gathering_event"]').fill("mi-septembre 2014");
await committee.locator('input[id="aides_trained"]').fill("5");
await committee.getByRole("button", { name: "Enregistrer le brouillon" }).click();
await picture(committee, report, "report", "#part-gathering_event");
await committee.goto(`/fr${report}`, { waitUntil: "networkidle" });
await committee.getByRole("button", { name: "Envoyer à la coordination" }).click();
await committee.locator("#notice").waitFor();

const coordination = await signedIn("coordination");
await picture(coordination, "/alliance/review", "review", "main h1");
await picture(coordination, "/alliance/history?territory=T03", "history", "main h1");
await picture(coordination, "/alliance/export", "export");
await browser.close();
