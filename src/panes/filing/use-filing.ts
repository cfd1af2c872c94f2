import { useCallback, useEffect, useRef, useState } from "react";
import type { Stopped } from "../../language/error-text";
import type { JournalError } from "../../ports/filing-journal";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { FilingError, FilingPorts, FilingProgress, Lacked, OnProgress, Receipt } from "../../workflows/filing";
import { fileRecord } from "../../workflows/file-record";
import { giveUpFiling, resumeFiling, unfinishedFilings, wasFinished } from "../../workflows/resume-filing";
import { keptMeanwhile } from "../../workflows/kept-meanwhile";
import type { KeptMeanwhile } from "../../workflows/kept-meanwhile";
import type { FilingWork } from "../journey/place";

/**
 * What an attempt that failed left behind: a plan that goes on at the next visit, one that lives as long as this page,
 * none, or nobody can tell.
 */
export type Left = "on-device" | "in-page" | "nothing" | "unknown";

export type FilingStatus =
  | { readonly state: "busy"; readonly progress: FilingProgress | null }
  /** What was left is gone on with by trying again: part of it may lie in the DMS, unless it has no folder there. */
  | { readonly state: "failed"; readonly error: FilingError | Stopped; readonly left: Left; readonly hasFolder: boolean }
  /** What was left has lain still, and messages of it were filed meanwhile: nothing was sent since, until the user says so. */
  | { readonly state: "kept-meanwhile"; readonly records: readonly KeptMeanwhile[]; readonly left: Left }
  /** This device knows of no such filing any more. */
  | { readonly state: "gone"; readonly isFinished: boolean | null };

interface FilingTold {
  /** Told the id of the record, before anything of it is kept or sent. */
  readonly onBegun: (recordId: string) => void;
  readonly onReceipt: (receipt: Receipt) => void;
}

/** Carries a filing out, and again after an error: what was planned is gone on with, never begun a second time. */
export function useFiling(work: FilingWork, ports: FilingPorts, { onBegun, onReceipt }: FilingTold) {
  const [status, setStatus] = useState<FilingStatus>({ state: "busy", progress: null });
  const started = useRef(new Set<string>());
  const known = useRef<readonly string[]>([]);
  const lacked = useRef<readonly Lacked[]>([]);
  const told = useRef<ReadonlySet<string>>(new Set());
  const isRunning = useRef(false);

  const run = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setStatus({ state: "busy", progress: null });
    const begin = (recordId: string) => {
      started.current.add(recordId);
      onBegun(recordId);
    };
    const outcome = await carryOut(work, ports, { started: started.current, begin, known: known.current, lacked: lacked.current, told: told.current }, (progress) => {
      setStatus({ state: "busy", progress });
    }).catch(stopped);
    const left = outcome.ok ? NOTHING : await leftOf(work, ports, started.current);
    isRunning.current = false;
    if (outcome.ok) onReceipt(outcome.value);
    else if (outcome.error.kind === "gone") setStatus({ state: "gone", isFinished: outcome.error.isFinished });
    else if (outcome.error.kind === "kept-meanwhile") setStatus({ state: "kept-meanwhile", records: outcome.error.records, left: left.left });
    else setStatus({ state: "failed", error: outcome.error, ...left });
  }, [work, ports, onBegun, onReceipt]);

  const first = useRef(run);
  useEffect(() => {
    void first.current();
  }, []);
  const giveUp = useCallback(() => giveUpPlanned(work, ports, started.current), [work, ports]);
  const nevertheless = useCallback(
    (recordId: string) => {
      known.current = [...known.current, recordId];
      void run();
    },
    [run],
  );
  const goOnBeside = useCallback(
    (records: readonly KeptMeanwhile[]) => {
      told.current = new Set([...told.current, ...records.map(({ recordId }) => recordId)]);
      void run();
    },
    [run],
  );
  const without = useCallback(
    (one: Lacked) => {
      lacked.current = [...lacked.current, one];
      void run();
    },
    [run],
  );
  return { status, again: () => void run(), giveUp, goOnBeside, nevertheless, without };
}

interface Begun {
  /** Record ids that this screen has begun: of one of them there may be a plan that can go on. */
  readonly started: ReadonlySet<string>;
  readonly begin: (recordId: string) => void;
  /** Records of other devices, beside which the user files all the same. */
  readonly known: readonly string[];
  /** What the user files without. */
  readonly lacked: readonly Lacked[];
  /** Records of which the user was told that they hold messages of this filing, and goes on all the same. */
  readonly told: ReadonlySet<string>;
}

