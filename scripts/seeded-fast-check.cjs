// fast-check as the tests get it: what it draws depends on the version alone, so that a run that fails, fails again, here and
// on another machine; each version looks at other cases. FAST_CHECK_SEED=random npm test, or a number, draws others.
const fc = require("../node_modules/fast-check/lib/cjs/fast-check.js");
const { version } = require("../package.json");

const ofVersion = () => [...version].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);

const { FAST_CHECK_SEED: wanted } = process.env;
if (wanted !== "random") fc.configureGlobal({ seed: wanted === undefined ? ofVersion() : Number(wanted) });

module.exports = fc;
