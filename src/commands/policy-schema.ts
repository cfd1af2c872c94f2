import { policySchema } from "../policy/policy-schema";

/** `npm run --silent policy:schema > docs/schemas/policy.schema.json`: what an editor needs to complete and check a policy file. */
process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
