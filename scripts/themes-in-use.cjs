/**
 * A step of the build: of each theme of Fluent UI, the app carries the tokens that its styles name, as finished values: a
 * quarter of them, where Fluent brings all, and works them out while the page begins. What the styles name is looked up in
 * the finished files, so that none can be missing.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const fluent = require("@fluentui/react-components");

/** The module that names the themes. */
const SOURCE = path.join(__dirname, "../src/panes/themes.ts");
/** Stands in the code until all files are finished. */
const PLACE = "__THEMES_IN_USE__";
const NAMED = /var\(--(\w+)/gu;

/** The tokens that are named in these files. */
function tokensIn(texts, themes) {
  const named = new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name]) => name)));
  return Object.keys(themes[0]).filter((name) => named.has(name));
}

/** The first theme whole, and what is otherwise in each of the others. */
function inUse(themes, tokens) {
  const [first] = themes;
  const part = (theme) => Object.fromEntries(tokens.filter((name) => theme === first || theme[name] !== first[name]).map((name) => [name, theme[name]]));
  return themes.map(part);
}

function themeNames(text) {
  const names = [...text.matchAll(/\b\w+Theme\b/gu)].map(([name]) => name);
  if (names.length === 0 || names.some((name) => !(name in fluent))) throw new Error(`${SOURCE}: names no themes of Fluent UI`);
  return names;
}

/** The module of the themes, with their values left open. */
function loader(text) {
  const names = themeNames(text);
  return `const values = ${PLACE};\n${names.map((name, at) => `export const ${name} = { ...values[0], ...values[${String(at)}] };`).join("\n")}\n`;
}

class ThemesInUse {
  apply({ webpack: { Compilation, sources }, hooks }) {
    hooks.compilation.tap("ThemesInUse", (compilation) => {
      // After the step that leaves out what nobody uses: Fluent's list of all tokens goes with it.
      compilation.hooks.processAssets.tap({ name: "ThemesInUse", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 2 }, (assets) => {
        const files = Object.entries(assets).filter(([name]) => /\.(?:js|css)$/.test(name));
        const texts = new Map(files.map(([name, source]) => [name, source.source().toString()]));
        const themes = themeNames(readFileSync(SOURCE, "utf8")).map((name) => fluent[name]);
        const values = JSON.stringify(inUse(themes, tokensIn([...texts.values()], themes)));
        for (const [name, text] of texts) {
          const at = text.indexOf(PLACE);
          if (at === -1) continue;
          compilation.updateAsset(name, (source) => {
            const filled = new sources.ReplaceSource(source);
            filled.replace(at, at + PLACE.length - 1, values);
            return filled;
          });
        }
      });
    });
  }
}

module.exports = Object.assign(loader, { SOURCE, ThemesInUse });
