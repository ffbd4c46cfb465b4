// Makes the one style sheet of the site: the @import lines of main.css followed, every address of a
// file replaced by the name that carries its hash, the spaces taken out.
//
// node style.mjs <main.css> <where to write it> <JSON: plain name → hashed name>
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { bundle } from "lightningcss";

const [, , source, destination, names] = process.argv;
const hashed = JSON.parse(names);

const { code, warnings } = bundle({
  filename: source,
  minify: true,
  visitor: {
    Url(url) {
      if (url.url.startsWith("data:") || url.url.startsWith("#")) return url;
      const name = hashed[basename(url.url)];
      if (!name) throw new Error(`${source} points to ${url.url}, which is not a file of the site`);
      return { ...url, url: name };
    },
  },
});
for (const warning of warnings) {
  throw new Error(`${warning.loc?.filename}:${warning.loc?.line}: ${warning.message}`);
}
await writeFile(destination, code);
