import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { PARAGRAPHS } from "../../src/instruction/text";
import type { SharedAgreement } from "../../src/review/shared-agreement";
import { anAgreement } from "../review/an-agreement";
import type { MessageKind } from "../../src/conversation/conversation";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, documentJson, documentText, RECORD_ID, someMedia } from "./a-record";
import { schemaOf } from "./schema-of";

const SCHEMAS = { "transcript.json": schemaOf("transcript"), "decision-record.json": schemaOf("decision-record"), "manifest.json": schemaOf("manifest") };
type DocumentName = keyof typeof SCHEMAS;

function expectValid(name: DocumentName, value: unknown): void {
  const validate = SCHEMAS[name];
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

const NAMES = ["transcript.json", "decision-record.json", "manifest.json"] as const;
const KINDS: readonly MessageKind[] = ["text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction", "system", "deleted", "view-once", "call", "email"];

test.each(NAMES)("%s follows its published schema", async (name) => {
  expectValid(name, documentJson(await aRecord(), name));
});

test.each(NAMES)("%s has a schema that refuses a member it does not know, and a missing one", async (name) => {
  const value = documentJson(await aRecord(), name);
  expect(SCHEMAS[name]({ ...value, extra: 1 })).toBe(false);
  const { recordId, ...rest } = value;
  expect(recordId).toBe(RECORD_ID);
  expect(SCHEMAS[name](rest)).toBe(false);
});

test("every member of a published schema has a description", () => {
  for (const name of ["transcript", "decision-record", "manifest"]) {
    const text = readFileSync(join(__dirname, "../../docs/schemas", `${name}.schema.json`), "utf8");
    JSON.parse(text, (key, value) => {
      if (key !== "properties") return value;
      for (const [member, about] of Object.entries<Record<string, unknown>>(value)) {
        const told = "description" in about || "$ref" in about || "anyOf" in about || "const" in about;
        if (!told) throw new Error(`${name}: ${member} has no description`);
      }
      return value;
    });
  }
});

test("a kept message stands in the transcript with its original line and the rules' own words", async () => {
  const message = aMessage(1, { text: "Akkoord met optie B.", original: "12-03-2024 09:41 - Anna de Vries: Akkoord met optie B.\nTweede regel", firstLine: 1, lastLine: 2, marks: ["edited"] });
  const place = "DOS-1/nota";
  const ruling = aRuling(1, "U5", { mode: "series", answers: { scope: "mixed", decisionMaking: "yes", recordedElsewhere: "partly", place } });
  const transcript = documentJson(await aRecord(anInput({ conversation: aConversation([message]), decisions: [ruling] })), "transcript.json");
  expect(transcript.messages).toEqual([
    {
      number: 1,
      lines: [1, 2],
      original: "12-03-2024 09:41 - Anna de Vries: Akkoord met optie B.\nTweede regel",
      time: { local: "2024-03-12T09:41:00", precision: "minute", assumedZone: "Europe/Amsterdam", instant: null, workedOut: false },
      author: { shownAs: "Anna de Vries", displayName: "Anna de Vries", role: "civil-servant" },
      kind: "text",
      text: "Akkoord met optie B.",
      attachments: [],
      marks: ["edited"],
      asides: [],
      sightings: [],
      context: false,
      decision: { outcome: "U5", because: ["S1", "S2", "I1"], rows: ["M6", "G044"], status: "literal", mode: "series", containsPrivate: true, place },
      membership: { index: 0, salt: expect.stringMatching(/^[0-9a-f]{64}$/), path: [] },
      note: null,
    },
  ]);
  const words = PARAGRAPHS.find(({ id }) => id === "S1")?.words.join("\n");
  expect(transcript.rules).toContainEqual({ rule: "S1", words });
});

test("a hold that spoke is named without words: the instruction does not know it", async () => {
  const { decision } = aRuling(1);
  const ruling = aRuling(1, "U5", { decision: { ...decision, because: ["hold:woo-request"] } });
  const transcript = documentJson(await aRecord(anInput({ decisions: [ruling] })), "transcript.json");
  expect(transcript.rules).toEqual([{ rule: "hold:woo-request", words: null }]);
});

test("a source that carries the instant needs no assumed zone", async () => {
  const time = { local: "2024-03-12T09:41:00", precision: "second", instant: "2024-03-12T08:41:00Z" } as const;
  const transcript = documentJson(await aRecord(anInput({ conversation: aConversation([aMessage(1, { time })]), decisions: [aRuling(1)] })), "transcript.json");
  expect(transcript.messages[0].time).toEqual({ local: "2024-03-12T09:41:00", precision: "second", assumedZone: null, instant: "2024-03-12T08:41:00Z", workedOut: false });
});

test("an attachment that the export lacked is named, without file", async () => {
  const message = aMessage(1, { attachments: [{ name: "weg.jpg", entry: null, size: null }] });
  const record = await aRecord(anInput({ conversation: aConversation([message]), decisions: [aRuling(1)] }));
  expect(documentJson(record, "transcript.json").messages[0].attachments).toEqual([{ originalName: "weg.jpg", file: null, sealedAs: null, size: null, sha256: null, mediaType: null, puid: null }]);
});

test("the completeness statement tells kind and line of a finding, never its detail", async () => {
  const conversation = aConversation([aMessage(1)]);
  const completeness = {
    ...conversation.completeness,
    problems: [{ kind: "unreadable-line", line: 7, detail: "een geheim" }],
    warnings: [{ kind: "cap-suspected", line: null, detail: "nog een geheim" }],
  } as const;
  const record = await aRecord(anInput({ conversation: { ...conversation, completeness }, decisions: [aRuling(1)] }));
  const transcript = documentJson(record, "transcript.json");
  expect(transcript.conversation.completeness).toMatchObject({ problems: [{ kind: "unreadable-line", line: 7, source: null }], warnings: [{ kind: "cap-suspected", line: null, source: null }] });
  expect(documentText(record, "transcript.json")).not.toContain("geheim");
});

test("the decision record says who decided, for whom, when, under which rules, and that it destroys nothing", async () => {
  const onBehalfOf = { id: "id-m", displayName: "Minister Zee", jobTitle: "Minister", department: null, organisation: "Ministerie van Water" };
  const value = documentJson(await aRecord(anInput({ onBehalfOf })), "decision-record.json");
  expect(value).toMatchObject({
    decidedBy: { displayName: "Anna de Vries" },
    onBehalfOf: { displayName: "Minister Zee" },
    decidedAt: { browser: "2026-11-23T10:15:30.123Z", server: "2026-11-23T10:15:31Z" },
    application: { name: "Bewaarwijzer", version: "0.1.0" },
    ruleSets: [{ id: "bewaren-chatberichten", version: "2026.1" }],
  });
  expect(value.statement).toContain("geen verklaring van vernietiging");
  expect(value.messages.map(({ number }: { number: number }) => number)).toEqual([1, 3]);
  expect(value.notKept).toEqual({ total: 1, perDay: [{ day: "2024-03-12", reason: "U1", mode: "individual", count: 1 }] });
});

test("the decision record counts what was closed as the rest apart from what was answered one by one, and what nobody answered", async () => {
  const answers = (scope: "private" | null) => ({ scope, decisionMaking: null, recordedElsewhere: null, place: null });
  const decisions = [
    aRuling(1),
    aRuling(2, "U1", { answers: answers("private") }),
    aRuling(3, "U1", { answers: answers("private"), mode: "rest" }),
    aRuling(4, "U1", { answers: answers("private"), mode: "rest" }),
    aRuling(5, "U7", { answers: answers(null) }),
  ];
  const record = await aRecord(anInput({ conversation: aConversation(decisions.map(({ number }) => aMessage(number))), decisions }));
  const value = documentJson(record, "decision-record.json");
  expectValid("decision-record.json", value);
  const day = "2024-03-12";
  expect(value.notKept).toEqual({
    total: 4,
    perDay: [
      { day, reason: "U1", mode: "individual", count: 1 },
      { day, reason: "U1", mode: "rest", count: 2 },
      { day, reason: "U7", mode: null, count: 1 },
    ],
  });
  expect(documentJson(record, "transcript.json").notKept).toEqual({ total: 4, perDay: [{ day, reason: "U1", count: 3 }, { day, reason: "U7", count: 1 }] });
});

test("but for the line of the register, the record it is related to, and how answers were given to what is not kept, the decision record still says all that versions 3 and 2 of it said", async () => {
  const { registerHead, related, ...value } = documentJson(await aRecord(), "decision-record.json");
  expect([registerHead, related]).toEqual([null, null]);
  const third = schemaOf("decision-record-3");
  third({ ...value, schema: "urn:bewaarwijzer:decision-record:3" });
  expect(third.errors ?? []).toEqual([]);
  const perDay = value.notKept.perDay.map(({ day, reason, count }: { day: string; reason: string; count: number }) => ({ day, reason, count }));
  const second = schemaOf("decision-record-2");
  second({ ...value, schema: "urn:bewaarwijzer:decision-record:2", notKept: { ...value.notKept, perDay } });
  expect(second.errors ?? []).toEqual([]);
});

test.each([
  ["interpretation", true],
  ["conflict", true],
  ["derived", false],
  ["literal", false],
] as const)("a ruling of status %s is marked as interpretation: %s", async (status, interpretation) => {
  const { decision } = aRuling(1);
  const value = documentJson(await aRecord(anInput({ decisions: [aRuling(1, "U5", { decision: { ...decision, status } })] })), "decision-record.json");
  expect(value.messages[0]).toMatchObject({ status, interpretation });
  expect(value.interpretations).toEqual(interpretation ? [1] : []);
});

test("a role that the user gave against the directory's suggestion is marked as overruled", async () => {
  const people = [aPerson("Anna de Vries", { suggestedRole: "external" }), aPerson("Bram Bos", { suggestedRole: null }), aPerson("Cas Dijk")];
  const value = documentJson(await aRecord(anInput({ people })), "decision-record.json");
  expect(value.people.map(({ overruled }: { overruled: boolean }) => overruled)).toEqual([true, false, false]);
});

test("gap 14: what a suggestion rests on, what was confirmed earlier, and who is not in the export stand beside the user's word", async () => {
  const policy = aPerson("Anna de Vries", { suggestedRole: "top-official", suggestedBecause: ["policy-group", "policy-title"], earlierRole: "civil-servant" });
  const silent = aPerson("Bram Bos", { wrote: false, suggestedRole: null, suggestedBecause: [] });
  const value = documentJson(await aRecord(anInput({ people: [policy, silent] })), "decision-record.json");
  expect(value.people).toMatchObject([
    { wrote: true, suggestedRole: "top-official", suggestedBecause: ["policy-group", "policy-title"], earlierRole: "civil-servant", confirmedRole: "civil-servant" },
    { wrote: false, suggestedRole: null, suggestedBecause: [], earlierRole: null },
  ]);
});

test("JSON is in UTF-8 with one line feed at the end, and a lone surrogate comes back as it was", async () => {
  const text = "half \uD83D, heel 👍, rtl \u202Etxet, <script>alert(1)</script>, \u0000\u0007";
  const record = await aRecord(anInput({ conversation: aConversation([aMessage(1, { text, original: text })]), decisions: [aRuling(1)] }));
  expect(documentText(record, "transcript.json")).toMatch(/^\{\n {2}"schema"[^]*\}\n$/);
  expect(documentJson(record, "transcript.json").messages[0]).toMatchObject({ text, original: text });
});

test("whatever people wrote, every document follows its schema and the text comes back exactly", async () => {
  const text = fc.string({ unit: anyCodePoint, maxLength: 80 });
  const one = fc.record({ text, author: fc.option(text, { nil: null }), kind: fc.constantFrom(...KINDS), name: fc.option(text, { nil: null }), kept: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (written) => {
      const messages = written.map(({ text: body, author, kind, name }, index) =>
        aMessage(index + 1, { text: body, original: `x${body}`, author, kind, attachments: name === null ? [] : [{ name, entry: name, size: 1 }, { name, entry: name, size: 1 }], asides: [{ kind: "quote", author, text: body }] }),
      );
      const decisions = written.map(({ kept }, index) => aRuling(index + 1, kept || index === 0 ? "U5" : "U1"));
      const media = messages.flatMap(({ number }) => [0, 1].map((place) => someMedia(number, Uint8Array.of(number), { size: 5, sha256: "d".repeat(64) }, place)));
      const record = await aRecord(anInput({ conversation: aConversation(messages), decisions, media }));
      for (const name of NAMES) expectValid(name, documentJson(record, name));
      const filed: readonly { readonly number: number; readonly text: string; readonly original: string }[] = documentJson(record, "transcript.json").messages;
      expect(filed.map(({ number, text: body, original }) => [number, body, original])).toEqual(
        messages.filter((_, index) => decisions[index]?.decision.outcome === "U5").map(({ number, text: body, original }) => [number, body, original]),
      );
    }),
    { numRuns: 40 },
  );
});

test("S3: the agreement by which somebody keeps, with its row in the organisation's list, and how it stood there", async () => {
  const facts = { ...anInput().facts, agreement: { keeper: "Anna de Vries", confirmed: true } };
  const agreementIn = async (agreedIn: SharedAgreement | null) => {
    const value = documentJson(await aRecord(anInput({ facts, agreedIn })), "decision-record.json");
    expectValid("decision-record.json", value);
    expect(value.keeping.agreement).toEqual({ keeper: "Anna de Vries", confirmed: true });
    return value.agreedIn;
  };
  expect(await agreementIn(null)).toBeNull();
  expect(await agreementIn(anAgreement(7, { state: "accepted" }))).toEqual({ row: 7, state: "accepted", record: null });
  expect(await agreementIn(anAgreement(7, { state: "kept" }))).toEqual({ row: 7, state: "kept", record: "CB-2026-3F9A1C" });
});

test("record.md, filing 6: the last line of the register as it stood when the record was made", async () => {
  const head = { sequence: 41, hash: "ef".repeat(32) };
  for (const registerHead of [head, null]) {
    const value = documentJson(await aRecord(anInput({ registerHead })), "decision-record.json");
    expectValid("decision-record.json", value);
    expect(value.registerHead).toEqual(registerHead);
  }
});
