import * as z from "zod/mini";
import { policyFile } from "./policy-file";

/** The policy file's JSON Schema, as docs/schemas/policy.schema.json publishes it. */
export const policySchema = (): object => z.toJSONSchema(policyFile, { io: "input" });
