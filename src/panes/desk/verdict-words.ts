import { errorText } from "../../language/error-text";
import type { Translator } from "../../language/translator";
import type { Reverified } from "../../workflows/reverify-record";

/** What a re-check found, one sentence for each thing, each with the file or the column that it is about. */
export function verdictWords(language: Translator, result: Reverified): readonly string[] {
  const { text, count, bytes } = language;
  switch (result.state) {
    case "unchanged":
      return [count("desk.verdict.unchanged-what", result.fileCount, { size: bytes(result.totalBytes) })];
    case "changed":
      return result.findings.map(({ problem, path }) => text(`desk.finding.${problem}`, { path }));
    case "gone":
      return [text("desk.verdict.gone-what")];
    case "stopped":
      return [text("desk.verdict.stopped-what")];
    case "failed":
      return [errorText(language, result.error)];
  }
}

/** How many of these came out how, in one sentence. */
export function verdictSum({ count }: Translator, results: Iterable<Reverified>): string {
  const states = [...results].map(({ state }) => state);
  const of = (...wanted: readonly Reverified["state"][]): number => states.filter((state) => wanted.includes(state)).length;
  return [
    count("desk.verified.unchanged", of("unchanged")),
    ...(of("changed") === 0 ? [] : [count("desk.verified.changed", of("changed"))]),
    ...(of("gone", "failed", "stopped") === 0 ? [] : [count("desk.verified.unknown", of("gone", "failed", "stopped"))]),
  ].join(" ");
}
