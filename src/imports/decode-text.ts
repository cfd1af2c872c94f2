import type { ImportProblem } from "../conversation/completeness";
import { err, ok, type Result } from "../result";
import { decodeWestern } from "./code-pages";
import type { ImportError } from "./import-error";
import { type Encoding, encodingOf } from "./encoding-of";
import { brokenUnits } from "./invalid-utf16";
import { type InvalidBytes, type InvalidSequence, invalidSequences } from "./invalid-utf8";
import type { ReadingAnswers } from "./reading-answers";

/** Text as decoded; `problems` names every byte sequence that had to be replaced. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

/** Older single-byte text has many such bytes and not one well-formed sequence of UTF-8. */
const SINGLE_BYTE_SUSPECTED = 8;
/** Of a short text there may be a few only; one by itself may be a damaged byte. */
const LETTERS_SUSPECTED = 2;

/**
 * Bytes to text, once and whole. UTF-8 or UTF-16, with or without byte order mark; invalid bytes are
 * replaced and reported by offset, never a reason to lose the rest.
 *
 * @param chosen what a person said the encoding is, after `unsupported-encoding`: of the text that asked for it. Another that
 *   came with it, and has letters in UTF-8, stays what it is
 * @errors `unsupported-encoding`: saved again by a program that writes another encoding
 * @source formats.md 1.5
 */
export function decodeText(bytes: Uint8Array, chosen: ReadingAnswers["encoding"] = null): Result<DecodedText, ImportError> {
  const encoding = encodingOf(bytes);
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] });
  } catch {
    return encoding === "utf-8" ? decodeDamaged(bytes, chosen) : ok(replaced(bytes, encoding, brokenUnits(bytes, encoding === "utf-16le")));
  }
}

function decodeDamaged(bytes: Uint8Array, chosen: ReadingAnswers["encoding"]): Result<DecodedText, ImportError> {
  const { invalid, wellFormed } = invalidSequences(bytes);
  if (wellFormed === 0 && chosen !== null) return ok({ text: decodeWestern(bytes), problems: [{ kind: "repaired-text", line: null, detail: String(beyondAscii(bytes)) }] });
  const isMany = invalid.length >= SINGLE_BYTE_SUSPECTED || (invalid.length >= LETTERS_SUSPECTED && invalid.every((one) => isWesternSign(bytes, one)));
  if (wellFormed === 0 && isMany) {
    return err({ kind: "unsupported-encoding", encoding: "windows-1252" });
  }
  return ok(replaced(bytes, "utf-8", invalid));
}

const beyondAscii = (bytes: Uint8Array): number => bytes.reduce((count, byte) => (byte < 0x80 ? count : count + 1), 0);

/** Windows-1252: a letter with an accent (À to Ý, à to ý), the euro sign, three dots, a quotation mark or a dash. */
function isWesternSign(bytes: Uint8Array, { offset, length }: InvalidBytes): boolean {
  const byte = bytes[offset] ?? 0;
  const isLetter = byte >= 0xc0 && byte <= 0xfd && byte !== 0xd7 && byte !== 0xf7;
  return length === 1 && (isLetter || byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97));
}

function replaced(bytes: Uint8Array, encoding: Encoding, invalid: readonly InvalidSequence[]): DecodedText {
  const problems = invalid.map(({ offset, line }) => ({ kind: "replaced-bytes", line, detail: String(offset) }) as const);
  return { text: new TextDecoder(encoding).decode(bytes), problems };
}
