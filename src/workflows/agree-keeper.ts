import type { NewAgreement, Party, SharedAgreement } from "../ports/agreements";
import type { StoreError } from "../ports/record-store";
import { hasLapsed, isConfirmed } from "../review/agreement-standing";
import type { Standing } from "../review/agreement-standing";
import { err, ok } from "../result";
import type { Result } from "../result";
import { readStanding, timeNow } from "./agreement-topic";
import type { AgreementPorts, Topic } from "./agreement-topic";
import { MOST_TURNS, settle } from "./settle-agreement";
import type { Agreed } from "./settle-agreement";

export { readStanding } from "./agreement-topic";
export type { AgreementPorts, Topic } from "./agreement-topic";
export type { Agreed } from "./settle-agreement";

type Acted = Promise<Result<Agreed, StoreError>>;

/** Who acts, and for whom the keeping is arranged. */
export interface Between {
  /** Who is signed in. */
  readonly askedBy: Party;
  readonly keeper: Party;
}

/**
 * Asks somebody to keep («Vraag X»). It changes nothing for anybody, until they accept.
 * @returns `outrun` when somebody keeps already, or was asked before
 */
export async function askKeeper(topic: Topic, between: Between, ports: AgreementPorts): Acted {
  const read = await readStanding(topic, ports);
  if (!read.ok) return read;
  if (read.value.winner !== null) return ok(without(read.value, between.keeper));
  return addAndSettle(topic, { ...between, state: "asked" }, ports);
}

/**
 * «Ik doe het»: a promise, at once, by oneself; or the answer to a question that was put to oneself.
 * @returns `outrun` when somebody else promised before
 */
export async function takeOn(topic: Topic, between: Between, ports: AgreementPorts): Acted {
  const read = await readStanding(topic, ports);
  if (!read.ok) return read;
  const { winner, active } = read.value;
  if (winner !== null && isConfirmed(winner)) return ok(without(read.value, between.keeper));
  const question = active.find(({ keeper }) => keeper.id === between.keeper.id);
  return question === undefined ? addAndSettle(topic, { ...between, state: "accepted" }, ports) : answer(topic, question, "accepted", ports);
}

/** The keeper's answer to a question. @returns `outrun` when somebody else promised before, or the question was taken back */
export async function answer(topic: Topic, question: SharedAgreement, state: "accepted" | "declined", ports: AgreementPorts): Acted {
  return changeAsItStands(topic, question, ports, async (now, standing) => {
    if (now.state === state) return state === "accepted" ? settle(topic, now, ports) : ok({ outcome: "stands", standing });
    if (now.state !== "asked") return ok({ outcome: "outrun", standing });
    if (state === "accepted" && standing.winner !== null && isConfirmed(standing.winner)) {
      const closed = await ports.agreements.change(now, { state: "withdrawn" });
      return closed.ok ? ok(without(standing, now.keeper)) : closed;
    }
    const changed = await ports.agreements.change(now, { state });
    if (!changed.ok) return changed;
    return state === "accepted" ? settle(topic, changed.value, ports) : asItStands(topic, ports);
  });
}

/** Takes a question or a promise back. @returns `outrun` when it was answered, or kept, meanwhile */
export async function withdraw(topic: Topic, agreement: SharedAgreement, ports: AgreementPorts): Acted {
  return changeAsItStands(topic, agreement, ports, async (now, standing) => {
    if (now.state !== agreement.state) return ok({ outcome: now.state === "withdrawn" ? "stands" : "outrun", standing });
    const changed = await ports.agreements.change(now, { state: "withdrawn" });
    return changed.ok ? asItStands(topic, ports) : changed;
  });
}

/** Questions to these people that wait for an answer, oldest first. */
export async function questionsTo(
  people: readonly string[],
  lapseAfterDays: number,
  ports: Pick<AgreementPorts, "agreements" | "clock" | "store">,
): Promise<Result<readonly SharedAgreement[], StoreError>> {
  const rows = await ports.agreements.keptBy(people);
  if (!rows.ok) return rows;
  const now = timeNow(ports);
  return ok(rows.value.filter((row) => row.state === "asked" && !hasLapsed(row, now, lapseAfterDays)));
}

/** What stands without an act of ours: it is as wanted when it names this keeper. */
const without = (standing: Standing, { id }: Party): Agreed => ({ outcome: standing.winner?.keeper.id === id ? "stands" : "outrun", standing });

async function addAndSettle(topic: Topic, agreement: Pick<NewAgreement, "askedBy" | "keeper" | "state">, ports: AgreementPorts): Acted {
  const added = await ports.agreements.add({ ...agreement, uuid: ports.identifiers.uuid(), about: topic.about, record: null });
  return added.ok ? settle(topic, added.value, ports) : added;
}

const asItStands = async (topic: Topic, ports: AgreementPorts): Acted => {
  const read = await readStanding(topic, ports);
  return read.ok ? ok({ outcome: "stands", standing: read.value }) : read;
};

/** Changes a row by what stands in the list now; when somebody changed it meanwhile, it is read and decided on again. */
async function changeAsItStands(
  topic: Topic,
  agreement: SharedAgreement,
  ports: AgreementPorts,
  change: (now: SharedAgreement, standing: Standing) => Acted,
): Acted {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const read = await readStanding(topic, ports);
    if (!read.ok) return read;
    const now = read.value.rows.find(({ row }) => row === agreement.row);
    if (now === undefined) return ok({ outcome: "outrun", standing: read.value });
    const done = await change(now, read.value);
    if (done.ok || done.error.kind !== "changed-meanwhile") return done;
  }
  return err({ kind: "changed-meanwhile" });
}
