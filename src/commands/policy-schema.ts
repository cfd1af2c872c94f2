import { policySchema } from "../policy/policy-schema";
import { endWithReader } from "./closed-pipe";

/** `npm run --silent policy:schema > docs/schemas/policy.schema.json`: what an editor needs to complete and check a policy file. */
function main(given: readonly string[]): void {
  if (given.length > 0) {
    process.stderr.write("usage: npm run --silent policy:schema > policy.schema.json\n");
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
}

endWithReader();
main(process.argv.slice(2));
