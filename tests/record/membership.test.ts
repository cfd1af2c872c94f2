import fc from "fast-check";
import type { Message } from "../../src/conversation/conversation";
import { canonicalBytes } from "../../src/record/canonical-json";
import { hashRow } from "../../src/record/hash-each";
import { hexadecimal } from "../../src/hexadecimal";
import { proveMembership } from "../../src/record/membership";
import { membershipFindings } from "../../src/record/membership-findings";
import { createHasher } from "../../src/adapters/browser/hasher";
import { aConversation, aMessage, anInput, aRecord, aRuling, bytesOf, documentJson, documentText, hashEach, sha256, sha256Hex } from "./a-record";
import { createHmac } from "node:crypto";

const hex = (text: string): Buffer => Buffer.from(text, "hex");
const saltOf = (key: Uint8Array, index: number): Buffer => createHmac("sha256", key).update(Buffer.from([0, 0, 0, 0, 0, 0, 0, index])).digest();
const textOf = ({ number, original }: Pick<Message, "number" | "original">): Uint8Array => canonicalBytes({ number, original });
const leafOf = (salt: Uint8Array, message: Message): string => sha256Hex(Buffer.concat([Uint8Array.of(0), salt, textOf(message)]));

/** The tree as RFC 6962 tells it, from the root down: another way than the one that makes the record. */
function rootByTheBook(leaves: readonly string[]): string {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256Hex(Buffer.concat([Uint8Array.of(1), hex(rootByTheBook(leaves.slice(0, split))), hex(rootByTheBook(leaves.slice(split)))]));
}

const KEY = new Uint8Array(32).fill(7);

