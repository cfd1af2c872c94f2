import type { DateOrderFinding } from "../conversation/completeness";
import type { Conversation, Message } from "../conversation/conversation";
import { err, ok, type Result } from "../result";
import { openArchive } from "./archive";
import { type Bundle, UNWATCHED } from "./bundle";
import { chooseChat, type FoundChat } from "./choose-chat";
import { containerOf } from "./detect";
import type { ConversationInFile } from "./export-text";
import type { ChatChoice, EntryError, ImportError, MediaError, ReadingProgress } from "./import-error";
import { type ChosenFile, looseFiles, withLooseFiles } from "./loose-files";
import type { MediaFile } from "./media-index";
import { typedByBytes } from "./media-type";
import { noChatAmong, noChatIn } from "./no-chat-file";
import { type FileContent, isPacked } from "./packed-file";
import type { ReadingAnswers } from "./reading-answers";
import { readScreenshots } from "./screenshots/read-screenshots";
import { entriesIn } from "./unmentioned-media";

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** SHA-256 of a file, lower-case hexadecimal, made without holding it, telling now and then how far it is; rejects when `signal` is aborted. */
  readonly sha256: (blob: Blob, signal: AbortSignal, onBytes?: (done: number) => void) => Promise<string>;
  /** The first messages, told while the rest is still being read; never of a file that is no chat. */
  readonly onFirst: (messages: readonly Message[], order: DateOrderFinding["order"]) => void;
  readonly answers: ReadingAnswers;
}

/** A conversation in its file, with its media one at a time. */
export interface ReadExport extends MediaOfExport {
  readonly conversation: ConversationInFile;
}

/** The same with every message at hand. */
export interface WholeExport extends MediaOfExport {
  readonly conversation: Conversation;
}

/** The media of an export, by `Attachment.entry`. */
export interface MediaOfExport {
  readonly media: (entry: string) => Promise<Result<Blob, MediaError>>;
  /** The same for who reads it through from its beginning. */
  readonly contents: (entry: string) => Promise<Result<FileContent, MediaError>>;
}

/**
 * Reads the export in the chosen files: a zip, a text, or a text with its media beside it. Recognised by content,
 * never by name. Pure but for reading the files it is given; nothing is thrown that a file can cause.
 *
 * @errors see `ImportError`; a clear kind for each file that is no chat
 */
export async function readExport(files: readonly ChosenFile[], options: ReadingOptions): Promise<Result<ReadExport, ImportError>> {
  try {
    return await read(files, options);
  } catch {
    return err(options.signal.aborted ? { kind: "cancelled" } : { kind: "unreadable-file" });
  }
}

/** The same, for who works with all messages. */
export async function readWhole(files: readonly ChosenFile[], options: ReadingOptions): Promise<Result<WholeExport, ImportError>> {
  const read = await readExport(files, options);
  return read.ok ? ok({ ...read.value, conversation: { ...read.value.conversation, messages: [...read.value.conversation.messages] } }) : read;
}

/** The chat, and the file it was opened from. */
interface Opened {
  readonly bundle: Bundle;
  readonly chat: FoundChat;
  readonly source: ChosenFile;
}

async function read(files: readonly ChosenFile[], options: ReadingOptions): Promise<Result<ReadExport, ImportError>> {
  const { screenshots } = options.answers;
  if (screenshots !== null) return readPictures(files, screenshots, options);
  const opened = await open(files, options);
  if (!opened.ok) return opened;
  const { bundle, chat, source } = opened.value;
  // Nobody can tell which of two files of one name is the chat.
  if (bundle.problems.some(({ detail }) => detail === chat.textFile.name)) return err({ kind: "over-limit", limit: "same-name" });
  const messageCount = chat.reading.conversation.messages.length;
  const sha256 = await options.sha256(source.blob, options.signal, (readBytes) => {
    options.onProgress({ step: "checksum", readBytes, totalBytes: source.blob.size, messageCount });
  });
  if (options.signal.aborted) return err({ kind: "cancelled" });
  const { name: fileName, blob } = source;
  return ok({
    conversation: { ...chat.reading.conversation, sources: [{ fileName, size: blob.size, sha256, textName: chat.textName }], merge: null },
    ...mediaIn(bundle, chat.reading.embedded),
  });
}

async function readPictures(files: readonly ChosenFile[], entered: NonNullable<ReadingAnswers["screenshots"]>, { sha256, signal }: ReadingOptions): Promise<Result<ReadExport, ImportError>> {
  const read = await readScreenshots(files, entered, (blob) => sha256(blob, signal));
  if (signal.aborted) return err({ kind: "cancelled" });
  if (!read.ok) return read;
  const { conversation, images } = read.value;
  const media = async (entry: string): Promise<Result<Blob, MediaError>> => {
    const image = images.get(entry);
    return image === undefined ? err({ kind: "media-missing" }) : ok(await typedByBytes(image));
  };
  return ok({ conversation, media, contents: media });
}

