import type { Message } from "../conversation/conversation";
import { canonicalBytes } from "./canonical-json";
import { DIGEST_BYTES, digestAt, hashRow, type HashEach } from "./hash-each";
import { joinedBytes } from "./joined-bytes";

/** A leaf and a node never hash alike. @source RFC 6962, section 2.1 */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** What a leaf stands for: the place of a message in the conversation, and its line or lines exactly. */
type MemberText = Pick<Message, "number" | "original">;

/** What the hash of a leaf is made of. */
export const leafBytes = (salt: Uint8Array, { number, original }: MemberText): Uint8Array => joinedBytes([LEAF, salt, canonicalBytes({ number, original })]);

/** What the hash above two others is made of. */
export const nodeBytes = (left: Uint8Array, right: Uint8Array): Uint8Array => joinedBytes([NODE, left, right]);

const sizeOf = (row: Uint8Array): number => row.length / DIGEST_BYTES;

/** The row above another: one for each pair, and the last as it is where it stands alone. */
async function rowAbove(row: Uint8Array, hashEach: HashEach): Promise<Uint8Array> {
  const size = sizeOf(row);
  const pairs = await hashRow(Math.floor(size / 2), (at) => nodeBytes(digestAt(row, at * 2), digestAt(row, at * 2 + 1)), hashEach);
  return size % 2 === 0 ? pairs : joinedBytes([pairs, digestAt(row, size - 1)]);
}

/** Every row of the tree, the leaves first and the root last. @param leaves at least one */
export async function treeRows(leaves: Uint8Array, hashEach: HashEach): Promise<readonly [leaves: Uint8Array, ...above: readonly Uint8Array[]]> {
  const above: Uint8Array[] = [];
  for (let row = leaves; sizeOf(row) > 1; ) {
    row = await rowAbove(row, hashEach);
    above.push(row);
  }
  return [leaves, ...above];
}

/** The hashes that lead from one leaf to the root, the lowest first. @source RFC 6962, section 2.1.1 */
export function pathTo(index: number, rows: readonly Uint8Array[]): readonly Uint8Array[] {
  return rows.flatMap((row, height) => {
    const beside = Math.floor(index / 2 ** height) ^ 1;
    return height < rows.length - 1 && beside < sizeOf(row) ? [digestAt(row, beside)] : [];
  });
}
