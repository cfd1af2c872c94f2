import type { FailedReading, ReadFrom } from "./use-reading";

/** A reading that an answer may help, and what can be done about it. */
export interface ReadingQuestionProps {
  readonly failed: FailedReading;
  /** Reads again, the same files or some of them. */
  readonly onRead: (from: ReadFrom) => void;
  /** Whether several chosen files may be exports of one chat: the first opens, and the others are added to it. */
  readonly mayBeOneChat: boolean;
  readonly onCancel: () => void;
}
