// Takes the pictures of the README anew from a running server:
//
//   cargo xtask serve --demo
//   node end2end/screenshots.mjs
//
// BASE_URL names another server, CHROMIUM another browser. Where pngquant is installed, it makes the
// pictures three times smaller.
import { spawnSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const server = process.env.BASE_URL ?? "http://127.0.0.1:3000";
const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const desk = { width: 1280, height: 1500 };
const phone = { width: 390, height: 844 };

const pictures = [
  { name: "dashboard-light", path: "/fr/alliance", viewport: desk, colorScheme: "light" },
  { name: "dashboard-dark", path: "/fr/alliance", viewport: desk, colorScheme: "dark" },
  { name: "dashboard-phone", path: "/fr/alliance", viewport: phone, colorScheme: "light", deviceScaleFactor: 2 },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const { name, path, ...settings } of pictures) {
    const page = await browser.newPage({ ...settings, locale: "fr-CA" });
    const answer = await page.goto(server + path, { waitUntil: "networkidle" });
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
    await page.evaluate(() => document.fonts.ready);
    const file = `${folder}${name}.png`;
    await page.screenshot({ path: file });
    await page.close();
    // Its absence is no error: the picture is only larger.
    spawnSync("pngquant", ["--force", "--strip", "--speed", "1", "--output", file, "128", file]);
    console.log(`docs/screenshots/${name}.png ${Math.round(statSync(file).size / 1000)} kB`);
  }
} finally {
  await browser.close();
}
