// Does the main job unattended and leaves a picture of each screen in docs/pictures: `npm run demo`.
import { findBrowser } from "./find-browser.mjs";
import { installMissing, run } from "./install-missing.mjs";

installMissing();
const browser = await findBrowser();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["tsx", "tests/journeys/demo.ts"], { BROWSER_PATH: browser });