/** A chat of which some messages are kept; its words are short, as those of chats are. */
const someChat = fc
  .array(fc.record({ text: fc.constantFrom("ja", "nee", "ok", "👍", "half \ud83d", "twee\nregels"), kept: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((said) => {
    const messages = said.map(({ text }, index) => aMessage(index + 1, { text, original: `12-03-2024 09:41 - Anna: ${text}` }));
    return { messages, decisions: said.map(({ kept }, index) => aRuling(index + 1, kept || index === 0 ? "U5" : "U1")) };
  });

const transcriptOf = async ({ messages, decisions }: { readonly messages: readonly Message[]; readonly decisions: ReturnType<typeof aRuling>[] }, saltKey: Uint8Array = KEY) => {
  const record = await aRecord(anInput({ conversation: aConversation(messages), decisions, saltKey }));
  return { text: documentText(record, "transcript.json"), transcript: documentJson(record, "transcript.json") };
};

test("membership: the root is that of RFC 6962 over all messages, kept or not", async () => {
  await fc.assert(
    fc.asyncProperty(someChat, async ({ messages, decisions }) => {
      const { transcript } = await transcriptOf({ messages, decisions });
      const leaves = messages.map((message, index) => leafOf(saltOf(KEY, index), message));
      expect(transcript.membership).toEqual({ algorithm: "rfc6962-sha256-salted", root: rootByTheBook(leaves), count: messages.length });
    }),
    { numRuns: 40 },
  );
});

test("membership: every message in the record proves to be of the conversation that was read", async () => {
  await fc.assert(
    fc.asyncProperty(someChat, async (chat) => {
      expect(await membershipFindings((await transcriptOf(chat)).transcript, sha256)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

interface ProvenTranscript {
  readonly membership: { count: number };
  readonly messages: readonly { number: number; original: string; readonly membership: { index: number; salt: string; readonly path: string[] } }[];
}

test("membership: with any other text, place, salt or path a message no longer proves", async () => {
  const change = fc.constantFrom("original", "number", "index", "salt", "path", "longer", "shorter", "count");
  await fc.assert(
    fc.asyncProperty(someChat, fc.nat(), fc.nat(), change, async (chat, which, where, what) => {
      const transcript = (await transcriptOf(chat)).transcript as ProvenTranscript;
      const message = transcript.messages[which % transcript.messages.length];
      if (message === undefined) throw new Error("no message");
      const flipped = (digits: string): string => {
        const at = where % digits.length;
        return `${digits.slice(0, at)}${(Number.parseInt(digits[at] ?? "0", 16) ^ 1).toString(16)}${digits.slice(at + 1)}`;
      };
      const { membership } = message;
      const size = membership.path.length;
      if (what === "original") message.original += " ";
      if (what === "number") message.number += 1 + where;
      if (what === "index") membership.index = (membership.index + 1 + (where % 3)) % (transcript.membership.count + 3);
      if (what === "salt") membership.salt = flipped(membership.salt);
      if (what === "longer") membership.path.push("00".repeat(32));
      if (what === "shorter" && size > 0) membership.path.pop();
      if (what === "path" && size > 0) membership.path[where % size] = flipped(membership.path[where % size] ?? "");
      if (what === "count") transcript.membership.count = transcript.membership.count * 2 + 1;
      const unchanged = size === 0 && (what === "shorter" || what === "path");
      const found = await membershipFindings(transcript, sha256);
      if (unchanged) expect(found).toEqual([]);
      else expect(found).toContain(message.number);
    }),
    { numRuns: 300 },
  );
});

test("canary: no salt and no guessable hash of a message that is not kept is in the record, so that no guess of it can be tried", async () => {
  await fc.assert(
    fc.asyncProperty(someChat, fc.uint8Array({ minLength: 32, maxLength: 32 }), async (chat, key) => {
      const { text, transcript } = await transcriptOf(chat, key);
      const filed = new Set(transcript.messages.map(({ number }: { number: number }) => number));
      const given = transcript.messages.map(({ membership }: { membership: { salt: string } }) => membership.salt);
      expect(given).toEqual(transcript.messages.map(({ membership }: { membership: { index: number } }) => saltOf(key, membership.index).toString("hex")));
      expect(text).not.toContain(hexadecimal(key));
      for (const [index, message] of chat.messages.entries()) {
        if (filed.has(message.number)) continue;
        expect(text).not.toContain(saltOf(key, index).toString("hex"));
        // With every salt that the record gives, and without any: no leaf that a guess of the very text comes to.
        for (const salt of [new Uint8Array(), new Uint8Array(32), ...given.map((digits: string) => new Uint8Array(hex(digits)))]) {
          expect(text).not.toContain(leafOf(salt, message));
          expect(text).not.toContain(sha256Hex(Buffer.concat([salt, bytesOf(message.text)])));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("canary: a message that stands alone beside a kept one is in its path by a salted hash, another for every record", async () => {
  const chat = { messages: [aMessage(1), aMessage(2)], decisions: [aRuling(1), aRuling(2, "U1")] };
  const pathOf = async (key: Uint8Array): Promise<readonly string[]> => (await transcriptOf(chat, key)).transcript.messages[0].membership.path;
  const other = new Uint8Array(32).fill(8);
  expect(await pathOf(KEY)).toEqual([leafOf(saltOf(KEY, 1), aMessage(2))]);
  expect(await pathOf(other)).toEqual([leafOf(saltOf(other, 1), aMessage(2))]);
});

test("membership: a line of context proves as well", async () => {
  const { transcript } = await transcriptOf({ messages: [aMessage(1), aMessage(2, { kind: "call" })], decisions: [aRuling(1)] });
  expect(transcript.messages[1]).toMatchObject({ context: true, membership: { index: 1 } });
  expect(await membershipFindings(transcript, sha256)).toEqual([]);
});

test("membership: a transcript without proofs, or with broken ones, tells so", async () => {
  const { transcript } = await transcriptOf({ messages: [aMessage(1)], decisions: [aRuling(1)] });
  expect(await membershipFindings({ ...transcript, membership: undefined }, sha256)).toBeNull();
  expect(await membershipFindings({ ...transcript, membership: { ...transcript.membership, root: "zz" } }, sha256)).toBeNull();
});

test("the browser's two ways to hash many short texts come to the same, and the row is asked for in pieces", async () => {
  const parts = Array.from({ length: 5000 }, (_, index) => bytesOf(String(index)));
  const hasher = createHasher();
  const expected = hexadecimal(await hashEach(parts));
  expect(hexadecimal(await hasher.sha256OfEach(parts))).toBe(expected);
  expect(hexadecimal(await createHasher(undefined, () => Promise.reject(new Error("no network"))).sha256OfEach(parts))).toBe(expected);
  const asked: number[] = [];
  const counted = await hashRow(parts.length, (index) => parts[index] ?? new Uint8Array(), (some) => {
    asked.push(some.length);
    return hashEach(some);
  });
  expect([asked, hexadecimal(counted)]).toEqual([[1024, 1024, 1024, 1024, 904], expected]);
});

test("membership: a chat of tens of thousands of messages proves, whichever of them are kept", async () => {
  const messages = Array.from({ length: 20_011 }, (_, index) => aMessage(index + 1));
  const filed = new Set([1, 2, 4096, 4097, 16_384, 16_385, 20_010, 20_011]);
  const { root, count, proofs } = await proveMembership(messages, filed, KEY, (parts) => createHasher().sha256OfEach(parts));
  const kept = messages.filter(({ number }) => filed.has(number)).map(({ number, original }) => ({ number, original, membership: proofs.get(number) }));
  expect(await membershipFindings({ membership: { algorithm: "rfc6962-sha256-salted", root, count }, messages: kept }, sha256)).toEqual([]);
});
