import * as z from "zod/mini";
import { JSON_FORMAT } from "../record/file-format";
import { MANIFEST } from "../record/manifest";

/**
 * Reads of a filed record what its reader is shown. Every version that was ever filed has these members; what is not
 * among them is passed over, and a document that lacks one is not shown.
 */

const named = z.object({ displayName: z.string() });

const message = z.object({
  number: z.number(),
  time: z.object({ local: z.string() }),
  author: z.nullable(z.object({ shownAs: z.string(), displayName: z.nullable(z.string()) })),
  kind: z.string(),
  text: z.string(),
  context: z.boolean(),
  attachments: z.optional(z.array(z.object({ originalName: z.string(), file: z.nullable(z.string()) }))),
  // Version 1 knew one attachment a message.
  attachment: z.optional(z.nullable(z.object({ originalName: z.string(), file: z.nullable(z.string()) }))),
  decision: z.nullable(z.object({ because: z.array(z.string()) })),
});

const transcript = z.object({
  recordId: z.string(),
  subject: z.string(),
  conversation: z.object({
    app: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    participantCount: z.number(),
  }),
  rules: z.array(z.object({ rule: z.string(), words: z.nullable(z.string()) })),
  messages: z.array(message),
  notKept: z.object({ total: z.number(), perDay: z.array(z.object({ day: z.string(), reason: z.string(), count: z.number() })) }),
});

const decisionRecord = z.object({
  recordId: z.string(),
  decidedBy: named,
  onBehalfOf: z.nullable(named),
  decidedAt: z.object({ browser: z.string(), server: z.nullable(z.string()) }),
  application: z.object({ name: z.string(), version: z.string() }),
  ruleSets: z.array(z.object({ id: z.string(), version: z.string(), sha256: z.string() })),
  policy: z.object({ name: z.string(), version: z.string(), sha256: z.string() }),
});

const manifest = z.object({
  recordId: z.string(),
  created: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number(), mediaType: z.string(), puid: z.nullable(z.string()) })),
});

export type ShownDecisions = z.infer<typeof decisionRecord>;
export type ShownManifest = z.infer<typeof manifest>;

/** A kept message, or a line beside one that is there as context. */
export interface ShownMessage {
  readonly number: number;
  /** As the export shows it: `yyyy-mm-ddThh:mm:ss`. */
  readonly time: string;
  readonly author: string | null;
  readonly kind: string;
  readonly text: string;
  readonly isContext: boolean;
  readonly attachments: readonly { readonly originalName: string; readonly file: string | null }[];
  /** Rules of the instruction by which it is kept; none for context. */
  readonly because: readonly string[];
}

export interface ShownTranscript extends Omit<z.infer<typeof transcript>, "messages"> {
  readonly messages: readonly ShownMessage[];
}

function shownMessage({ number, time, author, kind, text, context, attachments, attachment, decision }: z.infer<typeof message>): ShownMessage {
  return {
    number,
    time: time.local,
    author: author?.displayName ?? author?.shownAs ?? null,
    kind,
    text,
    isContext: context,
    attachments: attachments ?? [attachment ?? []].flat(),
    because: decision?.because ?? [],
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** null for what is no transcript of this record. */
export function readShownTranscript(bytes: Uint8Array, recordId: string): ShownTranscript | null {
  const read = transcript.safeParse(parsed(bytes));
  return read.success && read.data.recordId === recordId ? { ...read.data, messages: read.data.messages.map(shownMessage) } : null;
}

/** null for what is no decision record of this record. */
export function readShownDecisions(bytes: Uint8Array, recordId: string): ShownDecisions | null {
  const read = decisionRecord.safeParse(parsed(bytes));
  return read.success && read.data.recordId === recordId ? read.data : null;
}

/** null for what is no manifest of this record. It does not name itself, but is a file of the record too. */
export function readShownManifest(bytes: Uint8Array, recordId: string): ShownManifest | null {
  const read = manifest.safeParse(parsed(bytes));
  if (!read.success || read.data.recordId !== recordId) return null;
  const { mediaType, puid } = JSON_FORMAT;
  return { ...read.data, files: [...read.data.files, { path: MANIFEST, size: bytes.length, mediaType, puid }] };
}
