import { withTargets } from "../../src/pages/policy-targets";
import { err, ok } from "../../src/result";

const naming = (library: string) => ok({ text: `{ "targets": [{ "site": "/sites/host:/sites/archief", "library": "${library}" }] }`, webUrl: "" });
const cutOff = err({ kind: "interrupted" } as const);

describe("the libraries that the policy names", () => {
  test.each([
    ["a new reading counts from then on", [naming("Een"), naming("Twee")], ["Twee"]],
    ["a reading that failed takes none away: a record would go to the library of the settings", [naming("Een"), cutOff], ["Een"]],
    ["after a first reading that failed the next one counts", [cutOff, naming("Twee")], ["Twee"]],
    ["none without a policy", [ok(null)], []],
  ])("%s", async (_rule, answers, libraries) => {
    const left = [...answers];
    const { policies, targets } = withTargets({ read: () => Promise.resolve(left.shift() ?? cutOff) });
    while (left.length > 0) await policies.read();
    expect((await targets()).map(({ library }) => library)).toEqual(libraries);
  });
});
