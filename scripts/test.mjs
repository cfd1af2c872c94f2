// Runs every test, the journeys in a real browser included: `npm test`. Arguments go to jest.
import { findBrowser } from "./find-browser.mjs";
import { installMissing, run } from "./install-missing.mjs";
import { testWithSecondChance } from "./second-chance.mjs";

installMissing();
const browser = await findBrowser();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
process.exitCode = testWithSecondChance(process.argv.slice(2), { BROWSER_PATH: browser });
