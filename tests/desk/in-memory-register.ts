import type { DecisionRegister, RegisterContent, StoredEntry } from "../../src/ports/decision-register";
import { readRegisterEntry } from "../../src/record/read-register-entry";
import { chainEntry, entryText } from "../../src/record/register-chain";
import type { RegisterEntry } from "../../src/record/register-content";
import { ok } from "../../src/result";
import { sha256 } from "../record/a-record";
import { anEntry } from "./a-register";

/** The lines of a real chain, each as it would be stored. */
export async function aChain(contents: readonly RegisterContent[]): Promise<readonly StoredEntry[]> {
  const lines: StoredEntry[] = [];
  let head: RegisterEntry | null = null;
  for (const content of contents) {
    head = await chainEntry(content, head, sha256);
    const text = entryText(head);
    lines.push({ row: head.sequence, text, entry: readRegisterEntry(text) });
  }
  return lines;
}

/** So many filed records, one after the other. */
export const contents = (count: number, changes: (index: number) => Partial<RegisterContent> = () => ({})): readonly RegisterContent[] =>
  Array.from({ length: count }, (_, index) => anEntry(index + 1, changes(index)));

/** A register that only reads. */
export const registerOf = (lines: readonly StoredEntry[]): DecisionRegister => ({
  head: () => Promise.resolve(ok(lines.at(-1)?.entry ?? null)),
  append: () => Promise.reject(new Error("nothing is added here")),
  entries: () => Promise.resolve(ok(lines)),
});
