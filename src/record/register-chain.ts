import { canonicalBytes, canonicalText, type JsonValue } from "./canonical-json";
import type { Sha256Of } from "./record-input";
import type { RegisterContent, RegisterEntry, RegisterHead, RegisterPerson } from "./register-content";

/** Version of docs/schemas/register-entry.schema.json. */
export const REGISTER_SCHEMA = "urn:bewaarwijzer:register:1";

/** What stands in place of a hash before the first entry. */
const NOTHING_BEFORE = "0".repeat(64);

type Members = Readonly<Record<string, JsonValue>>;

const personValue = ({ id, name }: RegisterPerson): JsonValue => ({ id, name });

const contentValue = (content: RegisterContent): Members => ({
  schema: REGISTER_SCHEMA,
  entryId: content.entryId,
  event: content.event,
  recordId: content.recordId,
  number: content.number,
  at: { browser: content.at.browser, server: content.at.server },
  by: personValue(content.by),
  onBehalfOf: content.onBehalfOf === null ? null : personValue(content.onBehalfOf),
  keeper: personValue(content.keeper),
  dossier: { id: content.dossier.id, dossierId: content.dossier.dossierId, name: content.dossier.name },
  subject: content.subject,
  period: { from: content.period.from, to: content.period.to },
  counts: { kept: content.counts.kept, notKept: content.counts.notKept },
  ruleVersion: content.ruleVersion,
  manifestSha256: content.manifestSha256,
  webUrl: content.webUrl,
  pending: [...content.pending],
  related: content.related === null ? null : { recordId: content.related.recordId, relation: content.related.relation },
  reason: content.reason,
  ...(content.to !== undefined && { to: personValue(content.to) }),
});

type Unhashed = Omit<RegisterEntry, "hash">;

const unhashedValue = (entry: Unhashed): Members => ({ ...contentValue(entry), sequence: entry.sequence, previous: entry.previous });

/** SHA-256 of the canonical JSON of an entry without its `hash`. */
export const entryHash = (entry: Unhashed, sha256: Sha256Of): Promise<string> => sha256(canonicalBytes(unhashedValue(entry)));

/** What an entry says before it, where there is none: the head of an empty register. */
export const previousOf = (head: RegisterHead | null): string => head?.hash ?? NOTHING_BEFORE;

/**
 * The entry that comes behind `head`.
 *
 * @param head null for the first of a register
 */
export async function chainEntry(content: RegisterContent, head: RegisterHead | null, sha256: Sha256Of): Promise<RegisterEntry> {
  const unhashed: Unhashed = { ...content, sequence: (head?.sequence ?? 0) + 1, previous: previousOf(head) };
  return { ...unhashed, hash: await entryHash(unhashed, sha256) };
}

/**
 * An entry as it is stored: its canonical JSON, hash included. Whoever takes `"hash":"…",` out of it has the text of which
 * that is the SHA-256.
 *
 * @source RFC 8785; docs/schemas/register-entry.schema.json
 */
export const entryText = (entry: RegisterEntry): string => canonicalText({ ...unhashedValue(entry), hash: entry.hash });
