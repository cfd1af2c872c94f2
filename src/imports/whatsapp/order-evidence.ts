import type { DateOrder, DateOrderFinding } from "../../conversation/completeness";
import type { OrderEvidence } from "./date-order";
import type { HeaderShape } from "./header";
import { withoutMarks } from "./marks";
import { namedDates } from "./named-dates";
import { noticeLocale, phraseOf } from "./phrases/catalogue";
import type { Candidate } from "./scan";
import { headerAt } from "./shape";

/** Headers that are looked at for a zero before a single digit. */
const PADDING_SAMPLE = 50;
/** The notice on encryption stands among the first lines. */
const NOTICE_WITHIN = 5;
const PADDED = /(?:^|\D)0\d[-/.]/;

/** Gathers what this file shows about the order of day and month. */
export function orderEvidence(
  text: string,
  shape: HeaderShape,
  candidates: readonly Candidate[],
  fileLocale: string | null,
  answer: DateOrder | null,
): OrderEvidence {
  const first = candidates[0];
  const header = first === undefined ? null : headerAt(text, first.start, first.lineEnd);
  return {
    shape,
    dates: candidates,
    named: () => namedDates(text, candidates),
    halfWord: header?.halfWord ?? "",
    padded: candidates.slice(0, PADDING_SAMPLE).some(({ start, rest }) => PADDED.test(text.slice(start, rest))),
    locale: fileLocale ?? openingLocale(text, candidates),
    answer,
    example: () => exampleIn(text, candidates),
  };
}

/** The first header whose date is another day when read the other way. */
function exampleIn(text: string, candidates: readonly Candidate[]): DateOrderFinding["example"] {
  const two = candidates.find(({ first, second }) => first !== second);
  return two === undefined ? null : { printed: withoutMarks(text.slice(two.start, two.rest)).replace(/^\[|[\]:\s-]+$/g, ""), line: two.line };
}

/** The notice that opens the chat tells the language before any date is read. */
function openingLocale(text: string, candidates: readonly Candidate[]): string | null {
  for (const { rest, lineEnd } of candidates.slice(0, NOTICE_WITHIN)) {
    const line = text.slice(rest, lineEnd);
    const marked = line.indexOf(": \u200e");
    const locale = noticeLocale(phraseOf(marked === -1 ? line : line.slice(marked + 2)));
    if (locale !== null) return locale;
  }
  return null;
}
