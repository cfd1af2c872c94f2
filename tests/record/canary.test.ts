import fc from "fast-check";
import type { OutcomeCode } from "../../src/instruction/outcome";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, someMedia } from "./a-record";

/**
 * Private stays on the device: what is not kept, is nowhere in the package.
 * Every message carries three canaries; those of messages that are not kept must not sing.
 */

const OUTCOMES = ["U1", "U2", "U3", "U4", "U6", "U7", "U8", "U9", "U10", null] as const satisfies readonly (OutcomeCode | null)[];

interface Canaries {
  readonly text: string;
  readonly author: string;
  readonly attachment: string;
}
const canariesOf = (seed: number, number: number): Canaries => {
  const tail = `${seed.toString(36)}x${String(number)}x`;
  return { text: `kanarietekst${tail}`, author: `kanarieauteur${tail}`, attachment: `kanariefoto${tail}.jpg` };
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
      media: messages.map(({ number }) => someMedia(number, Uint8Array.of(number))),
    }),
  );
  const documents = record.documents.map(({ path, bytes }) => `${path}\n${new TextDecoder().decode(bytes)}`);
  return [...documents, record.folderName, JSON.stringify(record.columns), JSON.stringify(record.media)].join("\n");
}

test("canary: text, author, place and attachment name of a message that is not kept are in no file, name or column", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 2 ** 30 }),
      fc.array(fc.constantFrom("U5", "unanswered", ...OUTCOMES), { minLength: 1, maxLength: 12 }),
      async (seed, rest) => {
        const outcomes = ["U5", ...rest] as const;
        const filed = await everythingFiled(seed, outcomes);
        for (const [index, outcome] of outcomes.entries()) {
          const { text, author, attachment } = canariesOf(seed, index + 1);
          const heard = [text, author, attachment, attachment.replace(".jpg", "")].map((canary) => filed.includes(canary));
          expect([index, ...heard]).toEqual([index, ...heard.map(() => outcome === "U5")]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("canary: somebody who was confirmed as a participant is named among the participants, with their role, and nowhere as an author", async () => {
  const conversation = aConversation([aMessage(1), aMessage(2, { author: "Bram Bos", text: "iets privés" })]);
  const record = await aRecord(anInput({ conversation, decisions: [aRuling(1), aRuling(2, "U1")] }));
  const transcript = JSON.parse(new TextDecoder().decode(record.documents[0]?.bytes));
  expect(transcript.conversation.participants[1]).toMatchObject({ shownAs: "Bram Bos", role: "top-official", wroteFiledMessage: false });
  expect(JSON.stringify(transcript.messages)).not.toContain("Bram Bos");
});
