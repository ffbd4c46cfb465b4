// What all browser tests share: every page of the product, and a watch over what no page may do.
import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

export type Language = "fr" | "en";
export const languages: Language[] = ["fr", "en"];

/** What a page is called in the window, and what it says first. */
type Words = { title: string; heading: string };
export type Entry = { path: string; illustrative: boolean } & Record<Language, Words>;

const finding = {
  fr: "50 des 60 réalisations prévues sont faites, dont 40 plus tard que prévu. Deux territoires n’ont rien rapporté.",
  en: "50 of the 60 planned steps are done, 40 of them later than planned. Two territories have reported nothing.",
};
const delays = {
  fr: "Le comité local de suivi a le plus long retard moyen, 4,5 mois.",
  en: "The local follow-up committee has the longest mean delay, 4.5 months.",
};
const timeline = {
  fr: "40 réalisations sur 50 sont venues après la période prévue. Le plus grand écart est de 204 jours (Territoire 10, Comité local de suivi).",
  en: "40 of 50 completed steps came after the planned window. The longest delay is 204 days (Territory 10, Local follow-up committee).",
};
const support = {
  fr: "Soutien direct aux gestionnaires et aux responsables locaux : le plus fort en 2014, à 2,5 sur 3, puis 1,4 en 2015",
  en: "Direct support to managers and local leads: strongest in 2014, at 2.5 out of 3, then 1.4 in 2015",
};
const supportIn2014 = {
  fr: "Soutien direct aux gestionnaires et aux responsables locaux, 2014 : moyenne par territoire",
  en: "Direct support to managers and local leads, 2014: mean by territory",
};

const page = (path: string, fr: [string, string?], en: [string, string?], illustrative = true): Entry => {
  const words = ([title, heading]: [string, string?]) => ({ title: `${title} – Jalons`, heading: heading ?? title });
  return { path, illustrative, fr: words(fr), en: words(en) };
};

/** One page of each kind; the address follows the language. */
export const everyPage: Entry[] = [
  page("", ["Programmes suivis"], ["Programmes"]),
  page("/methods", ["Méthodes"], ["Methods"], false),
  page("/sign-in", ["Ouvrir une session"], ["Sign in"], false),
  page("/api", ["API"], ["API"], false),
  page("/alliance", ["Alliance : tableau de bord", finding.fr], ["Alliance: dashboard", finding.en]),
  page("/alliance/delays", ["Alliance : retards", delays.fr], ["Alliance: delays", delays.en]),
  page("/alliance/timeline", ["Alliance : chronologie", timeline.fr], ["Alliance: timeline", timeline.en]),
  page("/alliance/support", ["Alliance : soutien régional", support.fr], ["Alliance: regional support", support.en]),
  page(
    "/alliance/bulletin",
    ["Alliance : sommaire de conformité", "La programmation a-t-elle été réalisée comme prévu? Oui, en partie."],
    ["Alliance: conformity summary", "Was the programme carried out as planned? Yes, in part."],
  ),
  page("/alliance/card", ["Alliance : fiche du programme"], ["Alliance: programme card"]),
  page(
    "/alliance/territories/T03",
    ["Territoire 3", "Territoire 3 : 5 activités sur 5 sont faites, dont 4 après la date prévue"],
    ["Territory 3", "Territory 3: 5 of 5 activities are done, 4 of them after the planned date"],
  ),
  page(
    "/alliance/territories/T11",
    ["Territoire 11", "Territoire 11 n’a rien rapporté"],
    ["Territory 11", "Territory 11 has reported nothing"],
  ),
  page("/alliance/activities/gathering_event", ["Tenir un événement rassembleur"], ["Hold a gathering event"]),
  page(
    "/alliance/activities/regional_coordination",
    ["Coordonner l’implantation à l’échelle régionale"],
    ["Coordinate implementation regionally"],
  ),
  page("/alliance/figures/carried_out", ["Réalisations faites"], ["Steps carried out"]),
  page("/alliance/figures/delay_median", ["Écart médian avec la fin prévue"], ["Median delay from the planned end"]),
  page("/alliance/figures/multipliers_active_share", ["Multiplicateurs toujours actifs"], ["Multipliers still active"]),
  page("/alliance/figures/support_direct_mean?period=2014", [supportIn2014.fr], [supportIn2014.en]),
];

/** Pages that are about an address rather than a programme, or about a programme without any value. */
export const otherPages = ["/accounts", "/invitation/x", "/attachment", "/attachment/card", "/attachment/bulletin", "/nothing", "/alliance?as_of=tomorrow"];

/** Every address, in both languages: what holds for all pages is tested on each. */
export const everyAddress = languages.flatMap((language) =>
  [...everyPage.map((entry) => entry.path), ...otherPages].map((path) => `/${language}${path}`),
);

type Watch = { expectedFault: RegExp | undefined; watch: void };

/** A test that fails too when the page says an error, breaks its own policy or asks anything of another origin. */
export const test = base.extend<Watch>({
  expectedFault: [undefined, { option: true }],
  watch: [
    async ({ page, baseURL, expectedFault }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
      page.on("console", (message) => {
        // What could not be loaded is told by its response, with its address.
        const told = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !told) faults.push(`console: ${message.text()}`);
      });
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL!).origin)
          faults.push(`left the origin: ${request.url()}`);
      });
      page.on("response", (response) => {
        const part = response.request().resourceType() !== "document";
        if (part && response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      await use();
      expect(faults.filter((fault) => !expectedFault?.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in with an account of the demonstration: `coordination`, `comite-t03`… */
export async function signIn(page: Page, name: string) {
  await page.goto("/fr/sign-in");
  await page.getByLabel("Adresse courriel").fill(`${name}@exemple.org`);
  await page.getByLabel("Mot de passe").fill("jalons-demo-2026");
  await page.getByRole("button", { name: "Ouvrir la session" }).click();
  await expect(page.getByRole("button", { name: "Fermer la session" })).toBeVisible();
}

/** Opens everything that can be opened. */
export async function openDetails(page: Page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** The body of a table as rows of words. */
export async function rows(table: Locator) {
  return table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim())),
  );
}
