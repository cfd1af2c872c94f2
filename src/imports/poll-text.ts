/** A choice of a poll, and how many chose it; NaN where the file does not tell. */
export interface PollOption {
  readonly text: string;
  readonly votes: number;
}

/** A poll as lines of text: the question, then each choice with its votes. */
export const pollText = (question: string, options: readonly PollOption[]): string =>
  [question, ...options.map(({ text, votes }) => `- ${text}${Number.isFinite(votes) ? ` (${votes})` : ""}`)].join("\n");
