import type { DateOrder, ImportWarning } from "../conversation/completeness";
import { err, ok, type Result } from "../result";
import type { Bundle } from "./bundle";
import { decodeText } from "./decode-text";
import { containerOf, readConversation } from "./detect";
import type { ReadConversation } from "./export-text";
import type { ImportError, ReadingProgress } from "./import-error";
import { LIMITS } from "./limits";
import { longLines } from "./long-lines";
import { kindOfFile } from "./media-kind";
import { indexMedia, type MediaFile } from "./media-index";
import { unmentionedMedia } from "./unmentioned-media";

/** How a chat is looked for and read. */
export interface ChatSearch {
  /** Name of the file as it was opened. */
  readonly fileName: string;
  readonly dateOrder: DateOrder | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** A text of the bundle that is a chat. */
export interface FoundChat {
  readonly textName: string;
  readonly textFile: MediaFile;
  readonly conversation: ReadConversation;
}

/** An iPhone always calls its text so. */
const IPHONE_TEXT = /(?:^|\/)_chat\.txt$/;
const TEXT_NAME = /\.txt$/i;
/** Documents that are never a chat's text: not worth inflating to see. */
const KNOWN_DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|7z|rar|eml|msg|pages|numbers|key)$/i;

/**
 * Finds the text that is the chat: the iPhone's own name for it, else the one text that reads as a chat and is not
 * itself sent in another one.
 *
 * @errors `several-chats`: more than one text qualifies, and a person must say which. A text that cannot be read
 *   fails the search when no other is a chat, or when its bytes are damaged and no chat mentions it: it may be the one
 * @source formats.md 1.1
 */
export async function chooseChat(bundle: Bundle, search: ChatSearch): Promise<Result<FoundChat | null, ImportError>> {
  const faults: Fault[] = [];
  for (const candidates of candidateRounds(bundle.files)) {
    const found: FoundChat[] = [];
    for (const file of candidates) {
      const read = await readText(bundle, file, search);
      if (search.signal.aborted) return err({ kind: "cancelled" });
      if (!read.ok) faults.push({ file, error: read.error });
      else if (read.value !== null) found.push(read.value);
    }
    if (found.length > 0) return only(found, faults);
  }
  return faults[0] === undefined ? ok(null) : err(faults[0].error);
}

/** A text that could not be read. */
interface Fault {
  readonly file: MediaFile;
  readonly error: ImportError;
}

const DAMAGED: ReadonlySet<ImportError["kind"]> = new Set(["damaged-zip", "encrypted-zip", "unreadable-file"] as const);

/** One file is what a person points at, whatever its name. Of many, names tell first, because that is cheap; then content. */
function candidateRounds(files: readonly MediaFile[]): readonly (readonly MediaFile[])[] {
  if (files.length === 1) return [files];
  const iphone = files.filter(({ name }) => IPHONE_TEXT.test(name));
  const texts = files.filter(({ name }) => TEXT_NAME.test(name) && !IPHONE_TEXT.test(name));
  const others = files.filter(({ name }) => !TEXT_NAME.test(name) && !KNOWN_DOCUMENT.test(name) && kindOfFile(name) === "document");
  return [iphone, texts, others];
}

function only(found: readonly FoundChat[], faults: readonly Fault[]): Result<FoundChat, ImportError> {
  const sent = new Set(found.flatMap(({ conversation }) => conversation.messages.map(({ attachment }) => attachment?.entry)));
  const damaged = faults.find(({ file, error }) => DAMAGED.has(error.kind) && !sent.has(file.name));
  if (damaged !== undefined) return err(damaged.error);
  const notSent = found.filter(({ textFile }) => !sent.has(textFile.name));
  const chats = notSent.length === 0 ? found : notSent;
  const [first] = chats;
  return first !== undefined && chats.length === 1 ? ok(first) : err({ kind: "several-chats", names: chats.map(({ textName }) => textName) });
}

/** Reads one file of the bundle as a chat; null when it is something else. */
async function readText(bundle: Bundle, file: MediaFile, search: ChatSearch): Promise<Result<FoundChat | null, ImportError>> {
  if (file.size > LIMITS.textBytes) return TEXT_NAME.test(file.name) ? err({ kind: "over-limit", limit: "size" }) : ok(null);
  const blob = await bundle.read(file, { signal: search.signal, onBytes: (read) => { tell(search, read, file.size, 0); } });
  if (!blob.ok) return blob;
  const bytes = new Uint8Array(await blob.value.arrayBuffer());
  if (containerOf(bytes.subarray(0, 512)) !== "text") return ok(null);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return asChat(bundle, file, decoded.value, search);
}

function asChat(bundle: Bundle, file: MediaFile, { text, problems }: { readonly text: string; readonly problems: ReadConversation["completeness"]["problems"] }, search: ChatSearch): Result<FoundChat | null, ImportError> {
  const conversation = readConversation({
    text,
    textName: file.name.slice(file.name.lastIndexOf("/") + 1),
    fileName: search.fileName,
    media: indexMedia(bundle.files.filter((other) => other !== file)),
    problems: [...bundle.problems, ...problems],
    dateOrder: search.dateOrder,
    onMessages: (count) => { tell(search, file.size, file.size, count); },
  });
  if (conversation === null) return ok(null);
  const long = longLines(text);
  if (long.some(({ length }) => length > LIMITS.line)) return err({ kind: "over-limit", limit: "line-length" });
  tell(search, file.size, file.size, conversation.messages.length);
  const warnings = long.map(({ line, length }) => ({ kind: "long-line", line, detail: String(length) }) as const);
  return ok({ textName: file.name, textFile: file, conversation: withWarnings(conversation, [...warnings, ...unmentionedMedia(bundle.files, file, conversation.messages)]) });
}

const withWarnings = ({ completeness, ...rest }: ReadConversation, warnings: readonly ImportWarning[]): ReadConversation => ({
  ...rest,
  completeness: { ...completeness, warnings: [...completeness.warnings, ...warnings] },
});

const tell = ({ onProgress }: ChatSearch, readBytes: number, totalBytes: number, messageCount: number): void => {
  onProgress({ readBytes, totalBytes, messageCount });
};
