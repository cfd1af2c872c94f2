const fluentInOne = require("./scripts/fluent-in-one.cjs");

// Three kinds of test, one command. The order of slowness: rules and rooms, then panes in jsdom, then a real browser.
const transform = { "^.+\\.(ts|tsx)$": ["@swc/jest", {}], "pdfjs-dist.+\\.mjs$": ["@swc/jest", {}] };
// pdf.js comes as modules only; everything else from npm is run as it is.
const transformIgnorePatterns = ["/node_modules/(?!pdfjs-dist/)"];
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
      transform,
      transformIgnorePatterns,
      moduleNameMapper: seeded,
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/journeys/"],
    },
    {
      displayName: "panes",
      testEnvironment: "jsdom",
      transform,
      transformIgnorePatterns: ["/node_modules/", "/dist/tests/"],
      moduleNameMapper: { ...seeded, "^@fluentui/react-components$": fluentInOne() },
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
    },
    {
      displayName: "journeys",
      testEnvironment: "node",
      transform,
      transformIgnorePatterns,
      testMatch: ["<rootDir>/tests/journeys/**/*.test.ts"],
    },
  ],
};
