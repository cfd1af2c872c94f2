import type { FilingJournal, FilingPlan, FilingUnderWay, JournalError } from "../ports/filing-journal";
import type { Hasher } from "../ports/hasher";
import { MANIFEST } from "../record/manifest";
import { readFiledChat, readManifest } from "../record/read-record";
import type { FiledChat } from "../record/read-record";
import { TRANSCRIPT } from "../record/transcript";
import { daysOf, type Days } from "../review/earlier-records";
import { ok } from "../result";
import type { Result } from "../result";
import { plannedFile } from "./planned-file";
import type { PlannedPorts } from "./planned-file";
import { recordNumber } from "./receipt";
import { standsInRecord } from "./stands-in-record";
import type { ChatAtHand } from "./stands-in-record";

/** A record that this device began to file and has not finished, with messages of this chat in it. */
export interface UnderWay {
  /** Short number for people. */
  readonly number: string;
  /** Numbers of the messages of this chat that stand in it. */
  readonly numbers: ReadonlySet<number>;
  /** Another tab of this browser is busy with it. */
  readonly isElsewhere: boolean;
}

interface UnderWayPorts extends PlannedPorts {
  readonly journal: Pick<FilingJournal, "underWay" | "readBytes">;
  readonly hasher: Hasher;
}

/**
 * Looks which messages of a chat stand in records that this user is filing from this browser: neither register nor DMS
 * tells of those before they are done. What cannot be read is not among them: it cannot be gone on with either.
 *
 * @source reliability.md, faults 1 and 2
 */
export async function findUnderWay(chat: ChatAtHand, filedBy: string, ports: UnderWayPorts): Promise<Result<readonly UnderWay[], JournalError>> {
  const filings = await ports.journal.underWay(filedBy);
  if (!filings.ok) return filings;
  const days = daysOf(chat.conversation);
  const found: UnderWay[] = [];
  for (const { state: { plan }, isElsewhere } of filings.value.filter(isNotThere)) {
    if (days !== null && isOfOtherDays(plan, days)) continue;
    const record = await plannedChat(plan, ports);
    const numbers = record === null ? new Set<number>() : await standsInRecord(chat, record, ports);
    if (numbers.size > 0) found.push({ number: recordNumber(plan), numbers, isElsewhere });
  }
  return ok(found);
}

/** A record or a chat without dates may be of any day. */
const isOfOtherDays = ({ columns: { PeriodeVan: from, PeriodeTot: to } }: FilingPlan, days: Days): boolean => (from !== null && from > days.to) || (to !== null && to < days.from);

/** What lies in the DMS, whole, is told of by the register. */
const isNotThere = ({ state }: FilingUnderWay): boolean => state.reached !== "receipted";

async function plannedChat(plan: FilingPlan, ports: UnderWayPorts): Promise<FiledChat | null> {
  const listed = await plannedFile(plan, MANIFEST, ports);
  const written = await plannedFile(plan, TRANSCRIPT, ports);
  const manifest = listed === null ? null : readManifest(listed);
  return manifest === null || written === null ? null : readFiledChat(written, manifest);
}
