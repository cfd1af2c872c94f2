import * as z from "zod/mini";
import type { RuleSetId } from "../instruction/outcome";
import { err, ok, type Result } from "../result";
import type { DecidedMessage } from "./decision-hash";
import { DECISION_RECORD_SCHEMA } from "./decision-record";

/** One kept message of a stored decision record, with all that it was decided on. */
export interface StoredDecision extends DecidedMessage {
  readonly number: number;
  readonly sha256: string;
}

export interface StoredDecisions {
  readonly recordId: string;
  readonly messages: readonly StoredDecision[];
}

/** Why a file could not be read as a decision record. Nothing of what it holds is repeated. */
export type UnreadableDecisions =
  | { readonly kind: "not-json" }
  /** Another document, or a version of it that says too little to decide again. */
  | { readonly kind: "other-schema" }
  /** `path`: where, as `messages.0.answers.scope`. */
  | { readonly kind: "invalid-value"; readonly path: string };

const role = z.enum(["minister", "top-official", "civil-servant", "external", "other-department", "unknown"]);
const person = z.object({ id: z.string(), role });
const channel = z.enum(["whatsapp", "sms", "teams", "signal", "telegram", "threema"]);
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const switches = z.object({
  groupRule: z.enum(["role-first", "admin-first", "case-owner-first"]),
  unit: z.enum(["department", "administrative-body"]),
  step1: z.enum(["broad", "literal"]),
  partyRule: z.enum(["exclusive", "always"]),
  hold: z.array(z.enum(["minister", "top-official"])),
  channels: z.array(channel),
});

const keeping = z.object({
  shape: z.enum(["one-to-one", "group"]),
  participants: z.array(person),
  admins: z.nullable(z.array(z.string())),
  me: z.nullable(z.string()),
  onBehalfOf: z.nullable(z.string()),
  holderOutside: z.nullable(role),
  caseOwner: z.nullable(person),
  caseOwnerGone: z.boolean(),
  lineManager: z.nullable(person),
  responsibleOfficer: z.nullable(person),
  agreement: z.nullable(z.object({ keeper: z.string(), confirmed: z.boolean() })),
  confirmedBy: z.nullable(z.string()),
  holds: z.array(z.enum(["woo-request", "inquiry", "hotspot"])),
});

const facts = z.object({
  kind: z.enum([
    "text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction",
    "system", "deleted", "view-once", "call", "email",
  ]),
  channel,
  marks: z.array(z.enum(["edited", "forwarded"])),
});

const answers = z.object({
  scope: z.nullable(z.enum(["private", "party", "work", "mixed", "party-and-work", "unsure"])),
  decisionMaking: z.nullable(z.enum(["yes", "no", "unsure"])),
  recordedElsewhere: z.nullable(z.enum(["fully", "partly", "no", "unsure"])),
  place: z.nullable(z.string()),
});

const keeper = z.object({
  code: z.enum(["K-AV", "K-AT", "K-BP", "K-BEH-AO", "K-BEH-AT", "K-BEH-BP", "K-AGREED", "K-NVT-D", "K-NVT"]),
  person: z.nullable(z.string()),
  accountable: z.nullable(z.string()),
  provisional: z.boolean(),
});

const reason = z.enum([
  "P1", "P2", "P3", "P4", "S1", "T1", "S2", "T2", "S3", "T3a", "T3b", "I1", "I2", "I3", "I4", "G1", "G2",
  "hold:minister", "hold:top-official", "hold:woo-request", "hold:inquiry", "hold:hotspot",
]);

const message = z.object({
  number: z.int(),
  facts,
  answers,
  ruleSet: z.string(),
  outcome: z.enum(["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U10"]),
  keeper: z.nullable(keeper),
  because: z.array(reason),
  rows: z.array(z.string()),
  status: z.enum(["literal", "derived", "conflict", "interpretation"]),
  sha256,
});

const decisionRecord = z.object({
  recordId: z.string(),
  ruleSets: z.array(z.object({ id: z.string(), version: z.string(), sha256 })),
  switches,
  keeping,
  messages: z.array(message),
});

/** Version 2 counts what is not kept in another way, and 3 names no line of the register; of what is kept they tell the same. */
const EARLIER_SCHEMAS = ["urn:bewaarwijzer:decision-record:2", "urn:bewaarwijzer:decision-record:3"] as const;

const ofThisVersion = z.object({ schema: z.enum([DECISION_RECORD_SCHEMA, ...EARLIER_SCHEMAS]) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A rule set that the record does not list is still told by its version. */
const unlisted = (version: string): RuleSetId => ({ id: "", version, sha256: "" });

/**
 * Reads what `decision-record.json` says of every kept message. Members that are not needed are passed over.
 *
 * @source docs/schemas/decision-record.schema.json
 */
export function readStoredDecisions(text: string): Result<StoredDecisions, UnreadableDecisions> {
  const value = parsed(text);
  if (value === undefined) return err({ kind: "not-json" });
  if (!ofThisVersion.safeParse(value).success) return err({ kind: "other-schema" });
  const read = decisionRecord.safeParse(value);
  if (!read.success) return err({ kind: "invalid-value", path: read.error.issues[0]?.path.map(String).join(".") ?? "" });
  const { recordId, ruleSets, keeping: conversation, messages, switches: switched } = read.data;
  return ok({
    recordId,
    messages: messages.map(({ number, facts: seen, answers: answered, ruleSet, sha256: hash, ...decision }) => ({
      number,
      ruleSet: ruleSets.find(({ version }) => version === ruleSet) ?? unlisted(ruleSet),
      switches: switched,
      conversation,
      message: { ...seen, ...answered },
      decision,
      sha256: hash,
    })),
  });
}
