import type { Completeness, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { JsonValue } from "./canonical-json";
import { timeValue } from "./time-value";

/** Only what and where: the detail of a finding can be a line that is not kept. */
const findingValue = ({ kind, line, source }: ImportProblem | ImportWarning): JsonValue => ({ kind, line, source: source ?? null });

/** What an export, or all of them together, holds and lacks. */
export const completenessValue = (statement: Completeness): JsonValue => ({
  lineCount: statement.lineCount,
  unreadableLineCount: statement.unreadableLineCount,
  messageCount: statement.messageCount,
  systemMessageCount: statement.systemMessageCount,
  dayCount: statement.dayCount,
  first: statement.first === null ? null : timeValue(statement.first),
  last: statement.last === null ? null : timeValue(statement.last),
  mediaCount: statement.mediaCount,
  missingMediaCount: statement.missingMediaCount,
  dateOrder: { order: statement.dateOrder.order, evidence: statement.dateOrder.evidence },
  problems: statement.problems.map(findingValue),
  warnings: statement.warnings.map(findingValue),
  neverCarried: [...statement.neverCarried],
});
