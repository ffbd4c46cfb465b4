// Which programmes are there, and how are they doing?
import { expect, test } from "./jalons";

test("both programmes are listed, with how far the one that reports has come", async ({ page }) => {
  await page.goto("/fr");
  await expect(page.getByRole("main").getByRole("list")).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading "Alliance" [level=2]:
          - link "Alliance":
            - /url: /fr/alliance
        - text: Données illustratives
        - paragraph: /Six activités d’implantation/
        - paragraph: "En date du 30 juin 2015 : 50 réalisations sur 60 sont faites, dont 40 en retard."
      - listitem:
        - heading "Programme sur l’attachement en intervention relationnelle" [level=2]:
          - link:
            - /url: /fr/attachment
        - paragraph: /Huit visites à domicile/
  `);
});

test("a programme of the list leads to its dashboard", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "Alliance", exact: true }).click();
  await expect(page).toHaveURL("/en/alliance");
  await expect(page).toHaveTitle("Alliance: dashboard – Jalons");
});
