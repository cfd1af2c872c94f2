import type { StoredAttachment, StoredMessage } from "../review/covered-messages";
import type { AuthoredMessage } from "../review/earlier-records";
import { TRANSCRIPT_SCHEMA } from "./transcript";

/** Readers of what a record says of itself, for who did not file it: nothing is taken for granted. */

/** What a record holds of a chat, as far as another export of it can be compared with that. */
export interface FiledChat {
  /** The app that the chat was held in; null where it is not told. */
  readonly app: string | null;
  readonly messages: readonly AuthoredMessage[];
}

/** A manifest that was filed. */
export interface FiledManifest {
  readonly recordId: string;
  /** SHA-256 of every file, by its path. */
  readonly files: ReadonlyMap<string, string>;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(bytes: Uint8Array): Members | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const textIn = (value: unknown, key: string): string | null => {
  const member = isObject(value) ? value[key] : undefined;
  return typeof member === "string" ? member : null;
};

const listIn = (value: Members, key: string): readonly unknown[] | null => {
  const member = value[key];
  return Array.isArray(member) ? member : null;
};

/** null for what is no manifest. */
export function readManifest(bytes: Uint8Array): FiledManifest | null {
  const manifest = parsed(bytes);
  const recordId = textIn(manifest, "recordId");
  const files = manifest === null ? null : listIn(manifest, "files");
  if (recordId === null || files === null) return null;
  const listed = files.flatMap((file) => {
    const path = textIn(file, "path");
    const sha256 = textIn(file, "sha256");
    return path === null || sha256 === null ? [] : [[path, sha256] as const];
  });
  return { recordId, files: new Map(listed) };
}

/**
 * The kept messages of a transcript; lines that stand there as context only are none.
 * An attachment counts as held when the manifest names its file.
 *
 * @returns null for what is no transcript of this record
 */
export const readTranscript = (bytes: Uint8Array, manifest: FiledManifest): readonly StoredMessage[] | null => readFiledChat(bytes, manifest)?.messages ?? null;

/** The same, with the app and the authors. */
export function readFiledChat(bytes: Uint8Array, { recordId, files }: FiledManifest): FiledChat | null {
  const transcript = parsed(bytes);
  const attachmentsIn = ATTACHMENTS.get(textIn(transcript, "schema") ?? "");
  if (transcript === null || attachmentsIn === undefined || textIn(transcript, "recordId") !== recordId) return null;
  const messages = listIn(transcript, "messages")?.flatMap((message) => readMessage(message, files, attachmentsIn) ?? []);
  return messages === undefined ? null : { app: textIn(transcript["conversation"], "app"), messages };
}

/** How a version of the transcript tells the attachments of a message; null for what is none of that version. */
type AttachmentsIn = (message: Members) => readonly unknown[] | null;

/** Every version that was ever filed. */
const ATTACHMENTS: ReadonlyMap<string, AttachmentsIn> = new Map<string, AttachmentsIn>([
  ["urn:bewaarwijzer:transcript:1", ({ attachment }) => (attachment === undefined ? null : attachment === null ? [] : [attachment])],
  ["urn:bewaarwijzer:transcript:2", (message) => listIn(message, "attachments")],
  ["urn:bewaarwijzer:transcript:3", (message) => listIn(message, "attachments")],
  ["urn:bewaarwijzer:transcript:4", (message) => listIn(message, "attachments")],
  [TRANSCRIPT_SCHEMA, (message) => listIn(message, "attachments")],
]);

const WITHOUT_CONTENT: readonly unknown[] = ["media-omitted", "pending"];

function readMessage(message: unknown, files: FiledManifest["files"], attachmentsIn: AttachmentsIn): AuthoredMessage | null {
  if (!isObject(message) || message["context"] !== false) return null;
  const isStub = listIn(message, "marks")?.some((mark) => WITHOUT_CONTENT.includes(mark));
  const number = message["number"];
  const local = textIn(message["time"], "local");
  const text = textIn(message, "text");
  if (typeof number !== "number" || local === null || text === null || isStub === undefined) return null;
  const named = attachmentsIn(message);
  const attachments = named?.flatMap((attachment) => readAttachment(attachment, files) ?? []);
  return attachments === undefined || attachments.length !== named?.length ? null : { number, minute: local.slice(0, 16), text, isStub, author: textIn(message["author"], "shownAs"), attachments };
}

function readAttachment(attachment: unknown, files: FiledManifest["files"]): StoredAttachment | null {
  const name = textIn(attachment, "originalName");
  const file = textIn(attachment, "file");
  if (name === null) return null;
  return { name, sha256: file !== null && files.has(file) ? textIn(attachment, "sha256") : null };
}
