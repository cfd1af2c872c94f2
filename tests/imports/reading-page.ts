import { eachPiece } from "../../src/imports/each-piece";

/** What each-piece.test.ts reaches in a real page. */

const SIZES = [300_000, 400_123, 1_048_576, 2_097_152, 65_536];
/** Milliseconds after which a file is taken for one that never ends. */
const TOO_LONG = 20_000;

/** Reads many pieces of the chosen file to their end. @returns how many ended with all their bytes */
async function readMany(count: number): Promise<number> {
  const file = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0] ?? new Blob();
  for (let at = 0; at < count; at += 1) {
    const piece = file.slice(at * 997, at * 997 + (SIZES[at % SIZES.length] ?? 0) + (at % 7));
    let read = 0;
    const ended = eachPiece(piece, (bytes) => { read += bytes.length; }).then(() => read === piece.size);
    const isWhole = await Promise.race([ended, new Promise<boolean>((resolve) => setTimeout(resolve, TOO_LONG, false))]);
    if (!isWhole) return at;
  }
  return count;
}

document.body.append(Object.assign(document.createElement("input"), { type: "file" }));
Object.assign(globalThis, { readMany });
