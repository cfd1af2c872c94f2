import type { KeptRecord } from "../ports/agreements";
import { coveredMessages, perhapsCovered } from "../review/covered-messages";
import { ok } from "../result";
import type { Result } from "../result";
import { filedChat } from "./filed-chat";
import type { Doubt, VerifyPorts } from "./filed-chat";
import { withChecksums } from "./own-messages";
import type { OwnMessages } from "./own-messages";

export type { Doubt, VerifyPorts } from "./filed-chat";

/** What could be verified of everything that a keeper has filed of a conversation. */
export interface VerifiedKeeping {
  /** Numbers of the user's own messages that stand in one of the records. */
  readonly covered: ReadonlySet<number>;
  /** Why a record is not believed, by its number for people. */
  readonly doubts: readonly { readonly number: string; readonly doubt: Doubt }[];
}

/**
 * Looks on this device which of the user's own messages stand in what a keeper has filed. Nothing of them goes anywhere:
 * the record is fetched, and compared here.
 *
 * @source decision-table section 4, h; gaps 24 and 36; invariant 10
 */
export async function verifyKeeping(records: readonly KeptRecord[], own: OwnMessages, ports: VerifyPorts): Promise<VerifiedKeeping> {
  const covered = new Set<number>();
  const doubts: VerifiedKeeping["doubts"][number][] = [];
  for (const record of records) {
    const found = await verifyRecord(record, own, ports);
    if (found.ok) for (const number of found.value) covered.add(number);
    else doubts.push({ number: record.number, doubt: found.error });
  }
  return { covered, doubts };
}

async function verifyRecord(record: KeptRecord, own: OwnMessages, ports: VerifyPorts): Promise<Result<ReadonlySet<number>, Doubt>> {
  const chat = await filedChat(record, ports);
  if (!chat.ok) return chat;
  const stored = chat.value.messages;
  return ok(coveredMessages(await withChecksums(perhapsCovered(own.messages, stored), own.media, ports), stored));
}
