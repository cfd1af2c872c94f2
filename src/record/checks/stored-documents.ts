import * as z from "zod/mini";
import { DECISION_RECORD_SCHEMA } from "../decision-record";
import type { RecordFile } from "../manifest";
import { RECORD_RELATIONS } from "../register-content";
import { instantShape, sha256Shape } from "../text-shapes";
import { TRANSCRIPT_SCHEMA } from "../transcript";

/** Of a record's documents, of every version that was ever filed, what is held against each other. */

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
export type StoredAttachment = z.infer<typeof attachment>;

const counts = z.object({ total: z.number(), perDay: z.array(z.object({ day: z.string(), reason: z.string(), count: z.number() })) });
const ruling = z.object({ outcome: z.nullable(z.string()), because: z.array(z.string()), rows: z.array(z.string()), status: z.string(), mode: z.string() });

const messageWith = <T extends z.core.$ZodShape>(attachments: T) =>
  z.object({ number: z.number(), context: z.boolean(), decision: z.nullable(ruling), ...attachments });

const transcriptWith = <S extends readonly string[], M extends z.core.$ZodType>(schemas: S, message: M) =>
  z.object({
    schema: z.enum(schemas),
    recordId: z.string(),
    subject: z.string(),
    statements: z.optional(z.array(z.string())),
    conversation: z.object({ period: z.object({ from: z.string(), to: z.string() }) }),
    membership: z.optional(z.object({ count: z.number() })),
    messages: z.array(message),
    notKept: counts,
  });

/** Version 1 has one attachment a message. */
const firstTranscript = transcriptWith(["urn:bewaarwijzer:transcript:1"] as const, messageWith({ attachment: z.nullable(attachment) }));
const laterTranscript = transcriptWith(["urn:bewaarwijzer:transcript:2", "urn:bewaarwijzer:transcript:3", "urn:bewaarwijzer:transcript:4", TRANSCRIPT_SCHEMA] as const, messageWith({ attachments: z.array(attachment) }));

export interface StoredTranscript {
  readonly schema: string;
  readonly recordId: string;
  readonly subject: string;
  /** How to read its times, its sources, and what is not in it. */
  readonly statements?: readonly string[] | undefined;
  readonly firstDay: string;
  readonly lastDay: string;
  /** How many messages were read; absent in versions without proofs. */
  readonly membership?: { readonly count: number } | undefined;
  readonly messages: readonly {
    readonly number: number;
    readonly context: boolean;
    readonly decision: z.infer<typeof ruling> | null;
    readonly attachments: readonly StoredAttachment[];
  }[];
  readonly notKept: z.infer<typeof counts>;
}

const head = z.object({ sequence: z.int().check(z.gte(1)), hash: sha256Shape });

const person = z.object({ directoryId: z.optional(z.nullable(z.string())), displayName: z.string(), jobTitle: z.nullable(z.string()), department: z.nullable(z.string()), organisation: z.nullable(z.string()) });

const decisionRecord = z.object({
  schema: z.enum(["urn:bewaarwijzer:decision-record:1", "urn:bewaarwijzer:decision-record:2", "urn:bewaarwijzer:decision-record:3", DECISION_RECORD_SCHEMA]),
  recordId: z.string(),
  decidedBy: z.optional(person),
  onBehalfOf: z.optional(z.nullable(person)),
  decidedAt: z.object({ browser: instantShape, server: z.optional(z.nullable(instantShape)) }),
  application: z.optional(z.object({ version: z.string() })),
  ruleSets: z.optional(z.array(z.object({ id: z.string(), version: z.string() }))),
  policy: z.optional(z.object({ name: z.string(), version: z.string(), sha256: z.string() })),
  messages: z.array(z.extend(ruling, { number: z.number() })),
  notKept: counts,
  /** Came later: an older record has none. */
  registerHead: z.optional(z.nullable(head)),
  related: z.optional(z.nullable(z.object({ recordId: z.string(), manifestSha256: sha256Shape, relation: z.optional(z.enum(RECORD_RELATIONS)), reason: z.optional(z.nullable(z.string())) }))),
});
export type StoredDecisionRecord = z.infer<typeof decisionRecord>;

/** Null for what is no manifest. */
export function readManifest(value: unknown): Manifest | null {
  const read = manifest.safeParse(value);
  return read.success ? read.data : null;
}

/** Null for what is no decision record of a known version. */
export function readDecisionRecord(value: unknown): StoredDecisionRecord | null {
  const read = decisionRecord.safeParse(value);
  return read.success ? read.data : null;
}

/** Null for what is no transcript of a known version. */
export function readTranscript(value: unknown): StoredTranscript | null {
  const later = laterTranscript.safeParse(value);
  if (later.success) {
    const { conversation, ...rest } = later.data;
    return { ...rest, firstDay: conversation.period.from, lastDay: conversation.period.to };
  }
  const first = firstTranscript.safeParse(value);
  if (!first.success) return null;
  const { conversation, messages, ...rest } = first.data;
  return { ...rest, firstDay: conversation.period.from, lastDay: conversation.period.to, messages: messages.map(({ attachment: one, ...message }) => ({ ...message, attachments: one === null ? [] : [one] })) };
}
