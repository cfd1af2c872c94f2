import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Translator } from "../../language/translator";

export type Kind = ImportProblem["kind"] | ImportWarning["kind"];

export interface Found {
  readonly kind: Kind;
  readonly line: number | null;
  readonly detail: string;
  /** Of a merged chat: the place of the export among its sources. */
  readonly source?: number;
  /** What its kind means, without a full stop. */
  readonly sentence: string;
}

/** Everything of one kind, said once. */
export interface FindingGroup {
  readonly kind: Kind;
  readonly sentence: string;
  /** Empty where the sentence says all. */
  readonly places: readonly Place[];
}

/** Where something was found. */
export interface Place {
  /** Name of the file; empty where there is one file only. */
  readonly file: string;
  readonly line: number | null;
  /** What its detail comes to, in words; empty when there is none. */
  readonly said: string;
  /** A name or line as the export writes it; empty when there is none. */
  readonly written: string;
}

/** What the detail of a kind is, where it is no name or line of the export. */
type Form = "number" | "day" | "time" | "range" | "said-found" | "by-source";

const FORMS: ReadonlyMap<Kind, Form> = new Map<Kind, Form>([
  ["replaced-bytes", "number"],
  ["repaired-text", "number"],
  ["cap-suspected", "number"],
  ["media-left-out", "number"],
  ["unmentioned-media", "number"],
  ["other-chats", "number"],
  ["long-line", "number"],
  ["ambiguous-hour", "day"],
  ["no-beginning", "time"],
  ["history-limited", "time"],
  ["missing-numbers", "range"],
  ["numbers-skip", "number"],
  ["count-mismatch", "said-found"],
  ["exports-differ", "by-source"],
]);

function inWords(language: Translator, form: Form, detail: string, files: readonly string[]): string {
  const { text, number, day, time } = language;
  switch (form) {
    case "number":
      return number(Number(detail));
    case "day":
      return day(detail);
    case "time":
      return time(detail);
    case "range":
      return asRange(language, detail);
    case "said-found": {
      const [said = "", found = ""] = detail.split("/");
      return text("finding.said-found", { said, found });
    }
    case "by-source":
      return bySource(language, detail.split("/").map(Number), files);
  }
}

/** Numbers are names here: `4`, `4-6`; of `+12` only that there are so many more. */
function asRange({ text, count }: Translator, detail: string): string {
  if (detail.startsWith("+")) return count("finding.more-ranges", Number(detail.slice(1)));
  const [first = "", last] = detail.split("-");
  return last === undefined ? first : text("finding.range", { first, last });
}

/** How many messages each export has at one place. */
const bySource = ({ text, count }: Translator, counts: readonly number[], files: readonly string[]): string =>
  counts.flatMap((number, index) => (number === 0 ? [] : [text("finding.in-file", { messages: count("people.messages", number), file: files[index] ?? "" })])).join(", ");

function placeOf(language: Translator, { kind, line, detail, source }: Found, files: readonly string[]): Place {
  const file = (source === undefined ? undefined : files[source]) ?? "";
  const form = FORMS.get(kind);
  return form === undefined || detail === "" ? { file, line, said: "", written: detail } : { file, line, said: inWords(language, form, detail, files), written: "" };
}

/**
 * Groups what was found by kind, in the order in which the kinds first occur. A single value ends its sentence.
 *
 * @param files names of the files of a merged chat; empty when there was one
 */
export function findingGroups(language: Translator, found: readonly Found[], files: readonly string[]): readonly FindingGroup[] {
  const byKind = new Map<Kind, { readonly sentence: string; readonly places: Place[] }>();
  for (const one of found) {
    const group = byKind.get(one.kind) ?? { sentence: one.sentence, places: [] };
    group.places.push(placeOf(language, one, files));
    byKind.set(one.kind, group);
  }
  return [...byKind].map(([kind, { sentence, places }]) => {
    const [only, second] = places;
    const isSaid = only !== undefined && second === undefined && only.said !== "";
    const left = isSaid ? [{ ...only, said: "" }] : places;
    return {
      kind,
      sentence: isSaid ? `${sentence}: ${only.said}.` : `${sentence}.`,
      places: left.filter(({ line, said, written }) => line !== null || said !== "" || written !== ""),
    };
  });
}
