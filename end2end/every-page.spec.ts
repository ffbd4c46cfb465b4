// What holds for every page: its language, its words, its links, and what it asks of nobody.
import { everyAddress, everyPage, expect, languages, test } from "./jalons";

for (const language of languages) {
  const other = language === "fr" ? "en" : "fr";
  for (const entry of everyPage) {
    test(`/${language}${entry.path} says in its language what it is, what it found, and whether its values are illustrative`, async ({ page }) => {
      await page.goto(`/${language}${entry.path}`);
      await expect(page).toHaveTitle(entry[language].title);
      await expect(page.locator("html")).toHaveAttribute("lang", `${language}-CA`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(entry[language].heading);
      const said = page.getByText(language === "fr" ? "Données illustratives" : "Illustrative data", { exact: true });
      if (entry.illustrative) await expect(said.first()).toBeVisible();
      else await expect(said).toHaveCount(0);
    });

    test(`/${language}${entry.path} has the same page, with its query, one link away in the other language`, async ({ page }) => {
      const query = entry.path.includes("?") ? "&as_of=2015-04-30" : "?as_of=2015-04-30";
      const asked = entry.path.startsWith("/alliance") ? query : "";
      await page.goto(`/${language}${entry.path}${asked}`);
      const link = page.getByRole("banner").locator(`a[hreflang=${other}-CA]`).first();
      await expect(link).toHaveAttribute("lang", `${other}-CA`);
      await link.click();
      await expect(page.locator("html")).toHaveAttribute("lang", `${other}-CA`);
      const address = new URL(page.url());
      const wanted = new URL(`/${other}${entry.path}${asked}`, address);
      expect(address.pathname).toBe(wanted.pathname);
      expect(Object.fromEntries(address.searchParams)).toEqual(Object.fromEntries(wanted.searchParams));
    });
  }
}

test("the site is navigated by its programmes, its methods and its other language", async ({ page }) => {
  await page.goto("/fr/alliance");
  await expect(page.getByRole("banner").first()).toMatchAriaSnapshot(`
    - link "Jalons":
      - /url: /fr
    - navigation "Site":
      - list:
        - listitem:
          - link "Programmes":
            - /url: /fr
        - listitem:
          - link "Méthodes":
            - /url: /fr/methods
        - listitem:
          - link "English":
            - /url: /en/alliance
        - listitem:
          - link "Ouvrir une session":
            - /url: /fr/sign-in?next=/fr/alliance
  `);
});

test("a programme is navigated by its questions, on the day that was asked for", async ({ page }) => {
  await page.goto("/en/alliance/delays?as_of=2014-06-30");
  const sections = page.getByRole("navigation", { name: "Alliance" });
  await expect(sections).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - link "Dashboard":
          - /url: /en/alliance?as_of=2014-06-30
      - listitem:
        - link "Delays":
          - /url: /en/alliance/delays?as_of=2014-06-30
      - listitem:
        - link "Timeline":
          - /url: /en/alliance/timeline?as_of=2014-06-30
      - listitem:
        - link "Support":
          - /url: /en/alliance/support?as_of=2014-06-30
      - listitem:
        - link "Bulletin":
          - /url: /en/alliance/bulletin?as_of=2014-06-30
      - listitem:
        - link "Programme card":
          - /url: /en/alliance/card?as_of=2014-06-30
  `);
  await expect(sections.locator("[aria-current=page]")).toHaveText("Delays");
});

test("the address of the site leads each reader to their language", async ({ request }) => {
  const sentTo = async (languages: string) => {
    const answer = await request.get("/", { headers: { "accept-language": languages }, maxRedirects: 0 });
    return answer.headers().location;
  };
  expect(await sentTo("en-CA,fr;q=0.5")).toBe("/en");
  expect(await sentTo("fr-CA,fr;q=0.9,en;q=0.8")).toBe("/fr");
  expect(await sentTo("de")).toBe("/fr");
});

test("no link leads nowhere", async ({ page, request }) => {
  test.setTimeout(180_000);
  const found = new Map<string, string>();
  for (const { path } of everyPage.flatMap((entry) => languages.map((language) => ({ path: `/${language}${entry.path}` })))) {
    await page.goto(path);
    const links = await page.locator("a[href]").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) found.set(link.split("#")[0], path);
  }
  const broken = [];
  for (const [link, from] of found) {
    const status = (await request.get(link)).status();
    if (status !== 200) broken.push(`${status}: ${link}, linked from ${from}`);
  }
  expect(broken).toEqual([]);
});

test("no element has the name of another", async ({ page }) => {
  const repeated: string[] = [];
  for (const address of everyAddress) {
    await page.goto(address);
    const ids = await page.locator("[id]").evaluateAll((named) => named.map((element) => element.id));
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    if (twice.size > 0) repeated.push(`${address}: ${[...twice].join(", ")}`);
  }
  expect(repeated).toEqual([]);
});
