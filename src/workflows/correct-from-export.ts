import type { Conversation } from "../conversation/conversation";
import { foundInExport } from "../review/found-in-export";
import { NEW_SESSION } from "../review/session";
import type { Session } from "../review/session";
import { err, ok } from "../result";
import type { Result } from "../result";
import { relatedTo } from "./correct-record";
import type { Correcting, ToCorrect } from "./correct-record";
import type { Doubt } from "./filed-chat";
import { readBackRecord } from "./read-back-record";
import type { ReadBackPorts } from "./read-back-record";

/** What a record tells of the messages of the export that it came from. */
export interface CorrectedExport {
  readonly correcting: Correcting;
  /** By the numbers in the export: what was answered then. */
  readonly given: Session["given"];
  readonly notes: ReadonlyMap<number, string>;
  readonly subject: string;
}

export type ExportDoubt =
  | Doubt
  /** The export does not hold all that the record holds: a new version from it would lose that. */
  | { readonly kind: "export-lacks" };

/**
 * Starts a new version of a record from its export, opened again: what was kept stands answered as it was, and every other
 * message of the chat can come in. The old version is never changed, and the new one lies beside it.
 *
 * @source record.md, «links to the earlier version when corrected»
 */
export async function correctFromExport(asked: ToCorrect, { messages }: Pick<Conversation, "messages">, ports: ReadBackPorts): Promise<Result<CorrectedExport, ExportDoubt>> {
  const read = await readBackRecord(asked, ports);
  if (!read.ok) return read;
  const { liesIn, record } = read.value;
  const places = foundInExport(record.conversation.messages.filter(({ number }) => !record.context.has(number)), messages);
  if (places === null) return err({ kind: "export-lacks" });
  return ok({
    correcting: { related: relatedTo(asked), oldLiesIn: liesIn, withoutExport: null },
    given: new Map(record.decisions.flatMap(({ number, answers, mode }) => places.has(number) ? [[places.get(number) ?? number, { answers, mode }] as const] : [])),
    notes: new Map([...record.notes].flatMap(([number, note]) => places.has(number) ? [[places.get(number) ?? number, note] as const] : [])),
    subject: record.subject,
  });
}

/**
 * The session in which the new version is worked through. There is nothing to take back in it: an act of before the correction
 * would set messages aside for the very record that is replaced.
 */
export const correctedSession = ({ given }: Session, corrected: CorrectedExport): Session => ({ ...NEW_SESSION, given: new Map([...given, ...corrected.given]) });