/** Before anything more is sent. */
interface Beside {
  readonly kind: "kept-meanwhile";
  readonly records: readonly KeptMeanwhile[];
}

/** There was nothing to go on with. */
interface Gone {
  readonly kind: "gone";
  /** Whether its record lies in the DMS, complete; null where nobody can tell now. */
  readonly isFinished: boolean | null;
}

async function carryOut(
  work: FilingWork,
  ports: FilingPorts,
  { started, begin, known, lacked, told }: Begun,
  onProgress: OnProgress,
): Promise<Result<Receipt, FilingError | Beside | Gone>> {
  const resume = async (recordId: string, filedBy: string): Promise<Result<Receipt, FilingError | Beside | Gone>> => {
    const records = (await keptMeanwhile(recordId, filedBy, ports)).filter((record) => !told.has(record.recordId));
    if (records.length > 0) return err({ kind: "kept-meanwhile", records });
    const resumed = await resumeFiling(recordId, filedBy, ports, onProgress);
    if (!resumed.ok) return resumed;
    return resumed.value === null ? err({ kind: "gone", isFinished: await wasFinished(recordId, ports) }) : ok(resumed.value);
  };
  if (work.kind === "resume") return resume(work.recordId, work.filedBy);
  const { request } = work;
  const planned = await plannedOf(work, ports, started);
  // Not knowing is not the same as nothing planned: a second record would be begun while the first half lies in the DMS.
  if (!planned.ok) return planned;
  if (planned.value !== null) return resume(planned.value.recordId, request.filedBy.id);
  return fileRecord({ ...request, lacked, known: [...request.known, ...known] }, ports, onProgress, begin);
}

/** Clears what was planned on this device; nothing in the DMS is touched. @returns whether nothing is planned any more */
async function giveUpPlanned(work: FilingWork, ports: FilingPorts, started: ReadonlySet<string>): Promise<boolean> {
  const planned = await plannedOf(work, ports, started).catch(stopped);
  if (!planned.ok || planned.value === null) return planned.ok;
  const filedBy = work.kind === "resume" ? work.filedBy : work.request.filedBy.id;
  const given = await giveUpFiling(planned.value.recordId, filedBy, ports).catch(stopped);
  return given.ok;
}

interface Planned {
  readonly recordId: string;
  readonly hasFolder: boolean;
}

/** The record that was planned and not finished; null when nothing stands yet. */
async function plannedOf(work: FilingWork, ports: FilingPorts, started: ReadonlySet<string>): Promise<Result<Planned | null, JournalError>> {
  if (work.kind === "resume") return ok(await plannedBefore(work, ports));
  if (started.size === 0) return ok(null);
  const unfinished = await unfinishedFilings(work.request.filedBy.id, ports);
  if (!unfinished.ok) return unfinished;
  const found = unfinished.value.find(({ recordId }) => started.has(recordId));
  return ok(found === undefined ? null : { recordId: found.recordId, hasFolder: found.webUrl !== null });
}

/** The record that is gone on with. Where nobody can tell, part of it may lie in the DMS. */
async function plannedBefore({ recordId, filedBy }: Extract<FilingWork, { readonly kind: "resume" }>, ports: FilingPorts): Promise<Planned> {
  const unfinished = await unfinishedFilings(filedBy, ports);
  const found = unfinished.ok ? unfinished.value.find((one) => one.recordId === recordId) : undefined;
  return { recordId, hasFolder: found?.webUrl !== null };
}

const NOTHING = { left: "nothing", hasFolder: false } as const;

async function leftOf(work: FilingWork, ports: FilingPorts, started: ReadonlySet<string>): Promise<{ readonly left: Left; readonly hasFolder: boolean }> {
  const planned = await plannedOf(work, ports, started).catch(stopped);
  if (!planned.ok) return { left: "unknown", hasFolder: true };
  if (planned.value === null) return NOTHING;
  const { recordId, hasFolder } = planned.value;
  return { left: ports.journal.resumable(recordId) ? "on-device" : "in-page", hasFolder };
}

/** What was thrown may hold anything of the user's: it is not looked at. */
const stopped = () => err({ kind: "stopped" } as const);
