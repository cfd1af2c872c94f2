import type { Agreements, KeptRecord } from "../ports/agreements";
import type { DecisionRegister } from "../ports/decision-register";
import type { StoreError } from "../ports/record-store";
import { daysOf, mayOverlap } from "../review/earlier-records";
import type { EarlierRecord } from "../review/earlier-records";
import { ok } from "../result";
import type { Result } from "../result";
import { filedChat } from "./filed-chat";
import type { Doubt, VerifyPorts } from "./filed-chat";
import { standsInRecord } from "./stands-in-record";
import type { ChatAtHand } from "./stands-in-record";

export interface EarlierPorts extends VerifyPorts {
  readonly register: Pick<DecisionRegister, "entries">;
  readonly agreements: Pick<Agreements, "keptBy">;
}

export interface FoundEarlier {
  /** In the order in which they were filed; each message stands with the last that holds it. */
  readonly records: readonly EarlierRecord[];
  /** Why a record that may be of this conversation could not be compared, by its number for people. */
  readonly doubts: readonly { readonly number: string; readonly doubt: Doubt }[];
  /** Line of the register up to which all was looked into: what could not be reached is looked for again; 0 without a register. */
  readonly upTo: number;
}

interface Where {
  readonly after?: number;
  readonly besides?: string | null;
}

/**
 * Looks which messages of a chat stand in records that its keeper filed before. Nothing of the chat goes anywhere: the
 * register is asked for the keeper's records, those of the same days are fetched, and compared on this device.
 *
 * Without a register the list of agreements tells what it knows: records of chats in which a colleague takes part.
 *
 * @param where.after line of the register up to which it was looked before: records of later lines only
 * @param where.besides UUID of a record that is not looked into
 * @errors `not-found` where the organisation has neither
 * @source reliability.md, faults 2 and 3; S2
 */
export async function findEarlierRecords(chat: ChatAtHand, ports: EarlierPorts, { after = 0, besides = null }: Where = {}): Promise<Result<FoundEarlier, StoreError>> {
  const filed = await filedBefore(chat, ports, after);
  if (!filed.ok) return filed;
  const found: EarlierRecord[] = [];
  const doubts: FoundEarlier["doubts"][number][] = [];
  let { upTo } = filed.value;
  for (const record of filed.value.records) {
    const { recordId, number, manifestSha256, webUrl, sequence = 1 } = record;
    if (recordId === besides) continue;
    const numbers = await numbersIn(record, chat, ports);
    if (!numbers.ok) {
      doubts.push({ number, doubt: numbers.error });
      if (numbers.error.kind === "unreachable") upTo = Math.min(upTo, sequence - 1);
    } else if (numbers.value.size > 0) found.push({ recordId, number, manifestSha256, webUrl, numbers: numbers.value });
  }
  return ok({ records: eachOnce(found), doubts, upTo });
}

/** A record as one of the lists names it. */
interface Listed extends Pick<KeptRecord, "recordId" | "number" | "manifestSha256" | "webUrl"> {
  /** Its line of the register; the list of agreements has none. */
  readonly sequence?: number;
}

interface Filed extends Pick<FoundEarlier, "upTo"> {
  readonly records: readonly Listed[];
}

/** What these keepers filed, in the order in which they did. */
async function filedBefore(chat: ChatAtHand, ports: EarlierPorts, after: number): Promise<Result<Filed, StoreError>> {
  const registered = await inRegister(chat, ports, after);
  if (registered.ok || registered.error.kind !== "not-found") return registered;
  const rows = await ports.agreements.keptBy(chat.keepers);
  return rows.ok ? ok({ records: rows.value.flatMap(({ record }) => record ?? []), upTo: 0 }) : rows;
}

/** The register tells the days as well: only those that overlap with the chat's, or are not known, are looked into. */
async function inRegister({ conversation, keepers }: ChatAtHand, { register }: EarlierPorts, after: number): Promise<Result<Filed, StoreError>> {
  const days = daysOf(conversation);
  const entries = [];
  for (const keeper of new Set(keepers)) {
    const rows = await register.entries({ keeper });
    if (!rows.ok) return rows;
    entries.push(...rows.value.flatMap(({ entry }) => entry ?? []));
  }
  const overlapping = entries.filter(({ event, sequence, period }) => event === "filed" && sequence > after && mayOverlap(days, period));
  const upTo = entries.reduce((last, { sequence }) => Math.max(last, sequence), after);
  return ok({ records: overlapping.toSorted((a, b) => a.sequence - b.sequence), upTo });
}

async function numbersIn(record: Listed, chat: ChatAtHand, ports: EarlierPorts): Promise<Result<ReadonlySet<number>, Doubt>> {
  const filed = await filedChat(record, ports);
  return filed.ok ? ok(await standsInRecord(chat, filed.value, ports)) : filed;
}

/** A message that stands in several records, stands with the last; a record of which nothing is left is not told. */
function eachOnce(records: readonly EarlierRecord[]): readonly EarlierRecord[] {
  const taken = new Set<number>();
  const last = records.toReversed().map((record) => {
    const numbers = new Set([...record.numbers].filter((number) => !taken.has(number)));
    for (const number of numbers) taken.add(number);
    return { ...record, numbers };
  });
  return last.toReversed().filter(({ numbers }) => numbers.size > 0);
}
