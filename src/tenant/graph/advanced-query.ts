import { header } from "../http/incoming";
import type { Call } from "./call";

/** Whether the client takes an answer that may lag behind. */
export const isEventual = (call: Call): boolean => header(call, "consistencylevel")?.toLowerCase() === "eventual";

/** What some questions about the directory need: the header and `$count`. @source learn.microsoft.com/graph/aad-advanced-queries */
export const isAdvanced = (call: Call): boolean => isEventual(call) && call.query.get("$count") === "true";
