import * as z from "zod/mini";
import { bytesOfHexadecimal } from "../hexadecimal";
import { MEMBERSHIP_ALGORITHM, type MembershipProof } from "./membership";
import { leafBytes, nodeBytes } from "./membership-tree";
import type { Sha256Of } from "./record-input";
import { sha256Shape } from "./text-shapes";

const index = z.int().check(z.gte(0));

const proven = z.object({
  membership: z.object({ algorithm: z.literal(MEMBERSHIP_ALGORITHM), root: sha256Shape, count: z.int() }),
  messages: z.array(z.object({ number: z.int(), original: z.string(), membership: z.object({ index, salt: sha256Shape, path: z.array(sha256Shape) }) })),
});
type Proven = z.infer<typeof proven>;

/**
 * The root to which a leaf and its path lead, in a tree of this many leaves; null when the path is too short or too long.
 *
 * @source RFC 9162, section 2.1.3.2
 */
async function rootOf(leaf: string, { index, path }: Omit<MembershipProof, "salt">, count: number, sha256: Sha256Of): Promise<string | null> {
  let at = index;
  let last = count - 1;
  let hash = leaf;
  if (at > last) return null;
  for (const beside of path) {
    if (last === 0) return null;
    const isRight = at % 2 === 1 || at === last;
    const [left, right] = isRight ? [beside, hash] : [hash, beside];
    hash = await sha256(nodeBytes(bytesOfHexadecimal(left), bytesOfHexadecimal(right)));
    // A node that stands alone at the end of its row goes up as it is.
    while (isRight && at % 2 === 0 && at !== 0) {
      at = Math.floor(at / 2);
      last = Math.floor(last / 2);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

async function isProven({ number, original, membership }: Proven["messages"][number], { root, count }: Proven["membership"], sha256: Sha256Of): Promise<boolean> {
  const leaf = await sha256(leafBytes(bytesOfHexadecimal(membership.salt), { number, original }));
  return (await rootOf(leaf, membership, count, sha256)) === root;
}

/**
 * Numbers of the messages in a transcript that do not prove to be of the conversation that was read; empty when all do.
 *
 * @param transcript `transcript.json`, parsed
 * @returns null for a transcript without proofs: of an earlier version, or not readable
 * @source docs/schemas/transcript.schema.json, `membership`
 */
export async function membershipFindings(transcript: unknown, sha256: Sha256Of): Promise<readonly number[] | null> {
  const read = proven.safeParse(transcript);
  if (!read.success) return null;
  const { membership, messages } = read.data;
  const unproven: number[] = [];
  for (const message of messages) if (!(await isProven(message, membership, sha256))) unproven.push(message.number);
  return unproven;
}
