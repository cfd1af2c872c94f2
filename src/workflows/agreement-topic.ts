import type { Agreements } from "../ports/agreements";
import type { Clock } from "../ports/clock";
import type { Identifiers } from "../ports/identifiers";
import type { RecordStore, StoreError } from "../ports/record-store";
import { standingOf } from "../review/agreement-standing";
import type { Reading, Standing } from "../review/agreement-standing";
import { ok } from "../result";
import type { Result } from "../result";

export interface AgreementPorts {
  readonly agreements: Agreements;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  /** For the server's own time: rows bear that. */
  readonly store: Pick<RecordStore, "serverTime">;
}

/** What people agree on: the keeping of one conversation. */
export type Topic = Omit<Reading, "now">;

/** How the agreements on this conversation stand now. @errors `not-found` where the organisation has no such list */
export async function readStanding(topic: Topic, ports: AgreementPorts): Promise<Result<Standing, StoreError>> {
  const rows = await ports.agreements.keptBy(topic.about.people);
  return rows.ok ? ok(standingOf(rows.value, { ...topic, now: timeNow(ports) })) : rows;
}

export const timeNow = ({ store, clock }: Pick<AgreementPorts, "store" | "clock">): string => store.serverTime() ?? clock.now();
