import type { Conversation, ExportSource, SourceReading } from "../conversation/conversation";
import { WEAKER_EVIDENCE } from "./statements";

/** A file that the conversation was read from, and how. */
export interface RecordedSource extends ExportSource, SourceReading {
  /** Minutes that its clock runs ahead of that of the first source. */
  readonly clockAhead: number;
}

/** Of merged exports each with its own reading; screenshots are many files of one reading. */
export function sourcesOf(conversation: Conversation): readonly RecordedSource[] {
  const { sources, merge, platform, locale, format, evidence, exporter } = conversation;
  const alone: SourceReading = { platform, locale, format, evidence, exporter };
  return sources.map((source, at) => ({ ...source, ...(merge?.readings[at] ?? alone), clockAhead: merge?.clockOffsets[at] ?? 0 }));
}

/** What must be said of sources that are no exports of the app; each sentence once. */
export function weakerEvidence(conversation: Conversation): readonly string[] {
  return [...new Set(sourcesOf(conversation).flatMap(({ evidence }) => (evidence === "export" ? [] : [WEAKER_EVIDENCE[evidence]])))];
}
