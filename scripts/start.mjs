// Starts the local tenant with the app on one port: `npm start`.
import { installMissing, run } from "./install-missing.mjs";

installMissing();
run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
run("npx", ["tsx", "src/tenant/main.ts"]);
