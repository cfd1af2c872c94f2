import type { Clock } from "../ports/clock";
import type { DecisionRegister, RegisterContent, RegisterEntry } from "../ports/decision-register";
import type { Identifiers } from "../ports/identifiers";
import type { RecordStore, StoreError } from "../ports/record-store";
import { caseOwnerInRecord } from "../record/case-owner-in-record";
import { objectionsIn } from "../record/objections";
import type { Objection } from "../record/objections";
import type { RegisterPerson } from "../record/register-content";
import { err, ok } from "../result";
import type { Result } from "../result";
import { readBackRecord } from "./read-back-record";
import type { AskedBack, ReadBackPorts } from "./read-back-record";

export interface ObjectionPorts extends ReadBackPorts {
  readonly store: ReadBackPorts["store"] & Pick<RecordStore, "serverTime">;
  readonly register: Pick<DecisionRegister, "append" | "entries">;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** What somebody says about a record, in their own words. */
export interface Said {
  readonly recordId: string;
  readonly by: RegisterPerson;
  readonly words: string;
  /** Random UUID made once for these words: saying them again after a fault adds nothing. */
  readonly entryId: string;
}

/** Who is asked to look when somebody does not agree: the case owner that the record names, when it can be read. */
export async function whoIsAsked(record: AskedBack, ports: ReadBackPorts): Promise<RegisterPerson | null> {
  const read = await readBackRecord(record, ports);
  return read.ok ? caseOwnerInRecord(read.value.record) : null;
}

/** The objections to a record, and their answers. @errors `not-found` where the organisation has no register */
export async function objectionsTo(recordId: string, { register }: Pick<ObjectionPorts, "register">): Promise<Result<readonly Objection[], StoreError>> {
  const lines = await register.entries(recordId);
  return lines.ok ? ok(objectionsIn(lines.value.flatMap(({ entry }) => entry ?? []))) : lines;
}

/**
 * «Ik ben het niet eens»: a line of the register, with the case owner as who is asked to look. The record stays as it is.
 *
 * @errors `not-found` where there is no register, or it does not know the record
 */
export const objectTo = (said: Said, to: RegisterPerson | null, ports: ObjectionPorts): Promise<Result<RegisterEntry, StoreError>> => addLine("objected", said, to, ports);

/** The case owner's answer, put to who objected. The record stays as it is, and so does the objection. */
export const answerObjection = (said: Said, { objected }: Objection, ports: ObjectionPorts): Promise<Result<RegisterEntry, StoreError>> => addLine("answered", said, objected.by, ports);

async function addLine(event: "objected" | "answered", { recordId, by, words, entryId }: Said, to: RegisterPerson | null, ports: ObjectionPorts): Promise<Result<RegisterEntry, StoreError>> {
  const lines = await ports.register.entries(recordId);
  if (!lines.ok) return lines;
  // The first: no later line says anew who keeps a record, or with which manifest it was filed.
  const about = lines.value.map(({ entry }) => entry).find((entry) => entry?.event === "filed");
  if (about == null) return err({ kind: "not-found", what: "list" });
  const content: RegisterContent = {
    entryId,
    event,
    recordId,
    number: about.number,
    at: { browser: ports.clock.now(), server: ports.store.serverTime() },
    by,
    onBehalfOf: null,
    keeper: about.keeper,
    dossier: about.dossier,
    subject: about.subject,
    period: about.period,
    counts: about.counts,
    ruleVersion: about.ruleVersion,
    manifestSha256: about.manifestSha256,
    webUrl: about.webUrl,
    pending: [],
    related: null,
    reason: words.trim(),
    ...(to !== null && { to }),
  };
  return ports.register.append(content);
}
