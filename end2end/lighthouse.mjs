// What Lighthouse says of the dashboard, on a phone and on a desk: `node end2end/lighthouse.mjs http://127.0.0.1:3000`.
// Ends with 1 where accessibility or best practices are below 100, or performance below 98.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const least = { accessibility: 100, "best-practices": 100, performance: 98 };
const address = new URL("/fr/alliance", process.argv[2] ?? process.env.BASE_URL ?? "http://127.0.0.1:3000").href;
const chromeFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags });
const short = [];
try {
  for (const [device, config] of [["phone", undefined], ["desk", desktopConfig]]) {
    const options = { port: chrome.port, onlyCategories: Object.keys(least), logLevel: "error" };
    const { lhr } = await lighthouse(address, options, config);
    for (const [category, wanted] of Object.entries(least)) {
      const score = Math.round(lhr.categories[category].score * 100);
      console.log(`lighthouse, ${device}, ${category}: ${score} (at least ${wanted})`);
      if (score < wanted) short.push(...failed(lhr, category));
    }
  }
} finally {
  chrome.kill();
}
for (const audit of new Set(short)) console.log(`  ${audit}`);
process.exitCode = short.length > 0 ? 1 : 0;

/** The audits that cost a category its points. */
function failed({ audits, categories }, category) {
  const weighed = categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]);
  const costly = weighed.filter(({ score }) => score !== null && score < 1);
  return costly.map(({ id, title, displayValue }) => `${category}: ${id}, ${title} ${displayValue ?? ""}`.trim());
}
