import { policySchema } from "../policy/policy-schema";
import { endWithReader } from "./closed-pipe";

/** `npm run --silent policy:schema > docs/schemas/policy.schema.json`: what an editor needs to complete and check a policy file. */
endWithReader();
process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
