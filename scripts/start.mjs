// Starts the local tenant with the app on one port: `npm start`.
import { resolve } from "node:path";
import { installMissing, run } from "./install-missing.mjs";

if (process.argv.length > 2) {
  console.error("npm start takes no arguments; its settings stand before it: PORT=4000 npm start. README.md lists them.");
  process.exit(2);
}
// npm goes to the project's folder first, but a path that is given is of where somebody called it.
const asked = process.env.npm_lifecycle_event === "start" ? process.env.INIT_CWD : undefined;
const paths = ["TENANT_DATA", "POLICY", "APP"].filter((name) => process.env[name]);
const settings = Object.fromEntries(paths.map((name) => [name, resolve(asked ?? "", process.env[name])]));

installMissing();
// A port that is taken is told at once, not after the build.
run("npx", ["tsx", "src/tenant/main.ts", "--look-first"], settings);
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["tsx", "src/tenant/main.ts"], settings);
