import type { Conversation } from "../conversation/conversation";
import type { OpenExport } from "../ports/chat-reader";
import type { FilingJournal, FilingPlan, LookedBefore } from "../ports/filing-journal";
import { DECISION_RECORD } from "../record/decision-record";
import { readBack } from "../record/read-back";
import type { RecordReadBack } from "../record/read-back";
import { insideOf } from "../record/sealed-container";
import { TRANSCRIPT } from "../record/transcript";
import { err, ok } from "../result";
import { findEarlierRecords } from "./find-earlier-records";
import type { EarlierPorts } from "./find-earlier-records";
import { findNewerVersion } from "./find-newer-version";
import { plannedFile } from "./planned-file";
import { findState } from "./resume-filing";

export interface MeanwhilePorts extends EarlierPorts {
  readonly journal: FilingJournal;
}

/** A record that came while a filing lay still, with messages of it. */
export interface KeptMeanwhile {
  readonly recordId: string;
  /** Short number for people. */
  readonly number: string;
  /** Empty when none is known. */
  readonly webUrl: string;
  /** Messages of the filing that stand in it; null for a new version of the record that the filing is to replace, whatever it holds. */
  readonly count: number | null;
}

/**
 * Looks, before a filing that was stopped is gone on with, whether its messages were filed meanwhile: on another device, or
 * in another window. As at the last look before a new filing, what cannot be asked now keeps nobody from filing. A filing
 * that stands in the register itself has nothing to choose any more.
 *
 * @source reliability.md, faults 1 and 2
 */
export async function keptMeanwhile(recordId: string, filedBy: string, ports: MeanwhilePorts): Promise<readonly KeptMeanwhile[]> {
  const found = await findState(recordId, filedBy, ports.journal);
  if (!found.ok || found.value === null || found.value.registered !== null) return [];
  return look(found.value.plan, ports).catch(() => []);
}

/** An earlier version of the app did not note how far it had looked. */
const NEVER_LOOKED: LookedBefore = { known: [], upTo: 0 };

async function look(plan: FilingPlan, ports: MeanwhilePorts): Promise<readonly KeptMeanwhile[]> {
  const { known, upTo: after } = plan.looked ?? NEVER_LOOKED;
  const keepers = [plan.filedBy, plan.keeper.id];
  const related = plan.lines?.says.related;
  if (related?.relation === "corrects") {
    const newer = await findNewerVersion({ replaces: related.recordId, keepers, after, besides: plan.recordId }, ports);
    return newer === null ? [] : [{ ...newer, count: null }];
  }
  const planned = await plannedRecord(plan, ports);
  if (planned === null) return [];
  const chat = { conversation: keptOf(planned), media: plannedMedia(plan, planned, ports), keepers, isPart: true } as const;
  const earlier = await findEarlierRecords(chat, ports, { after, besides: plan.recordId });
  return earlier.ok ? earlier.value.records.filter((record) => !known.includes(record.recordId)).map((record) => ({ ...record, count: record.numbers.size })) : [];
}

async function plannedRecord(plan: FilingPlan, ports: MeanwhilePorts): Promise<RecordReadBack | null> {
  const transcript = await plannedFile(plan, TRANSCRIPT, ports);
  const decisions = await plannedFile(plan, DECISION_RECORD, ports);
  if (transcript === null || decisions === null) return null;
  const record = readBack(textOf(transcript), textOf(decisions));
  return record.ok ? record.value : null;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Without the lines that stand there as context only. */
const keptOf = ({ conversation, context }: RecordReadBack): Conversation => ({ ...conversation, messages: conversation.messages.filter(({ number }) => !context.has(number)) });

/** What came with the messages, as this device keeps it: what was sealed, out of its container. */
function plannedMedia({ recordId, files }: FilingPlan, { media }: RecordReadBack, { journal }: MeanwhilePorts): OpenExport["media"] {
  return async (path) => {
    const file = files.find((one) => one.path === path);
    const kept = file === undefined ? null : await journal.readFile(recordId, path, 0, file.size);
    if (kept?.ok !== true) return err({ kind: "media-missing" });
    const told = media.get(path);
    return ok(told == null || told.sealedAs === null ? kept.value : insideOf(kept.value, told.sealedAs, told.size ?? 0));
  };
}