async function open(files: readonly ChosenFile[], options: ReadingOptions): Promise<Result<Opened, ImportError>> {
  const [first] = files;
  if (first === undefined || files.every(({ blob }) => blob.size === 0)) return err({ kind: "empty-file" });
  const zips = await zipsAmong(files);
  const zip = zips[0];
  if (files.length === 1) return zip === undefined ? openText(files, options) : openZip(zip, [], options);
  const text = await openText(files, options);
  if (zip === undefined) return text;
  if (text.ok || text.error.kind === "several-chats") return besideZips(text, zips, options);
  if (text.error.kind !== "not-a-chat") return text;
  return zips.length > 1 ? err({ kind: "several-chats", chats: zips.map(named) }) : openZip(zip, files.filter((file) => file !== zip), options);
}

const named = ({ name }: ChosenFile): ChatChoice => ({ id: name, name, messageCount: null });

/** A zip that was chosen with a text is an export too, where no message was sent with it and a chat may be in it: nobody asked to read one of them only. */
async function besideZips(text: Result<Opened, ImportError>, zips: readonly ChosenFile[], options: ReadingOptions): Promise<Result<Opened, ImportError>> {
  const sent = text.ok ? entriesIn(text.value.chat.reading.conversation.messages) : new Set<string>();
  const exports: ChatChoice[] = [];
  for (const zip of zips) if (!sent.has(zip.name) && (await mayHoldChat(zip, options))) exports.push(named(zip));
  if (exports.length === 0) return text;
  if (!text.ok) return err(text.error.kind === "several-chats" ? { ...text.error, chats: [...text.error.chats, ...exports] } : text.error);
  const { chat, source } = text.value;
  return err({ kind: "several-chats", chats: [{ ...named(source), messageCount: chat.reading.conversation.messages.length }, ...exports] });
}

/** Also of one that is damaged or locked nobody can tell that there is none. */
async function mayHoldChat(zip: ChosenFile, options: ReadingOptions): Promise<boolean> {
  const opened = await openZip(zip, [], { ...options, onProgress: () => undefined, onFirst: () => undefined });
  return opened.ok || !(opened.error.kind === "no-chat-in-zip" || opened.error.kind === "over-limit");
}

async function zipsAmong(files: readonly ChosenFile[]): Promise<readonly ChosenFile[]> {
  const heads = await Promise.all(files.map(async ({ blob }) => new Uint8Array(await blob.slice(0, 512).arrayBuffer())));
  return files.filter((_, index) => containerOf(heads[index] ?? new Uint8Array()) === "zip");
}

/** @param beside what was chosen with the zip, and is no chat: media that the export may lack */
async function openZip(source: ChosenFile, beside: readonly ChosenFile[], options: ReadingOptions): Promise<Result<Opened, ImportError>> {
  const archive = await openArchive(source.blob, { password: options.answers.password });
  if (!archive.ok) return archive;
  const bundle = beside.length === 0 ? archive.value : withLooseFiles(archive.value, beside);
  const chat = await chooseChat(bundle, { ...options, fileName: source.name });
  if (!chat.ok) return chat;
  if (chat.value !== null) return ok({ bundle, chat: chat.value, source });
  if (bundle.leftOutFor !== null) return err({ kind: "over-limit", limit: bundle.leftOutFor });
  return err(noChatAmong(archive.value.files.map(({ name }) => name)));
}

async function openText(files: readonly ChosenFile[], options: ReadingOptions): Promise<Result<Opened, ImportError>> {
  const [only, ...others] = files;
  const isOneFile = only !== undefined && others.length === 0 && !options.answers.pasted;
  const bundle = looseFiles(files);
  const chat = await chooseChat(bundle, { ...options, fileName: "" });
  if (!chat.ok) return chat;
  const textName = chat.value?.textFile.name;
  const source = files.find(({ name }) => name === textName);
  if (chat.value !== null && source !== undefined) return ok({ bundle, chat: chat.value, source });
  return err(isOneFile ? await noChatIn(only) : { kind: "not-a-chat" });
}

/** A loose file that changed or went since it was chosen rejects only when its bytes are asked for: that one is unreadable. */
function mediaIn(bundle: Bundle, embedded: ReadonlyMap<string, () => Blob>): MediaOfExport {
  const given = async <Content extends FileContent>(entry: string, read: (file: MediaFile) => Promise<Result<Content, EntryError>>): Promise<Result<Content | Blob, MediaError>> => {
    const inText = embedded.get(entry);
    if (inText !== undefined) return ok(await typedByBytes(inText()));
    const file = bundle.files.find(({ name }) => name === entry);
    if (file === undefined) return err({ kind: "media-missing" });
    try {
      const content = await read(file);
      if (content.ok) return ok(isPacked(content.value) ? content.value : await typedByBytes(content.value));
      const { error } = content;
      if (error.kind === "wrong-password") return err({ kind: "encrypted-zip" });
      return err(error.kind === "cancelled" ? { kind: "unreadable-file" } : error);
    } catch {
      return err({ kind: "unreadable-file" });
    }
  };
  return { media: (entry) => given(entry, (file) => bundle.read(file, UNWATCHED)), contents: (entry) => given(entry, (file) => bundle.readAsItLies(file)) };
}
