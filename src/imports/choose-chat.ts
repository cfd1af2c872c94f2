import type { DateOrderFinding, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Message } from "../conversation/conversation";
import { err, ok, type Result } from "../result";
import type { Bundle } from "./bundle";
import { decodeText } from "./decode-text";
import { containerOf, FORMATS } from "./detect";
import { encodedOnce } from "./encoded-twice";
import { encodingOf } from "./encoding-of";
import type { ExportText, ReadConversation, TextReading } from "./export-text";
import type { ImportError, ReadingProgress } from "./import-error";
import { LIMITS } from "./limits";
import { plainLineEnds } from "./line-ends";
import { LineCounter } from "./line-counter";
import { longLines } from "./long-lines";
import { kindOfFile } from "./media-kind";
import { folderOf, indexMedia, type MediaFile } from "./media-index";
import { isMail } from "./no-chat-file";
import type { ReadingAnswers } from "./reading-answers";
import { withPagesTogether } from "./paged-html";
import { entriesIn, unmentionedMedia } from "./unmentioned-media";
import { readFileName } from "./whatsapp/phrases/catalogue";

/** How a chat is looked for and read. */
export interface ChatSearch {
  /** Name of the file as it was opened. */
  readonly fileName: string;
  readonly answers: ReadingAnswers;
  readonly signal: AbortSignal;
  readonly sha256: ExportText["sha256"];
  readonly onProgress: (progress: ReadingProgress) => void;
  /** The first messages, while the rest is still being read. */
  readonly onFirst: (messages: readonly Message[], order: DateOrderFinding["order"]) => void;
}

/** A text of the bundle that is a chat. */
export interface FoundChat {
  readonly textName: string;
  readonly textFile: MediaFile;
  readonly reading: TextReading;
}

/** Names that an app always gives to the text of its export. */
const OWN_NAME = /(?:^|\/)(?:_chat\.txt|main\.jsonl|result\.json|messages\.txt)$/;
const TEXT_NAME = /\.(?:txt|xml|csv|jsonl?)$/i;
/** Documents that are never a chat's text: not worth inflating to see. */
const KNOWN_DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|7z|rar|eml|msg|pages|numbers|key)$/i;

/**
 * Finds the text that is the chat: one with an app's own name for it, else the one text that reads as a chat and is not
 * itself sent in another one.
 *
 * @errors `several-chats`: more than one text qualifies, and a person must say which. A text that cannot be read
 *   fails the search when no other is a chat, or when its bytes are damaged and no chat mentions it: it may be the one
 * @source formats.md 1.1
 */
export async function chooseChat(files: Bundle, search: ChatSearch): Promise<Result<FoundChat | null, ImportError>> {
  const bundle = withPagesTogether(files);
  const faults: Fault[] = [];
  for (const candidates of candidateRounds(bundle)) {
    const found: FoundChat[] = [];
    for (const file of candidates) {
      const read = await readText(bundle, file, search);
      if (search.signal.aborted) return err({ kind: "cancelled" });
      if (!read.ok) faults.push({ file, error: read.error });
      else if (read.value !== null) found.push(read.value);
    }
    if (found.length > 0) return only(found, faults, search, bundle.isChosen);
  }
  return faults[0] === undefined ? ok(null) : err(faults[0].error);
}

/** A text that could not be read. */
interface Fault {
  readonly file: MediaFile;
  readonly error: ImportError;
}

const DAMAGED: ReadonlySet<ImportError["kind"]> = new Set(["damaged-zip", "encrypted-zip", "wrong-password", "unknown-packing", "unreadable-file"] as const);

/** One file is what a person points at, whatever its name. Of many, names tell first, because that is cheap; then content. */
function candidateRounds({ files, isChosen }: Bundle): readonly (readonly MediaFile[])[] {
  if (files.length === 1) return [files];
  const own = files.filter(({ name }) => OWN_NAME.test(name));
  const texts = files.filter(({ name }) => TEXT_NAME.test(name) && !OWN_NAME.test(name));
  // Somebody may have sent a document that is called as another app's export is.
  const rivals = own.length === 0 ? [] : texts.filter(({ name }) => isNamedAsChat(name));
  const others = files.filter(({ name }) => !TEXT_NAME.test(name) && !KNOWN_DOCUMENT.test(name) && kindOfFile(name) === "document");
  return isChosen ? [[...own, ...texts], others] : [[...own, ...rivals], texts, others];
}

