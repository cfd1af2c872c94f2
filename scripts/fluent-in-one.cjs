// Fluent as one file, for the tests of panes: from npm it comes as some two thousand, which each of those suites would read,
// compile and run anew. It is the same code; React stays where it is, since there may be only one.
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, renameSync } = require("node:fs");
const { join } = require("node:path");
const { buildSync } = require("esbuild");

const project = join(__dirname, "..");

/** @returns the file's path; it is made again when the lockfile has changed */
module.exports = function fluentInOne() {
  const lockfile = createHash("sha256").update(readFileSync(join(project, "package-lock.json"))).digest("hex");
  const file = join(project, "dist/tests", `fluent-${lockfile.slice(0, 12)}.cjs`);
  if (existsSync(file)) return file;
  const unfinished = `${file}.${String(process.pid)}`;
  buildSync({
    stdin: { contents: 'export * from "@fluentui/react-components";', resolveDir: project },
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    outfile: unfinished,
    logLevel: "error",
  });
  renameSync(unfinished, file);
  return file;
};
