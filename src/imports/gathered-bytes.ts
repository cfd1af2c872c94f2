import { weigh } from "./weigh";

/** Bytes after which what was gathered is handed to the browser, which may keep a large Blob on disk. */
const HANDED_OVER = 8 * 1024 * 1024;

/** Gathers the chunks of one file without holding more than a few megabytes of them in the script's own memory. */
export class GatheredBytes {
  size = 0;
  private readonly parts: Blob[] = [];
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private held = 0;

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    this.held += chunk.length;
    if (this.held >= HANDED_OVER) this.handOver();
  }

  /** The first bytes; only of what was not handed over yet. */
  beginning(length: number): Uint8Array {
    const whole = new Uint8Array(Math.min(length, this.held));
    let at = 0;
    for (const chunk of this.chunks) {
      if (at >= whole.length) break;
      const part = chunk.subarray(0, whole.length - at);
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  blob(): Blob {
    this.handOver();
    return new Blob(this.parts);
  }

  private handOver(): void {
    this.parts.push(new Blob(this.chunks));
    weigh(this.held);
    this.chunks = [];
    this.held = 0;
  }
}