/** @param isChosen a person pointed at each of them, so that no name goes before another */
function only(found: readonly FoundChat[], faults: readonly Fault[], { answers }: ChatSearch, isChosen: boolean): Result<FoundChat, ImportError> {
  const [one] = found;
  if (one !== undefined && found.length === 1 && faults.length === 0) return ok(one);
  const sent = new Set(found.flatMap(({ reading }) => [...entriesIn(reading.conversation.messages)]));
  const damaged = faults.find(({ file, error }) => DAMAGED.has(error.kind) && !sent.has(file.name));
  if (damaged !== undefined) return err(damaged.error);
  const notSent = found.filter(({ textFile }) => !sent.has(textFile.name));
  const named = isChosen ? [] : notSent.filter(({ textFile }) => OWN_NAME.test(textFile.name));
  const chats = [named, notSent, found].find(({ length }) => length > 0) ?? found;
  const [first] = chats;
  if (first !== undefined && chats.length === 1) return ok(first);
  const chosen = chats.find(({ textName }) => textName === answers.chat);
  if (chosen !== undefined) return ok(chosen);
  return err({ kind: "several-chats", chats: chats.map(({ textName, reading }) => ({ id: textName, name: textName, messageCount: reading.conversation.messages.length })) });
}

/** Bytes by which a format is recognised. */
const HEAD_BYTES = 64 * 1024;
/** Bytes of it that the first messages come from: a worker that has read little yet takes a millisecond for each two kilobytes. */
const SHOWN_BYTES = 16 * 1024;
const HEAD_CHARACTERS = 4_096;
/** More than fit on a screen; each one more is drawn before the first is seen. */
const FIRST_MESSAGES = 30;

/** Reads one file of the bundle as a chat; null when it is something else. */
async function readText(bundle: Bundle, file: MediaFile, search: ChatSearch): Promise<Result<FoundChat | null, ImportError>> {
  const head = { bytes: HEAD_BYTES, onHead: (bytes: Uint8Array) => showFirst(bundle, file, search, bytes).catch(() => undefined) };
  const blob = await bundle.read(file, { signal: search.signal, onBytes: (read) => { tell(search, read, file.size, 0); }, head });
  if (!blob.ok) return blob;
  const bytes = new Uint8Array(await blob.value.slice(0, HEAD_BYTES).arrayBuffer());
  if (!mayBeChat(bytes, search)) return ok(null);
  const source = new DecodedOnce(bundle, file, blob.value, search, false);
  const reading = await readAsChat(source, beginningOf(bytes));
  if (reading === null) return ok(null);
  if (!reading.ok) return reading;
  return finished(bundle, file, reading.value, source, search);
}

/** What a person pasted may begin as an e-mail does. */
const mayBeChat = (head: Uint8Array, { answers }: ChatSearch): boolean => containerOf(head.subarray(0, 512)) === "text" && (answers.pasted || !isMail(head));

/** The first characters, whatever the encoding. */
const beginningOf = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD_CHARACTERS));

async function readAsChat(source: ExportText, head: string): ReturnType<(typeof FORMATS)[number]["read"]> {
  for (const format of FORMATS) {
    const reading = format.mayBe(head) ? await format.read(source) : null;
    if (reading !== null) return reading;
  }
  return null;
}

/** Reads the beginning as if it were all, for the first rows on screen. A fault of it is told by the whole. */
async function showFirst(bundle: Bundle, file: MediaFile, search: ChatSearch, bytes: Uint8Array): Promise<void> {
  const lastLine = (bytes.lastIndexOf(0x0a, SHOWN_BYTES) + 1) || (bytes.lastIndexOf(0x0a) + 1);
  if (lastLine === 0 || !mayBeChat(bytes, search)) return;
  const part = new Blob([new Uint8Array(bytes.subarray(0, lastLine))]);
  const source = new DecodedOnce(bundle, file, part, { ...search, onProgress: () => undefined }, true);
  const reading = await readAsChat(source, beginningOf(bytes)).catch(() => null);
  if (reading?.ok !== true) return;
  const { messages, completeness } = reading.value.conversation;
  search.onFirst(messages.slice(0, FIRST_MESSAGES), completeness.dateOrder.order);
}

