/**
 * A step of the build: writes the first screen into the pages, as the app itself shows it (src/pages/first-screen.tsx), and its
 * styles into a file beside them, behind those of every page: nothing is painted before the last file of styles has come. It
 * stands before the app is compiled.
 */
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { build } = require("esbuild");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const source = path.join(__dirname, "../src/pages/first-screen.tsx");
const ofEveryPage = path.join(__dirname, "../src/pages/page.css");

/** What is fetched later, is not on the first screen. */
const withoutLater = {
  name: "without-later",
  setup: ({ onResolve }) => {
    onResolve({ filter: /.*/ }, ({ kind, path: named }) => (kind === "dynamic-import" ? { path: named, external: true } : undefined));
  },
};

/** Runs the app's own code here, once. */
async function firstScreen(version) {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [withoutLater],
    logLevel: "error",
  });
  const made = new Module(source);
  made.paths = Module._nodeModulePaths(path.dirname(source));
  made._compile(outputFiles[0].text, source);
  return made.exports.firstScreen(version);
}

class FirstScreen {
  constructor(version) {
    this.version = version;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FirstScreen", (compilation) => {
      const screen = firstScreen(this.version);
      compilation.fileDependencies.add(ofEveryPage);
      HtmlWebpackPlugin.getHooks(compilation).afterTemplateExecution.tapPromise("FirstScreen", async (data) => {
        const { markup, beside } = await screen;
        data.html = data.html.replace("<!-- first-screen -->", () => markup).replace("<!-- beside -->", () => beside);
        return data;
      });
      compilation.hooks.processAssets.tapPromise({ name: "FirstScreen", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        compilation.emitAsset("first-screen.css", new sources.RawSource(`${readFileSync(ofEveryPage, "utf8")}\n${(await screen).styles}`));
      });
    });
  }
}

module.exports = { FirstScreen };
