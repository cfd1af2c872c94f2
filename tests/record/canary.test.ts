import fc from "fast-check";
import type { OutcomeCode } from "../../src/instruction/outcome";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, aTime, someMedia } from "./a-record";

/**
 * Private stays on the device: what is not kept, is nowhere in the package.
 * Every message carries three canaries; those of messages that are not kept must not sing.
 */

const OUTCOMES = ["U1", "U2", "U3", "U4", "U6", "U7", "U8", "U9", "U10", null] as const satisfies readonly (OutcomeCode | null)[];

interface Canaries {
  readonly text: string;
  readonly author: string;
  readonly attachment: string;
  readonly note: string;
}
const canariesOf = (seed: number, number: number): Canaries => {
  const tail = `${seed.toString(36)}x${String(number)}x`;
  return { text: `kanarietekst${tail}`, author: `kanarieauteur${tail}`, attachment: `kanariefoto${tail}.jpg`, note: `kanarienotitie${tail}` };
};

async function everythingFiled(seed: number, outcomes: readonly (OutcomeCode | "unanswered" | null)[]): Promise<string> {
  const messages = outcomes.map((_, index) => {
    const { text, author, attachment } = canariesOf(seed, index + 1);
    return aMessage(index + 1, { text, author, attachments: [{ name: attachment, entry: attachment, size: 3 }] });
  });
  const decisions = outcomes.flatMap((outcome, index) => {
    if (outcome === "unanswered") return [];
    const place = canariesOf(seed, index + 1).text;
    return [aRuling(index + 1, outcome, { answers: { scope: "work", decisionMaking: "yes", recordedElsewhere: "fully", place } })];
  });
  const conversation = aConversation(messages);
  const problems = messages.map(({ number, original }) => ({ kind: "unreadable-line", line: number, detail: original }) as const);
  const record = await aRecord(
    anInput({
      conversation: { ...conversation, completeness: { ...conversation.completeness, problems } },
      decisions,
      people: messages.filter((_, index) => outcomes[index] === "U5").map(({ author }) => aPerson(author ?? "")),
      notes: new Map(messages.map(({ number }) => [number, canariesOf(seed, number).note])),
      media: messages.map(({ number }) => someMedia(number, Uint8Array.of(number))),
    }),
  );
  const documents = record.documents.map(({ path, bytes }) => `${path}\n${new TextDecoder().decode(bytes)}`);
  return [...documents, record.folderName, JSON.stringify(record.columns), JSON.stringify(record.media)].join("\n");
}

test("canary: text, author, place, note and attachment name of a message that is not kept are in no file, name or column", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 2 ** 30 }),
      fc.array(fc.constantFrom("U5", "unanswered", ...OUTCOMES), { minLength: 1, maxLength: 12 }),
      async (seed, rest) => {
        const outcomes = ["U5", ...rest] as const;
        const filed = await everythingFiled(seed, outcomes);
        for (const [index, outcome] of outcomes.entries()) {
          const { text, author, attachment, note } = canariesOf(seed, index + 1);
          const heard = [text, author, attachment, note, attachment.replace(".jpg", "")].map((canary) => filed.includes(canary));
          expect([index, ...heard]).toEqual([index, ...heard.map(() => outcome === "U5")]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("canary: of merged exports, what each of them tells of a message that is not kept is nowhere, not its name, not its asides", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), fc.array(fc.constantFrom("U5", ...OUTCOMES), { minLength: 1, maxLength: 8 }), async (seed, rest) => {
      const outcomes = ["U5", ...rest] as const;
      const exports = (["a", "b"] as const).map((phone) =>
        aConversation(
          outcomes.map((_, index) => {
            const { text, attachment } = canariesOf(seed, index + 1);
            const original = `${phone}-regel ${text}`;
            const time = aTime(`2024-03-12T09:${String(10 + index)}:00`);
            return aMessage(index + 1, { text, original, author: `${phone} Anna`, time, attachments: [{ name: attachment, entry: attachment, size: 3 }], asides: [{ kind: "quote", author: null, text: `citaat ${text}` }] });
          }),
        ),
      );
      const [base, other] = exports;
      if (base === undefined || other === undefined) throw new Error("two exports");
      const { conversation, likeness } = mergeConversations(base, other);
      expect(likeness).not.toBe("another-chat");
      const record = await aRecord(anInput({ conversation, decisions: outcomes.map((outcome, index) => aRuling(index + 1, outcome)), media: outcomes.map((_, index) => someMedia(index + 1, Uint8Array.of(index))) }));
      const filed = record.documents.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
      for (const [index, outcome] of outcomes.entries()) {
        const { text, attachment } = canariesOf(seed, index + 1);
        const heard = [`a-regel ${text}`, `b-regel ${text}`, `citaat ${text}`, attachment].map((canary) => filed.includes(canary));
        expect([index, ...heard]).toEqual([index, ...heard.map(() => outcome === "U5")]);
      }
    }),
    { numRuns: 30 },
  );
});

test("canary: somebody who was confirmed as a participant is named among the participants, with their role, and nowhere as an author", async () => {
  const conversation = aConversation([aMessage(1), aMessage(2, { author: "Bram Bos", text: "iets privés" })]);
  const record = await aRecord(anInput({ conversation, decisions: [aRuling(1), aRuling(2, "U1")] }));
  const transcript = JSON.parse(new TextDecoder().decode(record.documents.find(({ path }) => path === "transcript.json")?.bytes));
  expect(transcript.conversation.participants[1]).toMatchObject({ shownAs: "Bram Bos", role: "top-official", wroteFiledMessage: false });
  expect(JSON.stringify(transcript.messages)).not.toContain("Bram Bos");
});
