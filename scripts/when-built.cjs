// Suites that need the built app begin when it is there: `npm test` builds it beside the first suites, which need none.
const { existsSync, readFileSync } = require("node:fs");
const { setTimeout: wait } = require("node:timers/promises");
const run = require("./circus-let-go.cjs");

const NEED_THE_APP = /[\\/]tests[\\/](?:journeys|pages)[\\/]/;

/** @param told file that holds the exit status of the build as soon as it has ended */
async function untilBuilt(told) {
  while (!existsSync(told)) await wait(100);
  if (readFileSync(told, "utf8") !== "0") throw new Error("the app could not be built");
}

module.exports = async (globalConfig, config, environment, runtime, path, ...more) => {
  const { APP_BUILD: told } = process.env;
  if (told !== undefined && NEED_THE_APP.test(path)) await untilBuilt(told);
  return run(globalConfig, config, environment, runtime, path, ...more);
};
