import type { Translator } from "../../language/translator";
import type { Unchecked } from "../../record/record-findings";
import type { Reverified } from "../../workflows/reverify-record";
import { unreadWords } from "./unread-words";

/** What a re-check found, one sentence for each thing, each with the file or the column that it is about. */
export function verdictWords(language: Translator, result: Reverified): readonly string[] {
  const { text, count, bytes } = language;
  switch (result.state) {
    case "unchanged":
      return [count("desk.verdict.unchanged-what", result.fileCount, { size: bytes(result.totalBytes) })];
    case "partly":
      return [count("desk.verdict.partly-what", result.fileCount, { size: bytes(result.totalBytes) }), ...uncheckedWords(language, result.unchecked)];
    case "changed":
      return [...result.findings.map(({ problem, path }) => text(`desk.finding.${problem}`, { path })), ...uncheckedWords(language, result.unchecked)];
    case "gone":
      return [text("desk.verdict.gone-what")];
    case "stopped":
      return [text("desk.verdict.stopped-what")];
    case "failed":
      return [unreadWords(language, result.error)];
  }
}

/** What could not be checked: no part of it counts as unchanged. */
export const uncheckedWords = ({ text }: Translator, unchecked: readonly Unchecked[]): readonly string[] => unchecked.map((what) => text(`desk.unchecked.${what}`));

/** How many of these came out how, in one sentence. */
export function verdictSum({ count }: Translator, results: Iterable<Reverified>): string {
  const states = [...results].map(({ state }) => state);
  const of = (...wanted: readonly Reverified["state"][]): number => states.filter((state) => wanted.includes(state)).length;
  return [
    count("desk.verified.unchanged", of("unchanged")),
    ...(of("partly") === 0 ? [] : [count("desk.verified.partly", of("partly"))]),
    ...(of("changed") === 0 ? [] : [count("desk.verified.changed", of("changed"))]),
    ...(of("gone", "failed", "stopped") === 0 ? [] : [count("desk.verified.unknown", of("gone", "failed", "stopped"))]),
  ].join(" ");
}
