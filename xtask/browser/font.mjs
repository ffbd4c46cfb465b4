// Makes the one font file of the site, « Jalons Sans »: the letters, figures and signs that French
// and English pages need, in weights 400 to 700, taken out of Adobe's Source Sans 3.
// Its licence (SIL OFL) reserves the name « Source », so a subset has to bear another one.
//
// node font.mjs <where to write jalons-sans.woff2>
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { renamed } from "./font-names.mjs";

const require = createRequire(import.meta.url);
// subset-font brings this converter along; asking through it keeps the two in step.
const fontverter = createRequire(require.resolve("subset-font"))("fontverter");

const printableAscii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const letters = "ÀÂÄÆÇÈÉÊËÎÏÑÔÖÙÛÜŸŒàâäæçèéêëîïñôöùûüÿœ";
const signs = "\u00a0§©«»°±²³·×÷–—‘’“”•…−≈≠≤≥";
const heaviestBytes = 20_000;

const source = await readFile(require.resolve("source-sans/VF/SourceSans3VF-Upright.ttf"));
const subset = await subsetFont(source, printableAscii + letters + signs, {
  targetFormat: "sfnt",
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  keepFeatures: ["ccmp", "locl", "mark", "kern"],
  noHinting: true,
  dropTables: ["DSIG", "meta"],
});
const font = await fontverter.convert(renamed(subset, "Jalons Sans"), "woff2", "sfnt");
if (font.length > heaviestBytes) {
  throw new Error(`the font weighs ${font.length} bytes, more than the ${heaviestBytes} it may`);
}
await writeFile(process.argv[2], font);
