import { useCallback, useMemo, useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { StoreError } from "../../ports/record-store";
import { sayAboutThis } from "../../review/agreement-answers";
import type { AgreementAnswers } from "../../review/agreement-answers";
import type { Standing } from "../../review/agreement-standing";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { readStanding } from "../../workflows/agree-keeper";
import type { Agreed, AgreementPorts, Topic } from "../../workflows/agree-keeper";
import { unwritable } from "../../workflows/unwritable";
import { topicOf } from "../journey/agreement-topic";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useRequest } from "../shared/use-request";

/** One of the acts of workflows/agree-keeper.ts, on this conversation. */
export interface Act {
  readonly run: (topic: Topic, ports: AgreementPorts) => Promise<Result<Agreed, StoreError>>;
  /** Whether it says that the user, or whom they file for, will keep. */
  readonly isPromise: boolean;
}

/** What became of the last act; null before the first. `closed`: the list takes nothing from this user. */
export type Acted = { readonly outcome: Agreed["outcome"] | "closed" } | { readonly outcome: "failed"; readonly error: ShownError } | null;

type ChangeAnswers = (step: (answers: AgreementAnswers) => AgreementAnswers) => void;

/** The topic stays the same object as long as what it is made of does. */
function useTopic({ opened, people, me, onBehalfOf, keeping, policy, groups, remembered }: Sitting): Topic | null {
  const { shape, holder, agreements } = keeping;
  const { apart } = agreements;
  const { lapseAfterDays } = policy.policy;
  return useMemo(
    () => topicOf(opened.conversation, peopleIn({ people, policy, me, groups, remembered }), { me, onBehalfOf }, { shape, holder, agreements: { apart } }, lapseAfterDays),
    [opened, people, policy, me, groups, remembered, onBehalfOf, shape, holder, apart, lapseAfterDays],
  );
}

/** Reads what was agreed on, and acts on it; what then stands, goes into the sitting. */
export function useAgreements({ sitting, change }: Pick<SittingProps, "sitting" | "change">, ports: AgreementPorts) {
  const topic = useTopic(sitting);
  const [acted, setActed] = useState<Acted>(null);
  const changeAnswers: ChangeAnswers = useCallback(
    (step) => {
      change((now) => ({ ...now, keeping: { ...now.keeping, agreements: step(now.keeping.agreements) } }));
    },
    [change],
  );
  const listed = useRequest(
    useCallback(async (): Promise<Result<Standing | null, StoreError>> => {
      if (topic === null) return ok(null);
      const read = await readStanding(topic, ports);
      if (read.ok) changeAnswers((answers) => ({ ...answers, standing: read.value }));
      return read;
    }, [topic, ports, changeAnswers]),
  );
  const run = async (act: Act) => {
    if (topic === null) return;
    const done = await act.run(topic, ports).catch(() => err({ kind: "unreachable" } as const));
    if (done.ok) {
      changeAnswers((answers) => afterAct(answers, done.value));
      setActed({ outcome: done.value.outcome });
      return;
    }
    const isClosed = done.error.kind !== "unreachable" && unwritable(done.error) !== null;
    // Who keeps, needs no list for it: only the others do not see it.
    if (isClosed && act.isPromise) changeAnswers((answers) => ({ ...answers, takenOn: true }));
    setActed(isClosed ? { outcome: "closed" } : { outcome: "failed", error: done.error });
  };
  return { topic, listed, acted, changeAnswers, act: (act: Act) => void run(act) };
}

/** Whoever asks or promises here, does so about this very conversation; what the list knows, need not be said here only. */
function afterAct(answers: AgreementAnswers, { outcome, standing }: Agreed): AgreementAnswers {
  const { winner } = standing;
  if (outcome === "outrun" || winner === null) return { ...answers, standing };
  return sayAboutThis({ ...answers, standing, takenOn: answers.takenOn && winner.state === "asked" }, winner, true);
}
