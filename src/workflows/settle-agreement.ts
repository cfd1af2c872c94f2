import type { SharedAgreement } from "../ports/agreements";
import type { StoreError } from "../ports/record-store";
import type { Standing } from "../review/agreement-standing";
import { err, ok } from "../result";
import type { Result } from "../result";
import { readStanding } from "./agreement-topic";
import type { AgreementPorts, Topic } from "./agreement-topic";

/** What became of an act: it stands, or somebody else was first. */
export interface Agreed {
  readonly outcome: "stands" | "outrun";
  readonly standing: Standing;
}

/** Somebody who keeps changing the same rows is no accident; then a person must try again. */
export const MOST_TURNS = 8;

/**
 * Settles who was first, once an agreement stands in the list: whoever finds an earlier one, takes the own back.
 *
 * Two who act at the same moment both read after they wrote, so the later of them sees the earlier. A question that could
 * still be answered is withdrawn by its version before a promise stands: then its answer, which would take the place of
 * an earlier row, comes too late or was there first, and never both. Whatever the order, one keeper is left.
 *
 * @source S3; decision-table gap 25, «first confirmed»
 */
export async function settle(topic: Topic, own: SharedAgreement, ports: AgreementPorts): Promise<Result<Agreed, StoreError>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const read = await readStanding(topic, ports);
    if (!read.ok) return read;
    const standing = read.value;
    const isFirst = standing.winner?.row === own.row;
    const done = isFirst ? await closeEarlierQuestions(standing, standing.winner, ports) : await takeBack(standing, own, ports);
    if (done.ok) return ok({ outcome: isFirst ? "stands" : "outrun", standing });
    // Somebody changed a row meanwhile: what stands now decides.
    if (done.error.kind !== "changed-meanwhile") return done;
  }
  return err({ kind: "changed-meanwhile" });
}

/** Questions of an earlier row, the lapsed among them: an answer to one would go before a promise that stands. */
async function closeEarlierQuestions({ rows }: Standing, own: SharedAgreement | null, { agreements }: AgreementPorts): Promise<Result<void, StoreError>> {
  if (own?.state !== "accepted") return ok(undefined);
  for (const row of rows.filter((one) => one.state === "asked" && one.row < own.row)) {
    const closed = await agreements.change(row, { state: "withdrawn" });
    if (!closed.ok) return closed;
  }
  return ok(undefined);
}

/** Takes the own row back as it stands now; one that is answered, kept or withdrawn already is left. */
async function takeBack({ rows }: Standing, own: SharedAgreement, { agreements }: AgreementPorts): Promise<Result<void, StoreError>> {
  const now = rows.find(({ row }) => row === own.row);
  if (now === undefined || now.state !== own.state) return ok(undefined);
  const withdrawn = await agreements.change(now, { state: "withdrawn" });
  return withdrawn.ok ? ok(undefined) : withdrawn;
}
