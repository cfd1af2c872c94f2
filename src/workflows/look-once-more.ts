import type { Conversation } from "../conversation/conversation";
import type { FilingJournal } from "../ports/filing-journal";
import { withNew } from "../review/earlier-records";
import type { EarlierRecord } from "../review/earlier-records";
import { ok } from "../result";
import { findEarlierRecords } from "./find-earlier-records";
import type { EarlierPorts } from "./find-earlier-records";
import { findNewerVersion } from "./find-newer-version";
import { findUnderWay } from "./find-under-way";
import type { UnderWay } from "./find-under-way";
import type { ChatAtHand } from "./stands-in-record";

export interface LookPorts extends EarlierPorts {
  readonly journal: Pick<FilingJournal, "reserve" | "letGo" | "underWay" | "readBytes">;
}

export interface ToFile extends ChatAtHand {
  /** Entra object id of who files. */
  readonly filedBy: string;
  /** Numbers of the messages that would be filed now. */
  readonly numbers: ReadonlySet<number>;
  /** UUID of the record that it is a new version of: then what stands in one already, is to be filed anew. Else null. */
  readonly replaces: string | null;
  /** Line of the register up to which it was looked before. */
  readonly after: number;
  /** Records that were found before, with what of them the user was never told. */
  readonly known: readonly EarlierRecord[];
}

export type Seen =
  /** Nothing keeps it from being filed, as far as anybody can tell. The chat is reserved for this tab. */
  | { readonly kind: "free" }
  /** Another tab of this browser is filing it. */
  | { readonly kind: "in-use" }
  /** This browser has begun to file some of it, and has not finished. */
  | { readonly kind: "under-way"; readonly filings: readonly UnderWay[] }
  /** Some of it was filed since it was opened, or before it was answered so. */
  | { readonly kind: "filed"; readonly records: readonly EarlierRecord[]; readonly upTo: number }
  /** A new version of the same record was filed already. */
  | { readonly kind: "replaced"; readonly by: NewerVersion; readonly upTo: number };

export type NewerVersion = Pick<EarlierRecord, "number" | "webUrl">;

/**
 * Looks at the last moment whether messages are being filed, or were since the chat was opened: in another tab, or on
 * another device. The chat is reserved first: two tabs in which the button is pressed at once would each see nothing.
 * What cannot be asked now keeps nobody from filing: what comes next meets the same server, and tells.
 *
 * @source reliability.md, fault 2
 */
export async function lookOnceMore(chat: ToFile, ports: LookPorts): Promise<Seen> {
  const isReserved = await reserve(chat.conversation, ports);
  const seen = !isReserved ? ({ kind: "in-use" } as const) : await look(chat, ports).catch(() => FREE);
  if (seen.kind !== "free") await letChatGo(chat.conversation, ports);
  return seen;
}

/** Lets other tabs file the chat again. */
export async function letChatGo(conversation: Conversation, { journal }: { readonly journal: Pick<FilingJournal, "letGo"> }): Promise<void> {
  for (const name of namesOf(conversation)) await journal.letGo(name).catch(() => undefined);
}

const FREE = { kind: "free" } as const;

/** The same export has the same name in every tab, also where another was added to it. */
const namesOf = ({ sources }: Conversation): ReadonlySet<string> => new Set(sources.map(({ sha256 }) => sha256));

async function reserve(conversation: Conversation, { journal }: LookPorts): Promise<boolean> {
  for (const name of namesOf(conversation)) {
    const reserved = await journal.reserve(name).catch(() => ok(undefined));
    if (!reserved.ok && reserved.error.kind === "in-use") return false;
  }
  return true;
}

/** First what is under way: who ends in between, stands in the register by then. */
async function look(chat: ToFile, ports: LookPorts): Promise<Seen> {
  const isMeant = ({ numbers }: { readonly numbers: ReadonlySet<number> }): boolean => [...numbers].some((number) => chat.numbers.has(number));
  const underWay = await findUnderWay(chat, chat.filedBy, ports);
  const filings = underWay.ok ? underWay.value.filter(isMeant) : [];
  if (filings.some(({ isElsewhere }) => isElsewhere)) return { kind: "in-use" };
  if (filings.length > 0) return { kind: "under-way", filings };
  return chat.replaces === null ? lookForRecords(chat, isMeant, ports) : lookForVersion(chat.replaces, chat, ports);
}

async function lookForRecords(chat: ToFile, isMeant: (record: EarlierRecord) => boolean, ports: LookPorts): Promise<Seen> {
  const earlier = await findEarlierRecords(chat, ports, chat);
  const found = earlier.ok ? earlier.value : { records: [], upTo: chat.after };
  const records = withNew(chat.known, found.records);
  return records.some(isMeant) ? { kind: "filed", records, upTo: found.upTo } : FREE;
}

async function lookForVersion(replaces: string, chat: ToFile, ports: LookPorts): Promise<Seen> {
  const by = await findNewerVersion({ ...chat, replaces }, ports);
  return by === null ? FREE : { kind: "replaced", by, upTo: by.sequence };
}
