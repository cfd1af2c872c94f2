import type { KeptRecord } from "../ports/agreements";
import type { Message } from "../conversation/conversation";
import { coveredMessages, perhapsCovered, perhapsOfAnother } from "../review/covered-messages";
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

/** The messages that the user must keep, and the whole export that they stand in. */
export interface OwnChat extends OwnMessages {
  readonly all: readonly Message[];
}

/**
 * Looks on this device which of the user's own messages stand in what a keeper has filed. Nothing of them goes anywhere:
 * the record is fetched, and compared here.
 *
 * @source decision-table section 4, h; gaps 24 and 36; invariant 10
 */
export async function verifyKeeping(records: readonly KeptRecord[], own: OwnChat, ports: VerifyPorts): Promise<VerifiedKeeping> {
  const covered = new Set<number>();
  const doubts: VerifiedKeeping["doubts"][number][] = [];
  for (const record of records) {
    const found = await verifyRecord(record, own, ports);
    if (found.ok) for (const number of found.value) covered.add(number);
    else doubts.push({ number: record.number, doubt: found.error });
  }
  return { covered, doubts };
}

async function verifyRecord(record: KeptRecord, own: OwnChat, ports: VerifyPorts): Promise<Result<ReadonlySet<number>, Doubt>> {
  const chat = await filedChat(record, ports);
  if (!chat.ok) return chat;
  const stored = chat.value.messages;
  const covered = coveredMessages(await withChecksums(perhapsCovered(own.messages, stored), own.media, ports), stored);
  const doubtful = perhapsOfAnother(own.all, stored);
  return ok(new Set([...covered].filter((number) => !doubtful.has(number))));
}
