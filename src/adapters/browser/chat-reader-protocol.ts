import type { DateOrderFinding } from "../../conversation/completeness";
import type { Conversation, Message } from "../../conversation/conversation";
import type { ImportError, MediaError, ReadingProgress } from "../../imports/import-error";
import type { ChosenFile } from "../../imports/loose-files";
import type { FileContent } from "../../imports/packed-file";
import type { ReadingAnswers } from "../../imports/reading-answers";
import type { Result } from "../../result";

/** What the page asks of the worker. The files go over once, as handles: their bytes are read in the worker. */
export type ReaderRequest =
  | { readonly kind: "open"; readonly files: readonly ChosenFile[]; readonly answers: ReadingAnswers }
  /** The last batch was taken over: the next may come. Other work of the page goes in between. */
  | { readonly kind: "taken" }
  /** @param asItLies for who reads it through: a large packed file may stay packed */
  | { readonly kind: "media"; readonly request: number; readonly entry: string; readonly asItLies: boolean };

/** A conversation without its messages, which follow in batches. */
export type ConversationHead = Omit<Conversation, "messages">;

/** What the worker answers; `opened` comes after the last batch of messages. */
export type ReaderReply =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  /** While the rest is still being read; `messages` brings them again. */
  | { readonly kind: "first"; readonly messages: readonly Message[]; readonly order: DateOrderFinding["order"] }
  | { readonly kind: "messages"; readonly messages: readonly Message[] }
  | { readonly kind: "opened"; readonly head: ConversationHead }
  | { readonly kind: "failed"; readonly error: ImportError }
  | { readonly kind: "media"; readonly request: number; readonly result: Result<FileContent, MediaError> };

/** Most messages in one batch: taking one over costs the page less than a frame. */
export const BATCH = 1_000;

/**
 * Both sides are our own script; what crosses is checked by its tag and outermost fields, so that a stray message
 * (a browser extension's) is not taken for one of ours.
 */
export const isReaderRequest = (value: unknown): value is ReaderRequest => {
  if (!isRecord(value)) return false;
  if (value.kind === "open") return Array.isArray(value.files) && isRecord(value.answers);
  return value.kind === "taken" || (value.kind === "media" && typeof value.request === "number" && typeof value.entry === "string" && typeof value.asItLies === "boolean");
};

const REPLY_FIELDS = {
  progress: (value: Fields) => isRecord(value.progress),
  first: (value: Fields) => Array.isArray(value.messages) && typeof value.order === "string",
  messages: (value: Fields) => Array.isArray(value.messages),
  opened: (value: Fields) => isRecord(value.head),
  failed: (value: Fields) => isRecord(value.error),
  media: (value: Fields) => typeof value.request === "number" && isRecord(value.result),
} as const satisfies Record<ReaderReply["kind"], (value: Fields) => boolean>;

export const isReaderReply = (value: unknown): value is ReaderReply => {
  if (!isRecord(value) || typeof value.kind !== "string") return false;
  const check = Object.entries(REPLY_FIELDS).find(([kind]) => kind === value.kind)?.[1];
  return check !== undefined && check(value);
};

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
