import type { Channel } from "../instruction/facts";
import { instantOf } from "../desk/registered-record";
import type { AgreementState, Agreements, SharedAgreement } from "../ports/agreements";
import type { ListedChat } from "../ports/chat-source";
import type { Clock } from "../ports/clock";
import type { DecisionRegister, StoredEntry } from "../ports/decision-register";
import type { RecordStore, StoreError } from "../ports/record-store";
import { hasLapsed } from "../review/agreement-standing";
import type { ConversationMark } from "../review/conversation-mark";
import { ok } from "../result";
import type { Result } from "../result";
import { timeNow } from "./agreement-topic";

export interface WhoKeepsPorts {
  readonly agreements: Pick<Agreements, "keptBy" | "open">;
  readonly register: Pick<DecisionRegister, "entries">;
  readonly clock: Clock;
  readonly store: Pick<RecordStore, "serverTime">;
}

/** That a conversation is kept, or will be, and by whom: nothing that was said in it, and no subject. */
export interface Keeping {
  /** The same at every reading. */
  readonly id: string;
  readonly keeper: string;
  readonly state: Extract<AgreementState, "asked" | "accepted" | "kept">;
  /** ISO 8601 instant: asked, agreed, or filed. */
  readonly since: string;
  /** `yyyy-mm-dd` of its first and last message. */
  readonly period: Pick<ConversationMark, "from" | "to">;
  /** Null where only the register tells of it. */
  readonly conversation: { readonly channel: Channel; readonly shape: ConversationMark["shape"] } | null;
  /** What the archivist calls the dossier; null where that is not told. */
  readonly dossier: string | null;
  /** Null until it is kept. */
  readonly record: { readonly number: string; readonly webUrl: string } | null;
}

/** So many records of the register are shown: a look, no search. */
const LATEST = 10;
/** An agreement takes two of the people in the chat. */
const FEWEST_PEOPLE = 2;

/**
 * Who keeps a Teams chat, as its members agreed on it; the latest first. The list knows no chats: it is by the people.
 *
 * @errors `not-found` where the organisation has no list of agreements
 */
export async function whoKeepsChat({ people, shape }: Pick<ListedChat, "people" | "shape">, lapseAfterDays: number, ports: WhoKeepsPorts): Promise<Result<readonly Keeping[], StoreError>> {
  const rows = await ports.agreements.keptBy(people);
  if (!rows.ok) return rows;
  const members = new Set(people);
  const isHere = ({ about }: SharedAgreement): boolean =>
    about.channel === "teams" && about.shape === shape && about.people.length >= FEWEST_PEOPLE && about.people.every((id) => members.has(id));
  return ok(standing(rows.value.filter(isHere), lapseAfterDays, ports));
}

/** Agreements that wait, of conversations that this person is in; the latest first. @errors as above */
export async function whoWillKeep(me: string, lapseAfterDays: number, ports: WhoKeepsPorts): Promise<Result<readonly Keeping[], StoreError>> {
  const rows = await ports.agreements.open();
  if (!rows.ok) return rows;
  const isMine = ({ about, askedBy, keeper }: SharedAgreement): boolean => about.people.includes(me) || askedBy.id === me || keeper.id === me;
  return ok(standing(rows.value.filter(isMine), lapseAfterDays, ports));
}

/** The records that were filed last, by whomever. @errors `not-found` where the organisation has no register */
export async function keptLast({ register }: Pick<WhoKeepsPorts, "register">): Promise<Result<readonly Keeping[], StoreError>> {
  const lines = await register.entries({ latest: LATEST });
  return lines.ok ? ok(lines.value.flatMap(filed).toReversed()) : lines;
}

function standing(rows: readonly SharedAgreement[], lapseAfterDays: number, ports: WhoKeepsPorts): readonly Keeping[] {
  const now = timeNow(ports);
  return rows.filter((row) => !hasLapsed(row, now, lapseAfterDays)).flatMap(agreed).toSorted((a, b) => b.since.localeCompare(a.since));
}

function agreed({ row, about, keeper, state, askedAt, record }: SharedAgreement): readonly Keeping[] {
  if (state === "declined" || state === "withdrawn") return [];
  const { channel, shape, from, to } = about;
  return [{ id: `afspraak ${row}`, keeper: keeper.displayName, state, since: record?.filedAt ?? askedAt, period: { from, to }, conversation: { channel, shape }, dossier: null, record }];
}

function filed({ entry }: StoredEntry): readonly Keeping[] {
  if (entry?.event !== "filed") return [];
  const { entryId, keeper, period, dossier, number, webUrl } = entry;
  return [{ id: entryId, keeper: keeper.name, state: "kept", since: instantOf(entry), period, conversation: null, dossier: dossier.name, record: { number, webUrl } }];
}
