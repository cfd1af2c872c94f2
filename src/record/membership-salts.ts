import { digestAt, hashRow, type HashEach } from "./hash-each";
import { joinedBytes } from "./joined-bytes";

/** Bytes of a block of SHA-256. */
const BLOCK_BYTES = 64;

/** The key, filled up to a block, with the mask of the inner or the outer round. */
const masked = (key: Uint8Array, mask: number): Uint8Array => Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (key[at] ?? 0) ^ mask);

/** A number as eight bytes, the largest first. */
function numberBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number));
  return bytes;
}

/**
 * A salt of 32 bytes for each place from 0: HMAC-SHA-256 of the place, under a key that is made for one record and kept nowhere.
 *
 * Without the key a salt is as good as random, whoever knows however many of the others: so the salts of messages that
 * are in the record say nothing of those that are not, and no guess of an omitted text can be tried.
 *
 * @param key 32 random bytes
 * @source RFC 2104
 */
export async function membershipSalts(key: Uint8Array, count: number, hashEach: HashEach): Promise<Uint8Array> {
  const inner = masked(key, 0x36);
  const outer = masked(key, 0x5c);
  const first = await hashRow(count, (index) => joinedBytes([inner, numberBytes(index)]), hashEach);
  return hashRow(count, (index) => joinedBytes([outer, digestAt(first, index)]), hashEach);
}