const isNamedAsChat = (name: string): boolean => OWN_NAME.test(name) || readFileName(name.slice(name.lastIndexOf("/") + 1)).title !== null;

/** Folders of other texts that may be a chat. Below the folder of a chat, a text without a chat's name was sent in it. */
const foldersOfChats = (files: readonly MediaFile[], folder: string): readonly string[] => [
  ...new Set(files.filter(({ name }) => TEXT_NAME.test(name) && (isNamedAsChat(name) || !name.startsWith(folder))).map(({ name }) => folderOf(name))),
];

/** One text of the bundle, decoded when a format first asks for it. */
class DecodedOnce implements ExportText {
  readonly textName: string;
  readonly fileName: string;
  readonly answers: ReadingAnswers;
  readonly signal: AbortSignal;
  readonly sha256: ExportText["sha256"];
  readonly media: ExportText["media"];
  /** As decoded, once it was. */
  whole: string | null = null;
  private decoded: Promise<Result<string, ImportError>> | null = null;
  private replaced: readonly ImportProblem[] = [];

  constructor(
    private readonly bundle: Bundle,
    file: MediaFile,
    readonly blob: Blob,
    private readonly search: ChatSearch,
    readonly isBeginning: boolean,
  ) {
    this.textName = file.name.slice(file.name.lastIndexOf("/") + 1);
    this.fileName = search.fileName;
    this.answers = search.answers;
    this.signal = search.signal;
    this.sha256 = search.sha256;
    const others = bundle.files.filter((other) => other !== file);
    const folder = folderOf(file.name);
    this.media = indexMedia(others, folder, foldersOfChats(others, folder));
  }

  readonly text = (): Promise<Result<string, ImportError>> => (this.decoded ??= this.decode());

  readonly problems = (): readonly ImportProblem[] => [...this.bundle.problems, ...this.replaced];

  readonly onMessages = (count: number): void => {
    tell(this.search, this.blob.size, this.blob.size, count);
  };

  private async decode(): Promise<Result<string, ImportError>> {
    if (this.blob.size > LIMITS.textBytes) return err({ kind: "over-limit", limit: "size" });
    const decoded = decodeText(new Uint8Array(await this.blob.arrayBuffer()), this.answers.encoding);
    if (!decoded.ok) return decoded;
    const once = encodedOnce(decoded.value.text);
    const { text, repaired } = plainLineEnds(once.text);
    const repairs = [once.repaired, repaired].flatMap((count) => (count === 0 ? [] : [{ kind: "repaired-text", line: null, detail: String(count) } as const]));
    this.replaced = [...decoded.value.problems, ...repairs, ...neverWritten(text)];
    this.whole = text;
    return ok(text);
  }
}

/** A copy that was broken off keeps its length on many a disk: where the rest should stand are zeros. */
const neverWritten = (text: string): readonly ImportProblem[] => (text.endsWith("\0") ? [{ kind: "cut-off", line: LineCounter.count(text), detail: "" }] : []);

function finished(bundle: Bundle, file: MediaFile, reading: TextReading, { whole }: DecodedOnce, search: ChatSearch): Result<FoundChat, ImportError> {
  const { conversation, otherFiles } = reading;
  const long = whole === null || reading.linesHoldData === true ? [] : longLines(whole);
  if (long.some(({ length }) => length > LIMITS.line)) return err({ kind: "over-limit", limit: "line-length" });
  tell(search, file.size, file.size, conversation.messages.length);
  const warnings = long.map(({ line, length }) => ({ kind: "long-line", line, detail: String(length) }) as const);
  const unmentioned = otherFiles === "unknown" ? [] : unmentionedMedia(bundle.files, file, conversation.messages, otherFiles);
  const evidence = search.answers.pasted ? "pasted" : conversation.evidence;
  const stated = withWarnings({ ...conversation, evidence }, [...warnings, ...unmentioned]);
  return ok({ textName: file.name, textFile: file, reading: { ...reading, conversation: stated } });
}

const withWarnings = ({ completeness, ...rest }: ReadConversation, warnings: readonly ImportWarning[]): ReadConversation => ({
  ...rest,
  completeness: { ...completeness, warnings: [...completeness.warnings, ...warnings] },
});

const tell = ({ onProgress }: ChatSearch, readBytes: number, totalBytes: number, messageCount: number): void => {
  onProgress({ step: "text", readBytes, totalBytes, messageCount });
};
