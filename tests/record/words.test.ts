import fc from "fast-check";
import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import { UNDATED } from "../../src/conversation/local-time";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { DECISION_RECORD_SCHEMA } from "../../src/record/decision-record";
import { planMedia } from "../../src/record/media-plan";
import type { ReadingCopy } from "../../src/record/reading-copy";
import { copyStrings } from "../../src/record/reading-copy-text";
import * as copyWords from "../../src/record/reading-copy-words";
import type { RecordInput, RecordMedia } from "../../src/record/record-input";
import { recordFindings } from "../../src/record/record-findings";
import { retainMessages } from "../../src/record/retained";
import * as statements from "../../src/record/statements";
import { TRANSCRIPT_SCHEMA } from "../../src/record/transcript";
import { anyCodePoint } from "../any-code-point";
import { readWell as readExportWell } from "../imports/reading";
import { writtenBy } from "../merging/four-exports";
import { FOUR_PHONES, HAPPENED } from "../merging/four-phones";
import { aRecordWithCopy, pdfOf, readingCopies } from "./a-copy";
import { aConversation, aMessage, aPerson, aRuling, bytesOf, sha256, sha256Hex, someMedia } from "./a-record";
import { foundIn } from "./found-files";
import { aLyingRecord, refiled, relisted, sealedBytes, withDocument, type Lying } from "./lying-record";
import { inputOf } from "./read-well";
import { realImports } from "./real-imports";

const NOW = { appVersion: "0.18.0" };

/** The record as it lies there, with the bytes of its attachments. */
async function lying(input: RecordInput) {
  const media: RecordMedia[] = [];
  const stored = new Map<string, Uint8Array>();
  for (const { number, attachments } of input.conversation.messages) {
    for (const [place, { name, entry, size }] of attachments.entries()) {
      if (entry === null) continue;
      const bytes = bytesOf("m".repeat(size ?? 0));
      const { path, sealedName } = planMedia({ messageNumber: number, place }, name, bytes);
      const container = sealedName === null ? null : await sealedBytes(sealedName, bytes);
      media.push(someMedia(number, bytes, container === null ? null : { size: container.length, sha256: sha256Hex(container) }, place));
      stored.set(path, container ?? bytes);
    }
  }
  const { record } = await aRecordWithCopy({ ...input, media }, stored);
  const filed = record.media.map(({ path }) => [path, stored.get(path) ?? bytesOf("")] as const);
  return new Map([...filed, ...record.documents.map(({ path, bytes }) => [path, bytes] as const)]);
}

const checked = async (input: RecordInput) => recordFindings(foundIn(await lying(input)), sha256, textOfPdf);

test("every word of a record is held against its documents, and none is called changed: every export among the fixtures", async () => {
  let count = 0;
  for (const [name, conversation] of await realImports()) {
    const input = inputOf(conversation, NOW);
    if (retainMessages(conversation, input.decisions) === null) continue;
    const found = await checked(input);
    expect([name, found?.findings, found?.unchecked.includes("words")]).toEqual([name, [], false]);
    count += 1;
  }
  expect(count).toBeGreaterThan(60);
}, 300_000);

test("every word is held against the documents: a record of merged exports", async () => {
  const written = await Promise.all(FOUR_PHONES.map(async (phone) => (await readExportWell(...writtenBy(phone, HAPPENED))).conversation));
  const merged = written.reduce((base, other) => mergeConversations(base, other).conversation);
  const found = await checked(inputOf(merged, NOW));
  expect([found?.findings, found?.unchecked]).toEqual([[], ["decisions"]]);
});

const anything = fc.string({ unit: anyCodePoint, maxLength: 30 });
const saidThings = fc.record({
  text: anything,
  author: fc.option(anything),
  kind: fc.constantFrom("text" as const, "deleted" as const, "image" as const),
  attachments: fc.array(fc.record({ name: fc.oneof(anything, fc.constant("a.docx")), entry: anything, size: fc.nat({ max: 4 }) }), { maxLength: 2 }),
  time: fc.constantFrom(UNDATED, { local: "2024-03-12T09:41:07", precision: "second" as const, instant: "2025-10-26T01:30:00.000Z" }),
});

/** As Telegram writes it, where any words may stand in any place. */
const asTelegram = ({ text, author, time: { local } }: { readonly text: string; readonly author: string | null; readonly time: { readonly local: string } }): string =>
  JSON.stringify({ type: "message", ...(local === UNDATED.local ? {} : { date: local }), ...(author !== null && { from: author }), text });

