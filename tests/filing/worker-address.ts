import { tellingWhenGone } from "../../src/adapters/worker-life";

declare const trustedTypes: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } };

/** As webpack does for the app: its policy is the one that may name a script's address. */
const policy = trustedTypes.createPolicy("bewaarwijzer", { createScriptURL: (url) => url });

/** A worker of a bench's or test's own page, which tells when it is gone. */
export const startWorkerAt = (address: string): Worker => tellingWhenGone(new Worker(policy.createScriptURL(address)));
