import type { ConversationMark } from "../../src/review/conversation-mark";
import type { KeptRecord, Party, SharedAgreement } from "../../src/review/shared-agreement";

/** Factories of invented agreements. */

export const aParty = (id: string): Party => ({ id, displayName: `Naam ${id}` });

export const aMark = (changes: Partial<ConversationMark> = {}): ConversationMark => ({
  channel: "whatsapp",
  shape: "group",
  people: ["ann", "bob"],
  from: "2026-03-01",
  to: "2026-03-31",
  ...changes,
});

export const aKeptRecord = (changes: Partial<KeptRecord> = {}): KeptRecord => ({
  recordId: "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10",
  number: "CB-2026-3F9A1C",
  manifestSha256: "ab".repeat(32),
  webUrl: "https://dms.example/r1",
  filedAt: "2026-03-03T09:00:00.000Z",
  keptMessageCount: 12,
  ...changes,
});

export const anAgreement = (row: number, changes: Partial<SharedAgreement> = {}): SharedAgreement => ({
  row,
  uuid: `00000000-0000-4000-8000-${String(row).padStart(12, "0")}`,
  version: `"${row},1"`,
  about: aMark(),
  askedBy: aParty("ann"),
  keeper: aParty("bob"),
  state: "asked",
  askedAt: "2026-04-01T09:00:00Z",
  record: changes.state === "kept" ? aKeptRecord() : null,
  ...changes,
});
