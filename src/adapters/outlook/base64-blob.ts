import { nextTurn } from "../../imports/next-turn";

/** Characters that are turned into bytes at a time; four of them are three bytes. */
const PIECE = 4 * 256 * 1024;

const toBytes = (base64: string): Uint8Array<ArrayBuffer> => {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
};

/** The bytes that base64 stands for, piece by piece: tens of megabytes at once would freeze the pane. Null when it is no base64. */
export async function base64Blob(base64: string): Promise<Blob | null> {
  const text = base64.replace(/\s+/gu, "");
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    try {
      pieces.push(toBytes(text.slice(at, at + PIECE)));
    } catch {
      return null;
    }
    await nextTurn();
  }
  return new Blob(pieces);
}
