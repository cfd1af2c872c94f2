import { invalidSequences } from "./invalid-utf8";

/** One line of a file, still in bytes: what nobody asks for is never decoded. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Where it begins, in bytes from the start of the file. */
  readonly offset: number;
  /** Without its terminator (LF, or CRLF) and the byte order mark of the file. */
  readonly bytes: Uint8Array;
  /** False for a last line that the file ends in. */
  readonly terminated: boolean;
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line that is longer than `limit` bytes: nothing after it was read. */
export interface TooLong {
  readonly tooLong: true;
}

/**
 * Reads a file line by line without holding more than a line of it. A character that lies over the edge of a chunk stays
 * whole, because lines are cut as bytes.
 *
 * @param signal ends the reading early, without a word
 */
export async function* byteLines(blob: Pick<Blob, "stream">, limit: number, signal: AbortSignal): AsyncGenerator<ByteLine | TooLong> {
  const reader = blob.stream().getReader();
  const gathered = new Gathered();
  let number = 0;
  let offset = 0;
  try {
    for (let read = await reader.read(); !read.done && !signal.aborted; read = await reader.read()) {
      const chunk: Uint8Array = read.value;
      let from = 0;
      for (let newline = chunk.indexOf(NEWLINE); newline !== -1; newline = chunk.indexOf(NEWLINE, from)) {
        const bytes = gathered.with(chunk.subarray(from, newline));
        number += 1;
        yield lineOf(bytes, number, offset, true);
        offset += bytes.length + 1;
        from = newline + 1;
      }
      gathered.keep(chunk.subarray(from));
      if (gathered.size > limit) {
        yield { tooLong: true };
        return;
      }
    }
    if (gathered.size > 0 && !signal.aborted) yield lineOf(gathered.with(new Uint8Array()), number + 1, offset, false);
  } finally {
    await reader.cancel();
  }
}

/** The parts of a line that lies over several chunks. */
class Gathered {
  size = 0;
  private parts: Uint8Array[] = [];

  keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.parts.push(part.slice());
    this.size += part.length;
  }

  /** All of it with the last part, after which nothing is kept. */
  with(last: Uint8Array): Uint8Array {
    if (this.size === 0) return last;
    const whole = new Uint8Array(this.size + last.length);
    let at = 0;
    for (const part of [...this.parts, last]) {
      whole.set(part, at);
      at += part.length;
    }
    this.parts = [];
    this.size = 0;
    return whole;
  }
}

function lineOf(bytes: Uint8Array, number: number, offset: number, terminated: boolean): ByteLine {
  const marked = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const end = terminated && bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  const start = marked ? 3 : 0;
  return { number, offset: offset + start, bytes: bytes.subarray(start, end), terminated };
}

/** A line as text, with the offset in the file of every byte sequence that had to be replaced. */
export interface DecodedLine {
  readonly text: string;
  readonly replaced: readonly number[];
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

export function decodeLine({ bytes, offset }: ByteLine): DecodedLine {
  try {
    return { text: strict.decode(bytes), replaced: [] };
  } catch {
    return { text: lenient.decode(bytes), replaced: invalidSequences(bytes).invalid.map((broken) => offset + broken.offset) };
  }
}

/** The beginning of a line, as far as it is plain; for looking only. */
export const beginningOfLine = ({ bytes }: ByteLine, length: number): string => lenient.decode(bytes.subarray(0, length));
