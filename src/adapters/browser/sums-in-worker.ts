import type { Hasher, RunningHash, Sha256, SumFault } from "../../ports/hasher";
import { err, ok, type Result } from "../../result";
import { tellingWhenGone } from "../worker-life";
import { isSumReply, type SumReply, type SumRequest } from "./sum-protocol";

/** As much of a `Worker` as is used. */
export interface SumWorker {
  /** @param handed what the worker gets as it is, and the page has no more until it comes back */
  postMessage(request: SumRequest, handed: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

// webpack builds the worker from exactly this form, and gives it the policy that Trusted Types asks for.
export const startSumWorker = (): SumWorker => tellingWhenGone(new Worker(new URL("./sum-worker.ts", import.meta.url), { name: "sums" }));

const ROOM_BYTES = 1024 * 1024;
/** Of one sum: while one is summed, the other is filled. */
const ROOMS = 2;

/**
 * Sums that are made in a worker, started at the first use, while the page reads on: summing on the page would freeze it,
 * and a worker that reads by itself would do one after the other.
 *
 * A worker that could not be fetched or broke down ends its sums, and says which of the two; the next sum starts another.
 */
export function createSumsInWorker(start: () => SumWorker): Hasher["start"] {
  let working: Summing | null = null;
  return () => {
    working ??= new Summing(start(), () => { working = null; });
    return Promise.resolve(working.begin());
  };
}

/** One worker, and the sums that it makes. */
class Summing {
  private readonly running = new Map<number, SumOverThere>();
  /** Rooms that nobody uses now: as many as there were in use at once. */
  private readonly free: ArrayBuffer[] = [];
  private sums = 0;
  private spoke = false;

  /** @param onEnd called when it sums no more */
  constructor(
    private readonly worker: SumWorker,
    onEnd: () => void,
  ) {
    worker.addEventListener("message", ({ data }) => { if (isSumReply(data)) this.take(data); });
    for (const type of ["error", "messageerror"] as const) {
      worker.addEventListener(type, () => {
        onEnd();
        worker.terminate();
        for (const sum of this.running.values()) sum.end(err({ kind: this.spoke ? "broke-down" : "interrupted" }));
        this.running.clear();
      });
    }
  }

  begin(): RunningHash {
    this.sums += 1;
    const id = this.sums;
    const begun = new SumOverThere(
      () => this.free.pop() ?? new ArrayBuffer(ROOM_BYTES),
      (room, length, isLast) => { this.worker.postMessage({ sum: id, room, length, isLast }, [room]); },
    );
    this.running.set(id, begun);
    return begun;
  }

  private take({ sum, room, sha256 }: SumReply): void {
    this.spoke = true;
    this.free.push(room);
    this.running.get(sum)?.giveRoom();
    if (sha256 === null) return;
    this.running.get(sum)?.end(ok(sha256));
    this.running.delete(sum);
  }
}

/** One sum: its bytes are copied to a room, and go over when it is full. */
class SumOverThere implements RunningHash {
  private readonly ended: Promise<Result<Sha256, SumFault>>;
  private settle: (sum: Result<Sha256, SumFault>) => void = () => undefined;
  private hasEnded = false;
  private room: Uint8Array<ArrayBuffer> | null = null;
  private filled = 0;
  private over = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly newRoom: () => ArrayBuffer,
    private readonly send: (room: ArrayBuffer, length: number, isLast: boolean) => void,
  ) {
    this.ended = new Promise((resolve) => { this.settle = resolve; });
  }

  async update(chunk: Uint8Array): Promise<void> {
    for (let from = 0; from < chunk.length && !this.hasEnded; ) {
      const room = (this.room ??= new Uint8Array(this.newRoom()));
      const part = chunk.subarray(from, from + room.length - this.filled);
      room.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === room.length) this.sendOver(false);
      if (this.over === ROOMS) await new Promise<void>((resolve) => { this.wake = resolve; });
    }
  }

  digest(): Promise<Result<Sha256, SumFault>> {
    if (!this.hasEnded) this.sendOver(true);
    return this.ended;
  }

  /** Called when a room came back. */
  giveRoom(): void {
    this.over -= 1;
    this.wake();
  }

  end(sum: Result<Sha256, SumFault>): void {
    this.hasEnded = true;
    this.settle(sum);
    this.wake();
  }

  private sendOver(isLast: boolean): void {
    const room = this.room?.buffer ?? this.newRoom();
    this.over += 1;
    this.send(room, this.filled, isLast);
    this.room = null;
    this.filled = 0;
  }
}
