const fluentInOne = require("./scripts/fluent-in-one.cjs");

// Three kinds of test, one command. The order of slowness: rules and rooms, then panes in jsdom, then a real browser.
const transform = { "^.+\\.(ts|tsx)$": ["@swc/jest", {}], "pdfjs-dist.+\\.mjs$": ["@swc/jest", {}] };
// pdf.js comes as modules only; everything else from npm is run as it is, and so is Fluent in one file.
const transformIgnorePatterns = ["/node_modules/(?!pdfjs-dist/)", "/dist/tests/"];
const fluent = { "^@fluentui/react-components$": fluentInOne() };
// A test runs in a context of its own, in which every look at a global is a call out of it: these are handed to each module
// instead, which takes a fifth off what reckons. Not what a test may put something else in place of, as a clock; nor `Symbol`,
// which a module of Fluent UI uses as a name of its own.
const sandboxInjectedGlobals = ["Array", "Boolean", "DataView", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "Reflect", "RegExp", "Set", "String", "Uint8Array", "WeakMap"];
const testRunner = "<rootDir>/scripts/when-built.cjs";
// What the properties draw is the same in every run of a version.
const seeded = { "^fast-check$": "<rootDir>/scripts/seeded-fast-check.cjs" };

module.exports = {
  // A journey walks many screens; nothing is timed, this only ends what hangs.
  testTimeout: 120_000,
  // Two cores are enough for a newcomer's machine, and journeys wait for a browser more than they reckon.
  maxWorkers: 2,
  testSequencer: "<rootDir>/scripts/longest-first.cjs",
  projects: [
    {
      displayName: "rooms",
      testEnvironment: "node",
      testRunner,
      transform,
      transformIgnorePatterns,
      sandboxInjectedGlobals,
      moduleNameMapper: { ...seeded, ...fluent },
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/journeys/"],
    },
    {
      displayName: "panes",
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/scripts/readable-blobs.cjs"],
      testRunner,
      transform,
      transformIgnorePatterns: ["/node_modules/", "/dist/tests/"],
      sandboxInjectedGlobals,
      moduleNameMapper: { ...seeded, ...fluent },
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
    },
    {
      displayName: "journeys",
      testEnvironment: "node",
      testRunner,
      transform,
      transformIgnorePatterns,
      sandboxInjectedGlobals,
      moduleNameMapper: fluent,
      testMatch: ["<rootDir>/tests/journeys/**/*.test.ts"],
    },
  ],
};
