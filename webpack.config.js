const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, Compilation, DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { FirstScreen } = require("./scripts/first-screen.cjs");
const { HostingFiles } = require("./scripts/hosting-files.cjs");
const themesInUse = require("./scripts/themes-in-use.cjs");

/**
 * One entry for each host: the Outlook page loads office.js, the Teams page never does. Their Content Security
 * Policies differ for that reason (docs/decisions/0006). `configure` is what Teams shows where the tab is set up in a channel;
 * the others are where sign-in windows begin and end: one for a plain browser, one for each host.
 */
const pages = { tab: "tab.ts", taskpane: "taskpane.ts", configure: "configure.ts", auth: "auth.ts", "auth-teams": "auth-teams.ts", "auth-outlook": "auth-outlook.ts" };

/** Pages that show the first screen before the app is there. */
const FIRST_SCREENS = ["tab", "taskpane"];

/** A page and the app in it, as one file: what both pages share is in both, since no user of the one has kept the other's. */
const APP = /^(?:tab|taskpane)-app\b/;

/**
 * What a browser asks to compile a whole file beside the page, as it comes: nearly all of the app runs at once, and what is
 * not compiled by then, is while the page stands still. Whoever does not know it, reads a comment.
 *
 * @source https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_AHEAD = "//# allFunctionsCalledOnLoad";

/**
 * The page's own script comes beside the page, which is read meanwhile; nothing is painted before it has run: it hears the
 * user from the start. The app itself is run when the page has been painted once (src/pages/first-paint.ts), and fetched at
 * once: the page names its files.
 */
class AppFetchedAtOnce {
  apply(compiler) {
    compiler.hooks.compilation.tap("AppFetchedAtOnce", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap("AppFetchedAtOnce", (data) => {
        const app = compilation.namedChunkGroups.get(`${data.outputName.replace(/\.html$/, "")}-app`);
        const scripts = (app?.getFiles() ?? []).filter((file) => file.endsWith(".js"));
        if (scripts.length > 0) for (const { tagName, attributes } of data.headTags) if (tagName === "script") Object.assign(attributes, { async: true, blocking: "render" });
        data.headTags.push(...scripts.map((href) => HtmlWebpackPlugin.createHtmlTagObject("link", { rel: "preload", as: "script", href })));
        return data;
      });
    });
  }
}

const FONTSOURCE = "node_modules/@fontsource";
const toFonts = ({ absoluteFilename }) => `fonts/${path.basename(absoluteFilename).replace("-normal", "")}`;
/** Letter types that have a package of their own. */
const SCRIPTS = ["armenian", "georgian", "ethiopic", "thai", "devanagari", "hebrew", "arabic"];
/** Those that come in a hundred files each, with a list of which characters lie in which; in one weight, for they are large. */
const EAST_ASIAN = ["sc", "jp", "kr"];
const LETTER_TYPES = [
  { from: `${FONTSOURCE}/noto-sans/files/noto-sans-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,700}-normal.woff`, to: toFonts },
  { from: `${FONTSOURCE}/noto-sans-math/files/noto-sans-math-latin-400-normal.woff`, to: "fonts/noto-sans-math-400.woff" },
  { from: `${FONTSOURCE}/noto-emoji/files/noto-emoji-emoji-400-normal.woff`, to: "fonts/noto-emoji-400.woff" },
  ...SCRIPTS.flatMap((name) => [400, 700].map((weight) => ({ from: `${FONTSOURCE}/noto-sans-${name}/files/noto-sans-${name}-${name}-${weight}-normal.woff`, to: `fonts/noto-sans-${name}-${weight}.woff` }))),
  ...EAST_ASIAN.flatMap((name) => [
    { from: `${FONTSOURCE}/noto-sans-${name}/files/noto-sans-${name}-+([0-9])-400-normal.woff`, to: toFonts },
    { from: `${FONTSOURCE}/noto-sans-${name}/unicode.json`, to: `fonts/noto-sans-${name}.json` },
  ]),
];

const stylesAhead = path.join(__dirname, "scripts/styles-ahead.cjs");

module.exports = (_env, { mode = "production" }) => ({
  mode,
  context: __dirname,
  entry: Object.fromEntries(Object.entries(pages).map(([name, file]) => [name, `./src/pages/${file}`])),
  output: {
    path: path.join(__dirname, "dist/app"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    clean: true,
    // The page requires Trusted Types; this is the one policy that may name a script's address.
    trustedTypes: { policyName: "bewaarwijzer" },
  },
  // No eval in any mode: the policy forbids it.
  devtool: "source-map",
  resolve: {
    extensions: [".tsx", ".ts", ".js"],
    // By its plain name zip.js only reads: without the writer the worker's chunk is a third of its size. Who writes asks for the writer.
    alias: { "@zip.js/zip.js$": path.join(__dirname, "node_modules/@zip.js/zip.js/lib/zip-core-reader.js") },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: ["swc-loader", stylesAhead] },
      { test: /@fluentui.*\.styles\.js$/, use: stylesAhead },
      { test: themesInUse.SOURCE, use: path.join(__dirname, "scripts/themes-in-use.cjs") },
    ],
  },
  optimization: {
    // Terser makes a little less of it, in ten times the time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    splitChunks: { chunks: ({ name }) => !APP.test(name ?? ""), cacheGroups: { defaultVendors: { name: false } } },
  },
  performance: { hints: false },
  plugins: [
    new AppFetchedAtOnce(),
    // After the step that leaves comments out.
    new BannerPlugin({ banner: COMPILE_AHEAD, raw: true, test: APP, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }),
    new FirstScreen(version),
    new HostingFiles(),
    new themesInUse.ThemesInUse(),
    new DefinePlugin({ __APP_VERSION__: JSON.stringify(version) }),
    ...Object.keys(pages).map(
      (name) => new HtmlWebpackPlugin({ template: `src/pages/${name}.html`, filename: `${name}.html`, chunks: [name], scriptLoading: FIRST_SCREENS.includes(name) ? "blocking" : "defer", inject: "head", minify: false }),
    ),
    new CopyWebpackPlugin({
      patterns: [
        { from: "src/pages/settings.json" },
        { from: "src/pages/page.css" },
        { from: "src/pages/over.html" },
        { from: "assets/icons/bewaarwijzer.svg", to: "favicon.svg" },
        { from: "assets/icons/*.png", to: "icons/[name][ext]" },
        // The letter types of the reading copy (adapters/pdf/faces.ts), fetched by its worker as they are needed.
        ...LETTER_TYPES,
      ],
    }),
  ],
});
