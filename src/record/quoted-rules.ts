import type { ReasonId } from "../instruction/outcome";
import { PARAGRAPHS } from "../instruction/text";
import type { JsonValue } from "./canonical-json";
import type { KeptMessage } from "./retained";

const WORDS: ReadonlyMap<string, string> = new Map(PARAGRAPHS.map(({ id, words }) => [id, words.join("\n")]));

/**
 * The rules that spoke for any kept message, each once, with the instruction's own words.
 * The words of a hold are null: it is an overlay that the instruction does not name.
 */
export function quotedWords(kept: readonly KeptMessage[]): readonly { readonly rule: ReasonId; readonly words: string | null }[] {
  const spoke = new Set<ReasonId>(kept.flatMap(({ ruling }) => ruling.decision.because));
  return [...spoke].sort().map((rule) => ({ rule, words: WORDS.get(rule) ?? null }));
}

/** The same, for the transcript. */
export const quotedRules = (kept: readonly KeptMessage[]): JsonValue => quotedWords(kept).map(({ rule, words }) => ({ rule, words }));
