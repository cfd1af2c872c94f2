import type { ImportProblem } from "../../conversation/completeness";
import type { TextFormat } from "../export-text";
import { isObject, parseJson } from "../json-value";
import { headOf } from "./chat-head";
import type { PlacedMessage } from "./message";
import { type PlacedMessages, readingOf } from "./reading-of";

/**
 * A Teams chat as this app itself has just read it through Graph: a line that tells of the chat, and a line for each
 * message, oldest first. Chosen as a file it is no chat: nobody would know who wrote it.
 *
 * @source formats.md 2 (Teams)
 */
export const teams: TextFormat = {
  mayBe: (head) => head.startsWith('{"bewaarwijzer":"teams-chat"'),
  async read(input) {
    if (input.answers.fromTeams === null) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const lines = text.value.split("\n");
    const head = headOf(parseJson(lines[0] ?? ""));
    return head === null ? null : readingOf(input, head, placedIn(lines, input.isBeginning), (attachment) => attachment);
  },
};

/** Every line that is a message; any other is told, but for the last one of a beginning. */
function placedIn(lines: readonly string[], isBeginning: boolean): PlacedMessages {
  const placed: PlacedMessage[] = [];
  const problems: ImportProblem[] = [];
  lines.forEach((original, index) => {
    if (index === 0 || original === "") return;
    const value = parseJson(original);
    const line = index + 1;
    if (isObject(value)) placed.push({ value, number: placed.length + 1, firstLine: line, lastLine: line, original });
    else if (!isBeginning) problems.push({ kind: "unreadable-line", line, detail: original });
  });
  return { placed, problems, lineCount: lines.filter((line) => line !== "").length };
}
