import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lists were tuned on the first; the second was only ever counted. */
export const HALVES = ["development", "test"] as const;
export type Half = (typeof HALVES)[number];

/** What a message is, by table M: concerns «bestuurlijke besluitvorming», other work, private, or internal party politics. */
export const LABELS = ["keep", "no", "private", "party"] as const;

export interface Labelled {
  /** The chat that it stands in; a chat is in one half, whole. */
  readonly conversation: string;
  readonly label: (typeof LABELS)[number];
  readonly text: string;
}

export const labelled = (half: Half): readonly Labelled[] =>
  readFileSync(join(__dirname, `../fixtures/hints/${half}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);