test("no true record is called changed for its words: whatever people, dossiers and messages are called", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(saidThings, { minLength: 1, maxLength: 5 }), anything, anything, anything, async (said, subject, note, person) => {
      const conversation = { ...aConversation(said.map((one, index) => aMessage(index + 1, { ...one, original: asTelegram(one) }))), app: "telegram" as const, format: "telegram-json" as const, title: note };
      const base = inputOf(conversation);
      const answers = { scope: "mixed", decisionMaking: "yes", recordedElsewhere: "no", place: note } as const;
      const input = {
        ...base,
        ...NOW,
        subject: `Onderwerp ${subject}`,
        decisions: said.map((_, index) => aRuling(index + 1, index % 2 === 0 ? "U5" : "U3", { answers })),
        notes: new Map([[1, note]]),
        people: [...base.people, aPerson(person, { jobTitle: note, organisation: person })],
        dossier: { ...base.dossier, name: `Dossier ${person}`, dossierId: note, recordCreator: subject, caseType: note, selectionCategory: person, appraisal: "V" as const, retentionPeriod: "P5Y" },
      };
      const found = await checked(input);
      expect([found?.findings, found?.unchecked.includes("words")]).toEqual([[], false]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

describe("a forger who refits the sums, and has no register against him", () => {
  const COPY = "transcript.pdf";
  const copyDiffers = { problem: "reading-copy-differs", path: COPY };
  let files: Lying;
  let copy: ReadingCopy;
  let whole: { readonly problem: "contradicts"; readonly path: string };
  beforeAll(async () => {
    const made = await aLyingRecord("Bericht 1", NOW);
    ({ files, copy } = made);
    whole = { problem: "contradicts", path: `${made.record.folderName}.mdto.xml` };
  });

  const findings = async (now: Lying) => (await recordFindings(foundIn(now), sha256, textOfPdf))?.findings;
  const described = (what: RegExp, by: string): Lying => {
    const was = new TextDecoder().decode(files.get(whole.path));
    expect(was).toMatch(what);
    return relisted(new Map([...files, [whole.path, new TextEncoder().encode(was.replace(what, by))]]));
  };
  const copied = async (blocks: ReadingCopy["blocks"]): Promise<Lying> => {
    const made = await readingCopies({ ...copy, blocks }, ({ path }) => Promise.resolve(files.get(path)?.slice() ?? null));
    if (!made.ok) throw new Error(made.error.kind);
    return withDocument(files, COPY, await pdfOf(made.value));
  };

  test("as it was filed", async () => {
    expect(await findings(files)).toEqual([]);
    expect(await findings(await copied(copy.blocks))).toEqual([]);
  });

  test("words between the messages of the reading copy, before the first, and after the last", async () => {
    const words = { kind: "paragraph", text: "De minister heeft dit goedgekeurd." } as const;
    const first = copy.blocks.findIndex(({ kind }) => kind === "message");
    for (const at of [first, first + 1, copy.blocks.length]) {
      expect([at, await findings(await copied([...copy.blocks.slice(0, at), words, ...copy.blocks.slice(at)]))]).toEqual([at, [copyDiffers]]);
    }
    const swapped = copy.blocks.map((block) => (block.kind === "message" ? { ...block, reasons: ["Beslissing: iets anders"] } : block));
    expect(await findings(await copied(swapped))).toEqual([copyDiffers]);
  });

  test("another summary, event, person or relation in the description", async () => {
    for (const [what, by] of [
      [/<omschrijving>Selectie van 3 van 4/, "<omschrijving>Selectie van 4 van 4"],
      [/3 bewaarde berichten; de tijd/, "4 bewaarde berichten; de tijd"],
      [/Selectie van 3 van 4 berichten; de regels/, "Selectie van 3 van 3 berichten; de regels"],
      [/1 bestand|\d+ bestanden/, "99 bestanden"],
      [/ {4}<betrokkene>[^]*?<\/betrokkene>\n/, ""],
      [/(?<=<betrokkeneActor>\s+<verwijzingNaam>)[^<]+/, "minister, Ministerie van Water"],
      [/ {4}<event>[^]*?<\/event>\n/, ""],
      [/(?<=<eventTijd>)\d{4}/, "2011"],
      [/Chatgesprek</, "Besluit<"],
    ] as const) {
      expect([what, await findings(described(what, by))]).toEqual([what, [whole]]);
    }
    expect(await findings(described(/\d+ tekens staan er als code in/, "0 tekens staan niet als code in"))).toEqual([whole]);
  });

  test("a description of a file that says more, or something else, than what is so of the file", async () => {
    const photo = "media/0002_foto.jpg.bestand.mdto.xml";
    const sealed = "media/0003_nota.docx.zip.bestand.mdto.xml";
    for (const [path, what, by] of [
      [photo, /(?<=<bestandsformaat>\s+<begripLabel>)[^<]+/, "Microsoft Word"],
      [photo, /(?<=<checksumDatum>)\d{4}/, "2011"],
      [photo, / {4}<isRepresentatieVan>/, "    <URLBestand>https://elders.example/foto</URLBestand>\n$&"],
      [photo, / {4}<identificatie>[^]*?<\/identificatie>\n/, "$&$&"],
      [sealed, /(?<=<checksumDatum>)\d{4}/, "2011"],
      ["transcript.pdf.bestand.mdto.xml", /(?<=<bestandsformaat>\s+<begripLabel>)[^<]+/, "Portable Document Format"],
      ["decision-record.json.bestand.mdto.xml", /(?<=<checksumDatum>)\d{4}/, "2011"],
    ] as const) {
      const was = new TextDecoder().decode(files.get(path));
      expect(was).toMatch(what);
      const now = relisted(new Map([...files, [path, new TextEncoder().encode(was.replace(what, by))]]));
      expect([path, by, await findings(now)]).toEqual([path, by, [{ problem: "contradicts", path }]]);
    }
  });

  test("other participants, sources or completeness in the transcript", async () => {
    type Told = { readonly conversation: { readonly participants: readonly object[]; readonly sources: readonly object[]; readonly completeness: object } };
    const told = (change: (was: Told["conversation"]) => object) => findings(refiled(files, { "transcript.json": (was) => ({ ...was, conversation: { ...was.conversation, ...change(was.conversation) } }) }));
    expect(await told(({ participants }) => ({ participants: participants.map((one) => ({ ...one, role: "minister" })) }))).toEqual(expect.arrayContaining([copyDiffers, whole]));
    expect(await told(({ participants }) => ({ participants: participants.map((one) => ({ ...one, department: "Kabinet" })) }))).toEqual([copyDiffers]);
    expect(await told(() => ({ participantCount: 12 }))).toEqual([copyDiffers]);
    expect(await told(({ sources }) => ({ sources: sources.map((one) => ({ ...one, sha256: "0123".repeat(16) })) }))).toEqual(expect.arrayContaining([copyDiffers, whole]));
    expect(await told(({ completeness }) => ({ completeness: { ...completeness, lineCount: 400 } }))).toEqual([copyDiffers]);
    expect(await told(() => ({ title: "Andere groep" }))).toEqual([copyDiffers]);
    expect(await told(() => ({ app: "pigeon" }))).toEqual([{ problem: "unreadable", path: "transcript.json" }]);
  });

  test("what one document says of itself twice, or says as the other does: rules, roles, answers and fixed sentences", async () => {
    const transcript = [{ problem: "contradicts", path: "transcript.json" }];
    const decisions = [{ problem: "contradicts", path: "decision-record.json" }];
    const first = (change: object) => findings(refiled(files, { "transcript.json": (was) => ({ ...was, messages: was.messages.map((one: object, at: number) => (at === 0 ? { ...one, ...change } : one)) }) }));
    expect(await findings(refiled(files, { "transcript.json": (was) => ({ ...was, rules: was.rules.slice(1) }) }))).toEqual(transcript);
    expect(await findings(refiled(files, { "transcript.json": (was) => ({ ...was, statements: [] }) }))).toEqual(transcript);
    expect(await first({ author: { shownAs: "Anna de Vries", displayName: "Anna de Vries", role: "minister" } })).toEqual(transcript);
    expect(await first({ surplus: true })).toEqual(transcript);
    expect(await findings(refiled(files, { "decision-record.json": (was) => ({ ...was, statement: "Alles is vernietigd." }) }))).toEqual(decisions);
    expect(await findings(refiled(files, { "decision-record.json": (was) => ({ ...was, people: was.people.map((one: object) => ({ ...one, confirmedRole: "minister" })) }) }))).toEqual(decisions);
    expect(await findings(refiled(files, { "decision-record.json": (was) => ({ ...was, interpretations: [1] }) }))).toEqual(decisions);
  });

  test("a document that says it is of an older version than the app wrote that made it, so that less would be checked", async () => {
    const { files: now } = await aLyingRecord("Bericht 1", { appVersion: "0.22.0" });
    const older = (path: "transcript.json" | "decision-record.json", schema: string) => findings(refiled(now, { [path]: (was: object) => ({ ...was, schema: `urn:bewaarwijzer:${schema}` }) }));
    for (const version of [2, 3, 4]) expect([version, await older("transcript.json", `transcript:${String(version)}`)]).toEqual([version, expect.arrayContaining([{ problem: "contradicts", path: "transcript.json" }])]);
    for (const version of [2, 3]) expect([version, await older("decision-record.json", `decision-record:${String(version)}`)]).toEqual([version, [{ problem: "contradicts", path: "decision-record.json" }]]);
    // Proofs that are there, are followed, whatever version it says to be of.
    const unproven = refiled(files, { "transcript.json": (was) => ({ ...was, schema: "urn:bewaarwijzer:transcript:2", membership: { ...was.membership, root: "0".repeat(64) } }) });
    expect(await findings(unproven)).toEqual([{ problem: "not-a-member", path: "transcript.json" }]);
  });

  test("an older app had other words: said, and not held against the record", async () => {
    const { files: older } = await aLyingRecord("Bericht 1", { appVersion: "0.17.0" });
    expect((await recordFindings(foundIn(older), sha256, textOfPdf))?.unchecked).toEqual(["decisions"]);
    const path = [...older.keys()].find((one) => one.endsWith(".mdto.xml") && !one.includes(".bestand.")) ?? "";
    const worded = new TextDecoder().decode(older.get(path)).replace("uit een chatgesprek", "uit een gesprek");
    const found = await recordFindings(foundIn(relisted(new Map([...older, [path, new TextEncoder().encode(worded)]]))), sha256, textOfPdf);
    expect([found?.findings, found?.unchecked]).toEqual([[], ["decisions", "words"]]);
  });
});

describe("a record with a message without a date", () => {
  /** As apps before 0.21 wrote it: made at the time that stands for none. */
  async function saidToBeOf1970(appVersion: string) {
    const { files } = await aLyingRecord("Bericht 1", { appVersion, conversation: aConversation([aMessage(1, { time: UNDATED }), aMessage(2)]), decisions: [aRuling(1), aRuling(2)], media: [] });
    const own = new Map([...files].filter(([path]) => !path.startsWith("media/")));
    const path = [...own.keys()].find((one) => one.endsWith(".mdto.xml") && !one.includes(".bestand.")) ?? "";
    const said = new TextDecoder().decode(own.get(path));
    const dated = said.replace(/(?<=<begripLabel>Creatie<.*?)(\s+)<\/eventType>/su, "$&$1<eventTijd>1970-01-01T01:00:00</eventTijd>");
    expect(dated).not.toBe(said);
    return { path, found: await recordFindings(foundIn(relisted(new Map([...own, [path, new TextEncoder().encode(dated)]]))), sha256, textOfPdf) };
  }

  test("an app of before 0.21 gave it a time in its description: said, and not held against the record", async () => {
    const { found } = await saidToBeOf1970("0.20.0");
    expect([found?.findings, found?.unchecked.includes("words")]).toEqual([[], true]);
  });

  test("since 0.21 a description that does so says more than its documents", async () => {
    const { path, found } = await saidToBeOf1970("0.21.0");
    expect(found?.findings).toEqual([{ problem: "contradicts", path }]);
  });
});

/** Where this changes after 0.18 was released, records that are filed already would be called changed: the documents need a new version, which `checkWords` goes by. */
test("the words of a record are those of version 5 of the transcript, since 0.18", async () => {
  const { record, copy } = await aLyingRecord("Bericht 1", NOW);
  const own = record.documents.find(({ path }) => path === `${record.folderName}.mdto.xml`)?.bytes ?? bytesOf("");
  const constants = [statements, copyWords].flatMap((words) => Object.entries(words).filter(([, value]) => typeof value !== "function")).sort(([one], [other]) => (one < other ? -1 : 1));
  const strings = [...copyStrings(copy, { shownAsCode: 0, notShown: new Map() })].map(({ text }) => text);
  expect(sha256Hex(new TextEncoder().encode(JSON.stringify([TRANSCRIPT_SCHEMA, DECISION_RECORD_SCHEMA, constants, strings, new TextDecoder().decode(own).replace(/\d+ bytes|[0-9a-f]{64}/g, "")])))).toBe("b55d5a18f9cb8c1d8ade89552209a171ba913c4ab26d44284ab1c2a8fce933af");
});
