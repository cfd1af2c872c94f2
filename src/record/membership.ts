import type { Message } from "../conversation/conversation";
import { hexadecimal } from "../hexadecimal";
import type { JsonValue } from "./canonical-json";
import { digestAt, hashRow, type HashEach } from "./hash-each";
import { membershipSalts } from "./membership-salts";
import { leafBytes, pathTo, treeRows } from "./membership-tree";

/** How the root is made; stands in every transcript. */
export const MEMBERSHIP_ALGORITHM = "rfc6962-sha256-salted";

/** What proves that one message was part of the conversation that was read. All in hexadecimal. */
export interface MembershipProof {
  /** Place among all messages, from 0. */
  readonly index: number;
  readonly salt: string;
  /** The hashes beside the way from the leaf to the root, the lowest first. */
  readonly path: readonly string[];
}

/** One hash over all messages of the conversation, and proofs of those that are in the record. */
export interface Membership {
  readonly root: string;
  /** Of all messages. */
  readonly count: number;
  /** By message number. */
  readonly proofs: ReadonlyMap<number, MembershipProof>;
}

/**
 * Proves of the messages in a record that they were part of what was read, and shows nothing of the others: each leaf has
 * a salt of its own, and only the salts of what is in the record are given.
 *
 * @param messages all of the conversation; at least one
 * @param filed    numbers of those in the record
 * @param key      random, for this record alone; it is in nothing that is given back
 * @source record.md, «Omitted messages»
 */
export async function proveMembership(messages: readonly Message[], filed: ReadonlySet<number>, key: Uint8Array, hashEach: HashEach): Promise<Membership> {
  const salts = await membershipSalts(key, messages.length, hashEach);
  const leafOf = (index: number): Uint8Array => {
    const message = messages[index];
    return message === undefined ? new Uint8Array() : leafBytes(digestAt(salts, index), message);
  };
  const rows = await treeRows(await hashRow(messages.length, leafOf, hashEach), hashEach);
  const proofs = messages.flatMap(({ number }, index) => {
    if (!filed.has(number)) return [];
    return [[number, { index, salt: hexadecimal(digestAt(salts, index)), path: pathTo(index, rows).map(hexadecimal) }] as const];
  });
  return { root: hexadecimal(rows.at(-1) ?? rows[0]), count: messages.length, proofs: new Map(proofs) };
}

export const membershipValue = ({ root, count }: Membership): JsonValue => ({ algorithm: MEMBERSHIP_ALGORITHM, root, count });

export const proofValue = (proof: MembershipProof | undefined): JsonValue =>
  proof === undefined ? null : { index: proof.index, salt: proof.salt, path: [...proof.path] };
