// jest's own runner, which leaves something behind: for each suite it makes an `AsyncLocalStorage`, and playwright another, and
// neither ends it. Node before 24 hands every promise what each of them holds, one by one, so that each suite made every promise
// of all later suites slower: where one process ran all rooms, a tenth of its time went there.
const hooks = require("node:async_hooks");
const { default: circus } = require("jest-circus/runner");

module.exports = async (...asked) => {
  const { AsyncLocalStorage } = hooks;
  const made = [];
  hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      made.push(this);
    }
  };
  try {
    return await circus(...asked);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const storage of made) storage.disable();
  }
};
