import type { ImportProblem } from "../conversation/completeness";
import { err, ok, type Result } from "../result";
import type { ImportError } from "./import-error";
import { brokenUnits } from "./invalid-utf16";
import { type InvalidSequence, invalidSequences } from "./invalid-utf8";
import type { ReadingAnswers } from "./reading-answers";
import { decodeWindows1252 } from "./windows-1252";

/** Text as decoded; `problems` names every byte sequence that had to be replaced. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

/** Older single-byte text has many such bytes and not one well-formed sequence of UTF-8. */
const SINGLE_BYTE_SUSPECTED = 8;

/**
 * Bytes to text, once and whole. UTF-8 with or without byte order mark, UTF-16 with one; invalid bytes are
 * replaced and reported by offset, never a reason to lose the rest.
 *
 * @param chosen what a person said the encoding is, after `unsupported-encoding`
 * @errors `unsupported-encoding`: saved again by a program that writes another encoding
 * @source formats.md 1.5
 */
export function decodeText(bytes: Uint8Array, chosen: ReadingAnswers["encoding"] = null): Result<DecodedText, ImportError> {
  if (chosen !== null) return ok({ text: decodeWindows1252(bytes), problems: [] });
  const wide = wideEncoding(bytes);
  if (wide === "unmarked") return err({ kind: "unsupported-encoding", encoding: "utf-16" });
  const encoding = wide ?? "utf-8";
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] });
  } catch {
    return encoding === "utf-8" ? decodeDamaged(bytes) : ok(replaced(bytes, encoding, brokenUnits(bytes, encoding === "utf-16le")));
  }
}

function decodeDamaged(bytes: Uint8Array): Result<DecodedText, ImportError> {
  const { invalid, wellFormed } = invalidSequences(bytes);
  if (wellFormed === 0 && invalid.length >= SINGLE_BYTE_SUSPECTED) {
    return err({ kind: "unsupported-encoding", encoding: "windows-1252" });
  }
  return ok(replaced(bytes, "utf-8", invalid));
}

function replaced(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be", invalid: readonly InvalidSequence[]): DecodedText {
  const problems = invalid.map(({ offset, line }) => ({ kind: "replaced-bytes", line, detail: String(offset) }) as const);
  return { text: new TextDecoder(encoding).decode(bytes), problems };
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | "unmarked" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return looksWide(bytes.subarray(0, 64)) ? "unmarked" : null;
}

/** Plain letters in UTF-16 leave every second byte zero. */
function looksWide(head: Uint8Array): boolean {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return head.length >= 8 && Math.max(even, odd) > head.length * 0.35 && Math.min(even, odd) === 0;
}
