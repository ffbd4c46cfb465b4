// The French and the English of every page: their typography, and that neither speaks the other's.
import type { Page } from "@playwright/test";
import { everyAddress, expect, test } from "./jalons";

/** Each piece of text a reader meets, those in another language left out, with titles and labels. */
async function texts(page: Page) {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const foreign = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") !== own;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pieces = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // A text of several nodes is one text: its spaces may stand at their seams.
      const block = node.parentElement!.closest("p, li, th, td, dt, dd, h1, h2, h3, label, legend, summary, text, title, option");
      if (block && !foreign(block)) pieces.push(block.textContent ?? "");
    }
    for (const labelled of document.querySelectorAll("[aria-label]"))
      if (!foreign(labelled)) pieces.push(labelled.getAttribute("aria-label")!);
    return [...new Set(pieces)];
  });
}

function matching(pieces: string[], pattern: RegExp) {
  return pieces.flatMap((piece) => {
    const found = pattern.exec(piece);
    return found ? [`${found[0]} in: ${piece.slice(Math.max(0, found.index - 30), found.index + 40)}`] : [];
  });
}

for (const address of everyAddress) {
  const french = address.startsWith("/fr");
  test(`${address} is set as its language asks`, async ({ page }) => {
    await page.goto(address);
    const pieces = await texts(page);
    if (french) {
      expect(matching(pieces, /[^\u00a0\d=/]:(?!\/\/)|[^\u00a0\s]%| [:%»]|« /), "a no-break space before : and %, inside « »").toEqual([]);
      expect(matching(pieces, /\s[;!?]/), "no space before ; ! ?").toEqual([]);
      expect(matching(pieces, /\d\.\d/), "a decimal comma").toEqual([]);
    } else {
      expect(matching(pieces, /\s[:;!?%]/), "no space before : ; ! ? %").toEqual([]);
      expect(matching(pieces, /[«»]/), "no French quotation marks").toEqual([]);
      expect(matching(pieces, /\d,\d(?!\d\d)/), "a decimal point").toEqual([]);
    }
    expect(matching(pieces, /\p{L}'\p{L}/u), "a curved apostrophe").toEqual([]);
  });

  // The source of the attachment programme names institutions, each in its own language.
  if (address.includes("/attachment")) continue;

  test(`${address} speaks one language`, async ({ page }) => {
    await page.goto(address);
    const others = french
      ? /(?<![\p{L}_])(the|of|and|planned|late|not reported|territory|delay)(?![\p{L}_])/iu
      : /(?<![\p{L}_])(les|des|du|une|sur|prévu|faites|territoire|activités?|soutien|retards?|moyenne|événement)(?![\p{L}_])/iu;
    const named = "Programme sur l’attachement en intervention relationnelle";
    expect(matching((await texts(page)).filter((piece) => piece !== named), others)).toEqual([]);
  });
}
