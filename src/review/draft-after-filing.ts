import type { Given } from "./answer-code";
import { answersInRuns, runsOf } from "./answer-runs";
import type { Draft } from "./draft";

/** Steps 1 and 2 say that it must be kept: it stands in the record now. */
const isFiled = ({ answers: { decisionMaking, recordedElsewhere } }: Given): boolean =>
  decisionMaking === "yes" && (recordedElsewhere === "no" || recordedElsewhere === "partly");

/** Step 2 still lacks its answer. */
const lacksStepTwo = ({ answers: { decisionMaking, recordedElsewhere } }: Given): boolean =>
  decisionMaking === "yes" && (recordedElsewhere === null || recordedElsewhere === "unsure");

/**
 * What stays of a draft when a record was filed from it while messages were open: whoever answers those later, need not
 * answer the others again. The answers to what was filed go: the record tells those, and sets them aside. They cannot be
 * undone any more, so the history goes as well. Of a new version that was begun from its export, what stays is of the export.
 *
 * @returns null where nothing is open, or where there is no export to open again: then nothing is needed any more
 * @source screens.md, «Review mechanics»: what is undecided stays so
 */
export function draftAfterFiling(filed: Draft): Draft | null {
  const draft = ofExport(filed);
  if (draft === null) return null;
  const { given, layout, progress } = draft;
  const answered = [...(answersInRuns(given, layout.messageCount) ?? [])];
  const isOpen = progress.reviewed < progress.total || answered.some(([, one]) => lacksStepTwo(one));
  if (!isOpen) return null;
  const left = new Map(answered.filter(([, one]) => !isFiled(one)));
  return { ...draft, given: runsOf(left, layout.messageCount), acts: [], undone: [], screen: "review", recordId: null };
}

/** The same of the export, which knows nothing of the record that was replaced; null where a record was opened without its export. */
function ofExport(draft: Draft): Draft | null {
  const { reading, exportMade } = draft;
  if (reading.made !== "record") return draft;
  return exportMade === null ? null : { ...draft, reading: { ...reading, sources: reading.sources.slice(1), made: exportMade }, exportMade: null };
}
