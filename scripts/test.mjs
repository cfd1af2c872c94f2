// Runs every test, the journeys in a real browser included: `npm test`. Arguments go to jest.
import { findBrowser } from "./find-browser.mjs";
import { installMissing, run } from "./install-missing.mjs";

installMissing();
const browser = await findBrowser();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["jest", ...process.argv.slice(2)], { BROWSER_PATH: browser });
