import type { FilingPlan } from "../ports/filing-journal";
import type { CopyProgress } from "../record/reading-copy";
import type { FilingProgress, OnProgress } from "./filing";
import { toldSteps } from "./filing-steps";

/** Counts real bytes of one step, file by file. */
export interface ProgressMeter {
  /** Bytes of this file that are done. A file that starts over does not turn the count back. */
  reach(path: string, doneBytes: number): void;
  finish(path: string, size: number): void;
  /** How far the reading copy is. */
  copied(progress: CopyProgress): void;
}

interface Start extends Omit<FilingProgress, "steps" | "doneBytes" | "doneFiles" | "copy" | "minutes">, Partial<Pick<FilingProgress, "minutes">> {
  /** What policy asks of this filing. */
  readonly retention: FilingPlan["retention"];
}

/** Tells at once that the step has begun. */
export function startMeter({ retention, ...start }: Start, onProgress: OnProgress): ProgressMeter {
  const steps = toldSteps(retention);
  const bytes = new Map<string, number>();
  const finished = new Set<string>();
  let sum = 0;
  let copy: CopyProgress | null = null;
  const tell = (): void => {
    onProgress({ minutes: null, ...start, steps, doneBytes: Math.min(sum, start.totalBytes), doneFiles: finished.size, copy });
  };
  const reach = (path: string, doneBytes: number): void => {
    const before = bytes.get(path) ?? 0;
    if (doneBytes > before) {
      bytes.set(path, doneBytes);
      sum += doneBytes - before;
    }
    tell();
  };
  tell();
  return {
    reach,
    finish(path, size) {
      finished.add(path);
      reach(path, size);
    },
    copied(progress) {
      copy = progress;
      tell();
    },
  };
}
