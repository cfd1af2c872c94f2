// jest compiles every file anew for each suite, since each has a context of its own: one worker did so with the same ones over a
// hundred times. What is compiled here serves all contexts, with all that was compiled of it later.
const { Script } = require("node:vm");

/** Of each file and what it is handed, the text it had and what became of it. */
const known = new Map();

/** @param executor jest's own, of one suite: it compiles what the suite loads, as a function that is handed these parameters */
module.exports = function compileOnce(executor) {
  const { injectedModuleParameters: parameters, environment } = executor;
  const head = `(function (${parameters.join(", ")}) {`;
  const compile = executor.compile.bind(executor);
  const scriptOf = (source, filename) => {
    const key = `${filename} ${head}`;
    const before = known.get(key);
    if (before?.source === source) return before.script;
    const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    known.set(key, { source, script });
    return script;
  };
  executor.compile = (source, filename) => {
    const context = environment.getVmContext();
    let script;
    try {
      script = context === null ? null : scriptOf(source, filename);
    } catch {
      // Jest says best what is wrong with a text.
      script = null;
    }
    return script === null ? compile(source, filename) : script.runInContext(context);
  };
};
