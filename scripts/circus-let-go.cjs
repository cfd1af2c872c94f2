// jest's own runner, which leaves something behind: for each suite it makes an `AsyncLocalStorage`, and playwright another, and
// neither ends it. Node before 24 hands every promise what each of them holds, one by one, so that each suite made every promise
// of all later suites slower: where one process ran all rooms, a tenth of its time went there.
const hooks = require("node:async_hooks");
const { default: circus } = require("jest-circus/runner");
const compileOnce = require("./compiled-once.cjs");

/**
 * What jest itself uses one for: to know which test is running. Tests of a suite run one after another, so that it need not go
 * along with every promise. What an earlier test left behind and fails, fails the test that runs then.
 */
class WhatRunsNow {
  getStore() {
    return this.store;
  }

  run(store, work) {
    const before = this.store;
    const back = () => {
      this.store = before;
    };
    this.store = store;
    let result;
    try {
      result = work();
    } catch (fault) {
      back();
      throw fault;
    }
    if (typeof result?.then === "function") return result.finally(back);
    back();
    return result;
  }
}

module.exports = async (globalConfig, config, environment, runtime, ...more) => {
  compileOnce(runtime.executor);
  const { AsyncLocalStorage } = hooks;
  const made = [];
  const OfThisSuite = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      made.push(this);
    }
  };
  const load = runtime.requireInternalModule.bind(runtime);
  runtime.requireInternalModule = (...asked) => {
    // One part of jest loads another.
    const before = hooks.AsyncLocalStorage;
    hooks.AsyncLocalStorage = WhatRunsNow;
    try {
      return load(...asked);
    } finally {
      hooks.AsyncLocalStorage = before;
    }
  };
  hooks.AsyncLocalStorage = OfThisSuite;
  try {
    return await circus(globalConfig, config, environment, runtime, ...more);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const storage of made) storage.disable();
  }
};
