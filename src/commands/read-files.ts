import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import type { ImportError } from "../imports/import-error";
import type { ChosenFile } from "../imports/loose-files";
import { type ReadingOptions, readWhole, type WholeExport } from "../imports/read-export";
import type { ReadingAnswers } from "../imports/reading-answers";
import { mergeConversations } from "../merging/merge-conversations";
import { mergedMedia } from "../merging/merged-media";
import { err, ok, type Result } from "../result";

/** SHA-256 of bytes of any size, without holding them. */
export async function sha256Of(blob: Blob): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of blob.stream()) sum.update(chunk);
  return sum.digest("hex");
}

/** Several exports that are of different chats. */
export type FilesError = ImportError | { readonly kind: "different-chats" };

/**
 * Reads what lies in these files: one export, or several of one chat, which are brought together.
 *
 * @errors those of reading; `different-chats` when the exports have nothing in common
 */
export async function readFiles(paths: readonly string[], answers: ReadingAnswers): Promise<Result<WholeExport, FilesError>> {
  const files = await Promise.all(paths.map(opened));
  const chosen = files.flatMap((file) => file ?? []);
  if (chosen.length < files.length) return err({ kind: "unreadable-file" });
  const options: ReadingOptions = { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256: sha256Of, answers };
  const read = await readWhole(chosen, options);
  const names = new Set(chosen.map(({ name }) => name));
  if (read.ok || read.error.kind !== "several-chats" || !read.error.chats.every(({ id }) => names.has(id))) return read;
  const exports = new Set(read.error.chats.map(({ id }) => id));
  return readTogether(chosen.filter(({ name }) => exports.has(name)), chosen.filter(({ name }) => !exports.has(name)), options);
}

async function opened(path: string): Promise<ChosenFile | null> {
  // Opening throws at once where nothing lies: inside a promise that is a refusal like any other.
  const blob = await Promise.resolve(path).then((at) => openAsBlob(at)).catch(() => null);
  return blob === null ? null : { name: basename(path), blob };
}

/** @param beside the media of them all */
async function readTogether(files: readonly ChosenFile[], beside: readonly ChosenFile[], options: ReadingOptions): Promise<Result<WholeExport, FilesError>> {
  let all: WholeExport | null = null;
  for (const file of files) {
    const read = await readWhole([file, ...beside], options);
    if (!read.ok) return read;
    if (all === null && read.value.conversation.format === "teams-graph") return readWhole([pagesOf(files, file.name), ...beside], options);
    const merged: WholeExport | null = all === null ? read.value : merge(all, read.value);
    if (merged === null) return err({ kind: "different-chats" });
    all = merged;
  }
  return all === null ? err({ kind: "empty-file" }) : ok(all);
}

/** Pages of one chat go on where the one before ends, and have no message in common. */
const pagesOf = (files: readonly ChosenFile[], name: string): ChosenFile => ({ name, blob: new Blob(files.flatMap(({ blob }) => [blob, "\n"])) });

function merge(base: WholeExport, other: WholeExport): WholeExport | null {
  const { conversation, likeness } = mergeConversations(base.conversation, other.conversation);
  if (likeness === "another-chat") return null;
  return { conversation, ...mergedMedia(base, other) };
}
