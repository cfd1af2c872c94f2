// Starts the local tenant with the app on one port: `npm start`.
import { installMissing, run } from "./install-missing.mjs";

if (process.argv.length > 2) {
  console.error("npm start takes no arguments; its settings stand before it: PORT=4000 npm start. README.md lists them.");
  process.exit(2);
}
installMissing();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["tsx", "src/tenant/main.ts"]);
