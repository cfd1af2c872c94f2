// Does the main job unattended and leaves a picture of each screen in docs/pictures: `npm run demo`.
import { findBrowser } from "./find-browser.mjs";
import { installMissing, run } from "./install-missing.mjs";

if (process.argv.length > 2) {
  console.error("npm run demo takes no arguments. It builds the app, does the main job in a browser by itself, and makes every picture in docs/pictures anew. With another browser than the one it finds: BROWSER_PATH=/usr/bin/chromium npm run demo.");
  process.exit(2);
}

installMissing();
const browser = await findBrowser();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["tsx", "tests/journeys/demo.ts"], { BROWSER_PATH: browser });
