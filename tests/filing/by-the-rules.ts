import type { FilingRequest } from "../../src/workflows/filing";
import { decidedByTheRules, factsByTheRules } from "../record/by-the-rules";

/** The same request decided by the rules themselves: of its record everything can be checked. */
export const byTheRules = (request: FilingRequest): FilingRequest => ({ ...request, facts: factsByTheRules, decisions: decidedByTheRules(request.conversation) });
