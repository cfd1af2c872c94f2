import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "../../result";
import type { FilingError, FilingPorts, FilingProgress, OnProgress, Receipt } from "../../workflows/filing";
import { fileRecord } from "../../workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../workflows/resume-filing";
import type { FilingWork } from "../journey/place";

export type FilingStatus =
  | { readonly state: "busy"; readonly progress: FilingProgress | null }
  /** `isPlanned`: part of it may lie in the DMS; trying again goes on with it. */
  | { readonly state: "failed"; readonly error: FilingError; readonly isPlanned: boolean }
  /** There is no such filing any more: it was finished in another window. */
  | { readonly state: "gone" };

/** Carries a filing out, and again after an error: what was planned is gone on with, never begun a second time. */
export function useFiling(work: FilingWork, ports: FilingPorts, onReceipt: (receipt: Receipt) => void) {
  const [status, setStatus] = useState<FilingStatus>({ state: "busy", progress: null });
  const started = useRef(new Set<string>());
  const isRunning = useRef(false);

  const run = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setStatus({ state: "busy", progress: null });
    const outcome = await carryOut(work, ports, started.current, (progress) => {
      setStatus({ state: "busy", progress });
    });
    isRunning.current = false;
    if (outcome.ok && outcome.value !== null) onReceipt(outcome.value);
    else if (outcome.ok) setStatus({ state: "gone" });
    else setStatus({ state: "failed", error: outcome.error, isPlanned: (await plannedId(work, ports, started.current)) !== null });
  }, [work, ports, onReceipt]);

  const first = useRef(run);
  useEffect(() => {
    void first.current();
  }, []);
  return { status, again: () => void run() };
}

/** @param started record ids that this screen has begun: of one of them there may be a plan that can go on */
async function carryOut(
  work: FilingWork,
  ports: FilingPorts,
  started: Set<string>,
  onProgress: OnProgress,
): Promise<Result<Receipt | null, FilingError>> {
  if (work.kind === "resume") return resumeFiling(work.recordId, work.filedBy, ports, onProgress);
  const { request } = work;
  const planned = await plannedId(work, ports, started);
  if (planned !== null) return resumeFiling(planned, request.filedBy.id, ports, onProgress);
  const identifiers = {
    uuid: () => {
      const id = ports.identifiers.uuid();
      started.add(id);
      return id;
    },
  };
  return fileRecord(request, { ...ports, identifiers }, onProgress);
}

/** The record that was planned and not finished; null when nothing stands yet. */
async function plannedId(work: FilingWork, ports: FilingPorts, started: ReadonlySet<string>): Promise<string | null> {
  if (work.kind === "resume") return work.recordId;
  if (started.size === 0) return null;
  const unfinished = await unfinishedFilings(work.request.filedBy.id, ports);
  return unfinished.ok ? (unfinished.value.find(({ recordId }) => started.has(recordId))?.recordId ?? null) : null;
}
