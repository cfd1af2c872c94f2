import * as z from "zod/mini";
import { DECISION_RECORD, DECISION_RECORD_SCHEMA } from "../decision-record";
import { fileSidecarName } from "../file-names";
import { MANIFEST, type RecordFile } from "../manifest";
import { readXml } from "../read-xml";
import type { FoundFile } from "../record-finding";
import { TRANSCRIPT, TRANSCRIPT_SCHEMA } from "../transcript";
import type { XmlElement } from "../xml";

/** A record as it lies there, each of its documents read as far as that goes. */
export interface OpenRecord {
  /** By path. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** What the manifest lists, and how; null when it cannot be read. */
  readonly manifest: Manifest | null;
  readonly transcript: StoredTranscript | null;
  readonly decisions: StoredDecisionRecord | null;
  /** The element inside each sidecar's root, by the sidecar's path; null for what is no sidecar. */
  readonly sidecars: ReadonlyMap<string, XmlElement | null>;
}

export interface Manifest {
  readonly recordId: string;
  readonly created: string;
  readonly files: readonly RecordFile[];
}

const manifest = z.object({
  recordId: z.string(),
  created: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string(), mediaType: z.string(), puid: z.nullable(z.string()) })),
});

const attachment = z.object({
  originalName: z.string(),
  file: z.nullable(z.string()),
  sealedAs: z.nullable(z.string()),
  size: z.nullable(z.number()),
  sha256: z.nullable(z.string()),
  mediaType: z.nullable(z.string()),
  puid: z.nullable(z.string()),
});
export type StoredFileOf = z.infer<typeof attachment>;

const counts = z.object({ total: z.number(), perDay: z.array(z.object({ day: z.string(), reason: z.string(), count: z.number() })) });
const ruling = z.object({ outcome: z.nullable(z.string()), because: z.array(z.string()), rows: z.array(z.string()), status: z.string(), mode: z.string() });

const messageWith = <T extends z.core.$ZodShape>(attachments: T) =>
  z.object({ number: z.number(), context: z.boolean(), decision: z.nullable(ruling), ...attachments });

const transcriptWith = <S extends readonly string[], M extends z.core.$ZodType>(schemas: S, message: M) =>
  z.object({
    schema: z.enum(schemas),
    recordId: z.string(),
    subject: z.string(),
    conversation: z.object({ period: z.object({ from: z.string(), to: z.string() }) }),
    messages: z.array(message),
    notKept: counts,
  });

/** Version 1 has one attachment a message. */
const firstTranscript = transcriptWith(["urn:bewaarwijzer:transcript:1"] as const, messageWith({ attachment: z.nullable(attachment) }));
const laterTranscript = transcriptWith(["urn:bewaarwijzer:transcript:2", TRANSCRIPT_SCHEMA] as const, messageWith({ attachments: z.array(attachment) }));

export interface StoredTranscript {
  readonly schema: string;
  readonly recordId: string;
  readonly subject: string;
  readonly firstDay: string;
  readonly messages: readonly {
    readonly number: number;
    readonly context: boolean;
    readonly decision: z.infer<typeof ruling> | null;
    readonly attachments: readonly StoredFileOf[];
  }[];
  readonly notKept: z.infer<typeof counts>;
}

const head = z.object({ sequence: z.number(), hash: z.string() });

const decisionRecord = z.object({
  schema: z.enum(["urn:bewaarwijzer:decision-record:1", "urn:bewaarwijzer:decision-record:2", "urn:bewaarwijzer:decision-record:3", DECISION_RECORD_SCHEMA]),
  recordId: z.string(),
  decidedAt: z.object({ browser: z.string() }),
  messages: z.array(z.extend(ruling, { number: z.number() })),
  notKept: counts,
  /** Came later: an older record has none. */
  registerHead: z.optional(z.nullable(head)),
});
export type StoredDecisionRecord = z.infer<typeof decisionRecord>;

/** A document, parsed; null for what is no JSON in UTF-8. */
export function json(file: FoundFile | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file?.bytes ?? new Uint8Array(0)));
  } catch {
    return null;
  }
}

function readTranscript(value: unknown): StoredTranscript | null {
  const later = laterTranscript.safeParse(value);
  if (later.success) {
    const { conversation, ...rest } = later.data;
    return { ...rest, firstDay: conversation.period.from };
  }
  const first = firstTranscript.safeParse(value);
  if (!first.success) return null;
  const { conversation, messages, ...rest } = first.data;
  return { ...rest, firstDay: conversation.period.from, messages: messages.map(({ attachment: one, ...message }) => ({ ...message, attachments: one === null ? [] : [one] })) };
}

export const isSidecar = (path: string): boolean => path.endsWith(".mdto.xml");
export const isRecordSidecar = (path: string): boolean => isSidecar(path) && !path.endsWith(fileSidecarName(""));

function readSidecar({ bytes }: FoundFile): XmlElement | null {
  const root = bytes === null ? null : readXml(bytes);
  const [inside, ...more] = root?.name === "MDTO" ? root.children : [];
  return inside === undefined || more.length > 0 ? null : inside;
}

/** Reads everything once. Nothing is thrown: what cannot be read is null, and somebody else's finding. */
export function openRecord(found: readonly FoundFile[]): OpenRecord {
  const files = new Map(found.map((file) => [file.path, file]));
  const listed = manifest.safeParse(json(files.get(MANIFEST)));
  const decided = decisionRecord.safeParse(json(files.get(DECISION_RECORD)));
  return {
    files,
    manifest: listed.success ? listed.data : null,
    transcript: readTranscript(json(files.get(TRANSCRIPT))),
    decisions: decided.success ? decided.data : null,
    sidecars: new Map(found.filter(({ path }) => isSidecar(path)).map((file) => [file.path, readSidecar(file)])),
  };
}

/** The record's own id, by a document that is as it was filed, where there is one. @param sound files that are as they were filed */
export function recordIdOf({ decisions, transcript, manifest: listed }: OpenRecord, sound: ReadonlySet<string>): string | null {
  const told = [sound.has(DECISION_RECORD) ? decisions : null, sound.has(TRANSCRIPT) ? transcript : null, listed, decisions, transcript];
  return told.find((one) => one !== null)?.recordId ?? null;
}
