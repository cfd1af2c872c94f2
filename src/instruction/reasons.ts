import { classTable } from "./class-table";
import type { ClassRow } from "./class-table";
import type { Switches } from "./facts";
import { interpretationOfClass, interpretationOfRow } from "./interpretation";
import type { InterpretationId } from "./interpretation";
import type { Decision, HoldId, ReasonId, RuleId, Status } from "./outcome";
import { oncePerRuleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";
import { PARAGRAPHS } from "./text";
import type { Paragraph } from "./text";
import { STATUS_OF_READING } from "./tier-table";

/** What a decision rests on: a paragraph of the instruction, or a hold («bewaarstop») that lies over it. */
export type Ground =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "hold"; readonly hold: HoldId };

/** A row of a table that spoke. */
export interface SpokenRow {
  readonly row: string;
  readonly rules: readonly RuleId[];
  /** null where there is nothing in the text to read (M27, K-NVT). */
  readonly status: Status | null;
  /** The sentence that says what was read into the text; null where the row says what the text says. */
  readonly interpretation: InterpretationId | null;
}

/** Why it was decided so: first the words, then what was read into them. */
export interface Reasons {
  /** In the order in which they spoke. */
  readonly grounds: readonly Ground[];
  /** In the order in which they spoke: tables M, C, B. */
  readonly rows: readonly SpokenRow[];
  /** The sentences of `rows`, each once. */
  readonly interpretations: readonly InterpretationId[];
}

type RowIn = (switches: Switches) => SpokenRow;

const ofClass = ({ row, rules, reading, tierRow }: ClassRow): RowIn => (switches) => ({
  row,
  rules,
  status: STATUS_OF_READING[reading],
  interpretation: interpretationOfClass(reading, tierRow, switches),
});

const rowsById = oncePerRuleSet((rules): ReadonlyMap<string, RowIn> => {
  const ruled = [...rules.messages, ...rules.persons].map(({ row, rules: because, status }): readonly [string, RowIn] => [
    row,
    (switches) => ({ row, rules: because, status, interpretation: interpretationOfRow(row, switches) }),
  ]);
  return new Map([...ruled, ...classTable(rules).map((one): readonly [string, RowIn] => [one.row, ofClass(one)])]);
});

const isHold = (reason: ReasonId): reason is HoldId => reason.startsWith("hold:");

const groundsOf = (reason: ReasonId): readonly Ground[] =>
  isHold(reason)
    ? [{ kind: "hold", hold: reason }]
    : PARAGRAPHS.filter(({ id }) => id === reason).map((paragraph) => ({ kind: "paragraph", paragraph }));

/**
 * The reasons of a decision, for whoever asks «Waarom?».
 *
 * @param switches the same that the decision was taken with
 * @param rules    the version that the decision was taken by
 */
export function reasonsOf({ because, rows }: Decision, switches: Switches, rules: RuleSet = CURRENT_RULES): Reasons {
  const known = rowsById(rules);
  const spoken = rows.flatMap((row) => known.get(row)?.(switches) ?? []);
  return {
    grounds: because.flatMap(groundsOf),
    rows: spoken,
    interpretations: [...new Set(spoken.flatMap(({ interpretation }) => interpretation ?? []))],
  };
}
