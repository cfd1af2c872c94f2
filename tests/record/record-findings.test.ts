import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { MANIFEST, manifestBytes, type RecordFile } from "../../src/record/manifest";
import { manifestDescription } from "../../src/record/manifest-description";
import { readRecordSidecar } from "../../src/record/mdto-reading";
import type { RecordFinding } from "../../src/record/record-finding";
import type { TextOfPdf } from "../../src/record/reading-copy-findings";
import { recordFindings } from "../../src/record/record-findings";
import { aConversation, aMessage, anInput, aRecord, aRuling, bytesOf, sha256, sha256Hex, someMedia } from "./a-record";
import { foundIn } from "./found-files";
import { aLyingRecord, refiled, relisted, type Lying } from "./lying-record";

const PHOTO = "media/0002_foto.jpg";
const SEALED = "media/0003_nota.docx.zip";
const beside = (path: string): string => `${path}.bestand.mdto.xml`;

describe("faults 4, 18 and 26: a record tells by itself whether anybody touched it", () => {
  let files: Lying;
  let whole: string;
  beforeAll(async () => {
    const { record, files: lying } = await aLyingRecord();
    files = lying;
    whole = `${record.folderName}.mdto.xml`;
  });

  const texts = new Map<string, ReturnType<TextOfPdf>>();
  /** The same copy is read once. */
  const textOf: TextOfPdf = (pdf) => {
    const text = texts.get(sha256Hex(pdf)) ?? textOfPdf(pdf);
    texts.set(sha256Hex(pdf), text);
    return text;
  };
  const checked = (now: Lying) => recordFindings(foundIn(now), sha256, textOf);
  const findings = async (now: Lying): Promise<readonly RecordFinding[]> => (await checked(now))?.findings ?? [];
  const nameOfRecord = (): string => readRecordSidecar(bytesAt(whole))?.name ?? "";
  const bytesAt = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
  const without = (...paths: readonly string[]): Lying => new Map([...files].filter(([path]) => !paths.includes(path)));
  const withFile = (path: string, bytes: Uint8Array): Lying => new Map([...files, [path, bytes]]);
  const replaced = (path: string, what: string | RegExp, by: string, among = files): Lying =>
    new Map([...among, [path, new TextEncoder().encode(new TextDecoder().decode(among.get(path)).replace(what, by))]]);

  test("as it was filed: nothing, and what it is", async () => {
    expect(await checked(files)).toMatchObject({
      recordId: "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10",
      manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [],
      registerHead: null,
    });
    expect(await checked(new Map())).toBeNull();
    expect(await checked(new Map([["foto.jpg", bytesAt(PHOTO)]]))).toBeNull();
  });

  test("as it was filed: nothing, also of attachments that are called .json, .xml or .pdf and hold something else, or nothing", async () => {
    const names = ["log.json", "manifest.json", "leeg.json", "brief.mdto.xml", "leeg.pdf"];
    const bytes = names.map((name) => bytesOf(name.startsWith("leeg") ? "" : "geen van drie"));
    const conversation = aConversation(names.map((name, at) => aMessage(at + 1, { kind: "document", attachments: [{ name, entry: `zip/${name}`, size: bytes[at]?.length ?? 0 }] })));
    const { media, documents } = await aRecord(anInput({ conversation, decisions: names.map((_, at) => aRuling(at + 1)), media: bytes.map((one, at) => someMedia(at + 1, one)) }));
    const lying = new Map([...media.map(({ path, messageNumber }) => [path, bytes[messageNumber - 1] ?? bytesOf("")] as const), ...documents.map((one) => [one.path, one.bytes] as const)]);
    expect((await recordFindings(foundIn(lying), sha256))?.findings).toEqual([]);
  });

  test("missing: any file, also the manifest, is named, and no other", async () => {
    for (const path of files.keys()) expect(await findings(without(path))).toEqual([{ problem: "missing", path }]);
  });

  test("missing: a file that is gone with its sidecar", async () => {
    expect(await findings(without(PHOTO, beside(PHOTO)))).toEqual([PHOTO, beside(PHOTO)].map((path) => ({ problem: "missing", path })));
  });

  test("missing: without a manifest what nobody speaks of still does not belong, as a manifest by another name", async () => {
    const now = new Map([...without(MANIFEST), ["Manifest.json", bytesAt(MANIFEST)], ["extra.docx", new Uint8Array([1])]]);
    expect(await findings(now)).toEqual([{ problem: "missing", path: MANIFEST }, ...["Manifest.json", "extra.docx"].map((path) => ({ problem: "not-listed", path }))]);
  });

  test("not listed: a description of the manifest that says more than that of a delivery, though its sum and size are right", async () => {
    const path = beside(MANIFEST);
    const made = manifestDescription({ size: bytesAt(MANIFEST).length, sha256: sha256Hex(bytesAt(MANIFEST)) }, { recordId: "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10", name: nameOfRecord() }, "2026-11-28T12:00:00.000Z");
    expect(await checked(withFile(path, made))).toMatchObject({ findings: [], fileCount: files.size });
    const text = new TextDecoder().decode(made);
    for (const [what, by] of [["<naam>manifest.json", "<naam>Vernietigd op 1 mei"], ["2026-11-28T12:00:00.000Z", "Vernietigd op 1 mei"], ["Optie B", "Optie C"], ["</bestand>", "<URLBestand>https://elders.example</URLBestand></bestand>"]] as const) {
      expect(text).toContain(what);
      expect(await findings(withFile(path, new TextEncoder().encode(text.replace(what, by))))).toEqual([{ problem: "not-listed", path }]);
    }
  });

  test("not listed: a file that was put in", async () => {
    expect(await findings(withFile("media/Thumbs.db", new Uint8Array([1])))).toEqual([{ problem: "not-listed", path: "media/Thumbs.db" }]);
  });

  test("renamed: the one is missing, the other does not belong", async () => {
    const renamed = new Map([...without(PHOTO), ["media/0002_andere.jpg", bytesAt(PHOTO)]]);
    expect(await findings(renamed)).toEqual([
      { problem: "not-listed", path: "media/0002_andere.jpg" },
      { problem: "missing", path: PHOTO },
    ]);
  });

  test("altered: cut short, empty, or with something behind it", async () => {
    for (const path of files.keys()) {
      for (const bytes of [bytesAt(path).subarray(0, -1), new Uint8Array(), new Uint8Array([...bytesAt(path), 0x20])]) {
        expect(await findings(withFile(path, bytes))).toEqual([{ problem: "altered", path }]);
      }
    }
  });

  test("altered: two files, or two sidecars, that changed places", async () => {
    const swapped = (one: string, other: string): Lying => new Map([...files, [one, bytesAt(other)], [other, bytesAt(one)]]);
    for (const [one, other] of [[PHOTO, SEALED], [beside(PHOTO), beside(SEALED)], ["decision-record.json", "transcript.json"]] as const) {
      expect(await findings(swapped(one, other))).toEqual([one, other].toSorted().map((path) => ({ problem: "altered", path })));
    }
  });

  test("the manifest: whatever was changed in it, it is named itself, and no file", async () => {
    const sum = /"sha256": "(?<first>[0-9a-f]{8})/;
    const changes: readonly (readonly [string | RegExp, string])[] = [
      [/"recordId": "3/, '"recordId": "4'],
      ["2026-11-23T10:15:30.123Z", "2026-11-23T10:15:31.123Z"],
      [sum, '"sha256": "00000000'],
      // Of two digits one letter, which moves all others up: and no sidecar tells what the sum of a sidecar was.
      [new RegExp(`(?<="path": "${whole}",[^}]*"sha256": ")[0-9a-f]{2}`), "\\b"],
      [/"size": \d+/, '"size": 1'],
      ["image/jpeg", "image/png"],
      ["fmt/817", "fmt/818"],
      ["x-fmt/263", "x-fmt/264"],
      ["fmt/101", "fmt/102"],
      ["media/0002_foto.jpg\"", 'media/0002_fota.jpg"'],
      ["transcript.json.bestand", "transcript.jsan.bestand"],
      [whole, `x${whole}`],
      // A line that stands twice: of two, one reader takes the first and another the last.
      [/ {4}\{[^{}]*\},\n/, "$&$&"],
      ['{\n  "recordId"', '{ "recordId"'],
      ["{", "["],
    ];
    for (const [what, by] of changes) {
      const now = replaced(MANIFEST, what, by);
      expect(now).not.toEqual(files);
      expect([what, await findings(now)]).toEqual([what, [{ problem: "altered", path: MANIFEST }]]);
    }
  });

  test("the manifest and a file: each is named for itself", async () => {
    const both = replaced(MANIFEST, "image/jpeg", "image/png", withFile(SEALED, new Uint8Array([1])));
    expect(await findings(both)).toEqual([MANIFEST, SEALED].map((path) => ({ problem: "altered", path })));
    const broken = replaced(MANIFEST, "{", "[", withFile(PHOTO, new Uint8Array([1])));
    expect(await findings(broken)).toEqual([MANIFEST, PHOTO].map((path) => ({ problem: "altered", path })));
  });

  describe("a forger who sees to the manifest", () => {
    test("a file that was changed contradicts its sidecar and the transcript", async () => {
      expect(await findings(relisted(withFile(PHOTO, bytesAt(SEALED))))).toEqual(
        [PHOTO, beside(PHOTO)].map((path) => ({ problem: "contradicts", path })),
      );
    });

    test("a container that holds something else", async () => {
      const changed = Uint8Array.from(bytesAt(SEALED), (byte, at) => (at === 100 ? byte ^ 1 : byte));
      expect(await findings(relisted(withFile(SEALED, changed)))).toContainEqual({ problem: "contradicts", path: SEALED });
    });

    test("a container with something behind its one entry, which another program might unpack instead", async () => {
      const container = Uint8Array.from([...bytesAt(SEALED), ...bytesAt(SEALED)]);
      const described = replaced(beside(SEALED), sha256Hex(bytesAt(SEALED)), sha256Hex(container), withFile(SEALED, container));
      const fitting = relisted(replaced(beside(SEALED), /<omvang>\d+/, `<omvang>${String(container.length)}`, described));
      expect(await findings(fitting)).toEqual([{ problem: "contradicts", path: SEALED }]);
    });

    test("a transcript without one of its messages contradicts the decision record", async () => {
      const shorter = refiled(files, { "transcript.json": (was) => ({ ...was, messages: was.messages.slice(1) }) });
      expect(await findings(shorter)).toEqual(["decision-record.json", "transcript.json"].map((path) => ({ problem: "contradicts", path })));
      const fewer = refiled(files, { "transcript.json": (was) => ({ ...was, notKept: { total: 0, perDay: [] } }) });
      expect(await findings(fewer)).toEqual(["decision-record.json", "transcript.json"].map((path) => ({ problem: "contradicts", path })));
    });

    test("a message that was taken out of both documents is missed: fewer are told of than were read", async () => {
      const fewer = <T extends { readonly messages: readonly object[] }>(was: T): T => ({ ...was, messages: was.messages.slice(1) });
      expect(await findings(refiled(files, { "transcript.json": fewer, "decision-record.json": fewer }))).toEqual([{ problem: "contradicts", path: "transcript.json" }]);
    });

    test.each(["transcript.json", "decision-record.json"] as const)("a member that stands twice in %s, which another reader may read otherwise", async (path) => {
      const text = new TextDecoder().decode(bytesAt(path)).replace("{", '{"subject":"Vals",');
      const twice = new Map([...files, [path, new TextEncoder().encode(text)]]);
      const sidecar = new TextDecoder().decode(bytesAt(beside(path))).replace(sha256Hex(bytesAt(path)), sha256Hex(twice.get(path) ?? new Uint8Array())).replace(/<omvang>\d+/, `<omvang>${String(twice.get(path)?.length)}`);
      expect(await findings(relisted(new Map([...twice, [beside(path), new TextEncoder().encode(sidecar)]])))).toEqual([{ problem: "unreadable", path }]);
    });

    test("an answer that was changed no longer fits the hash of its decision", async () => {
      const answered = refiled(files, { "decision-record.json": (was) => ({ ...was, messages: was.messages.map((one: object, at: number) => (at === 1 ? { ...one, answers: { ...("answers" in one ? (one.answers as object) : {}), scope: "mixed" } } : one)) }) });
      expect(await findings(answered)).toEqual([{ problem: "decision-differs", path: "decision-record.json" }]);
    });

    test("an attachment of which the transcript does not tell, or whose file nobody lists", async () => {
      const untold = refiled(files, { "transcript.json": (was) => ({ ...was, messages: was.messages.map((one: object) => ({ ...one, attachments: [] })) }) });
      expect(await findings(untold)).toEqual([PHOTO, SEALED].map((path) => ({ problem: "untold", path })));
    });

    test("a file, a description of none, or a second description of the whole, of which no document tells, though the manifest lists it", async () => {
      const was: { recordId: string; created: string; files: RecordFile[] } = JSON.parse(new TextDecoder().decode(bytesAt("manifest.json")));
      const withMore = (...more: readonly (readonly [path: string, bytes: Uint8Array])[]): Lying => {
        const lines = more.map(([path, bytes]): RecordFile => ({ path, size: bytes.length, sha256: sha256Hex(bytes), ...(path.endsWith(".xml") ? { mediaType: "application/xml", puid: "fmt/101" } : { mediaType: "application/json", puid: "fmt/817" }) }));
        return new Map([...files, ...more, ["manifest.json", manifestBytes(was.recordId, was.created, [...was.files, ...lines])]]);
      };
      const stranger = new TextEncoder().encode('{"besluit": "akkoord"}\n');
      const about = new TextDecoder().decode(bytesAt(beside("transcript.json"))).replaceAll("transcript.json", "besluit.json").replace(sha256Hex(bytesAt("transcript.json")), sha256Hex(stranger)).replace(/<omvang>\d+/, `<omvang>${String(stranger.length)}`);
      const description = [beside("besluit.json"), new TextEncoder().encode(about)] as const;
      expect(await findings(withMore())).toEqual([]);
      expect(await findings(withMore(["besluit.json", stranger], description))).toEqual([{ problem: "untold", path: "besluit.json" }]);
      expect(await findings(withMore(description))).toEqual([{ problem: "untold", path: beside("besluit.json") }]);
      const other = new TextEncoder().encode(new TextDecoder().decode(bytesAt(whole)).replace("Kustplan 2024", "Polder"));
      for (const path of ["0.mdto.xml", "zz.mdto.xml"]) {
        expect(await checked(withMore([path, other]))).toMatchObject({ findings: [{ problem: "untold", path }], filedAs: whole.replace(".mdto.xml", ""), toldToRegister: { partOf: { name: "Kustplan 2024" } } });
      }
    });

    test("a document with lists in lists, too deep to be written anew, is unreadable and breaks nothing", async () => {
      const was = bytesAt("transcript.json");
      const deep = new TextEncoder().encode(new TextDecoder().decode(was).replace('"statements": [', `"statements": [${"[".repeat(20_000)}${"]".repeat(20_000)}, `));
      const described = replaced(beside("transcript.json"), sha256Hex(was), sha256Hex(deep), withFile("transcript.json", deep));
      const fitting = relisted(replaced(beside("transcript.json"), /<omvang>\d+/, `<omvang>${String(deep.length)}`, described));
      expect(await findings(fitting)).toEqual([{ problem: "unreadable", path: "transcript.json" }]);
    });

    test("metadata that break a rule, are no XML, or are about something else", async () => {
      const sidecar = beside("transcript.json");
      expect(await findings(relisted(replaced(sidecar, /<omvang>\d+/, "<omvang>-5")))).toEqual([{ problem: "unsound-metadata", path: sidecar }]);
      expect(await findings(relisted(replaced(sidecar, "</bestand>", "")))).toEqual([{ problem: "unreadable", path: sidecar }]);
      expect(await findings(relisted(replaced(sidecar, /<omvang>\d+/, "<omvang>5")))).toEqual([{ problem: "contradicts", path: sidecar }]);
      expect(await findings(relisted(replaced(whole, "/transcript.json<", "/x.json<")))).toEqual([{ problem: "contradicts", path: whole }]);
      const deep = `<MDTO>${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}</MDTO>`;
      expect(await findings(relisted(withFile(sidecar, new TextEncoder().encode(deep))))).toEqual([{ problem: "unreadable", path: sidecar }]);
      for (const hostile of ["<!DOCTYPE MDTO [<!ENTITY a \"b\">]>", "<!-- x -->", "<?x y?>"]) {
        expect(await findings(relisted(replaced(sidecar, "<MDTO", `${hostile}<MDTO`)))).toEqual([{ problem: "unreadable", path: sidecar }]);
      }
      for (const [what, by] of [["https://www.nationaalarchief.nl/mdto\"", "urn:anders\""], ["<bestand>", "<bestand status=\"vernietigd\">"], ["  <bestand>", "\t<bestand>"], ["<?xml", "\uFEFF<?xml"], ["<naam>t", "<naam>&#116;"]] as const) {
        expect([what, await findings(relisted(replaced(sidecar, what, by)))]).toEqual([what, [{ problem: "unreadable", path: sidecar }]]);
      }
    });

    test("metadata of the whole that tell another name or period than the files and the transcript do", async () => {
      for (const [what, by] of [
        ["<naam>Optie B", "<naam>Optie C"],
        ["<dekkingInTijdBegindatum>2024", "<dekkingInTijdBegindatum>2023"],
        ["<dekkingInTijdEinddatum>2024", "<dekkingInTijdEinddatum>2025"],
      ] as const) {
        const now = relisted(replaced(whole, what, by));
        expect(now).not.toEqual(relisted(files));
        expect([what, await findings(now)]).toEqual([what, [{ problem: "contradicts", path: whole }]]);
      }
      const one = beside(PHOTO);
      expect(await findings(relisted(replaced(one, "<verwijzingNaam>Optie B", "<verwijzingNaam>Optie C")))).toEqual([{ problem: "contradicts", path: one }]);
    });

    test("a message that was made up has no proof that it stood in the conversation; nor has one without any", async () => {
      const message = (change: (one: object) => object) => refiled(files, { "transcript.json": (was) => ({ ...was, messages: was.messages.map((one: object, at: number) => (at === 0 ? change(one) : one)) }) });
      expect(await findings(message((one) => ({ ...one, original: "12-03-2024 09:41 - Anna de Vries: Verzonnen" })))).toEqual(["not-a-member", "contradicts"].map((problem) => ({ problem, path: "transcript.json" })));
      expect(await findings(message((one) => ({ ...one, membership: undefined })))).toEqual([{ problem: "not-a-member", path: "transcript.json" }]);
    });

    test("a reading copy of another record, that holds the same messages", async () => {
      const { files: twin } = await aLyingRecord("Bericht 1", { recordId: "4a9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10" });
      const pdf = twin.get("transcript.pdf") ?? new Uint8Array();
      const described = replaced(beside("transcript.pdf"), sha256Hex(bytesAt("transcript.pdf")), sha256Hex(pdf), new Map([...files, ["transcript.pdf", pdf]]));
      const fitting = replaced(beside("transcript.pdf"), /<omvang>\d+/, `<omvang>${String(pdf.length)}`, described);
      expect(await findings(relisted(fitting))).toEqual([{ problem: "reading-copy-differs", path: "transcript.pdf" }]);
    });

    test("another subject, or other words of who decided, when and with what: the reading copy says what it was", async () => {
      const differs = [{ problem: "reading-copy-differs", path: "transcript.pdf" }];
      expect(await findings(refiled(files, { "transcript.json": (was) => ({ ...was, subject: "Optie C" }) }))).toEqual(differs);
      for (const change of [
        { decidedBy: { directoryId: "x", displayName: "Iemand Anders", jobTitle: null, department: null, organisation: null } },
        { onBehalfOf: { directoryId: "x", displayName: "Iemand Anders", jobTitle: null, department: null, organisation: null } },
        { policy: { name: "Ander beleid", version: "1", source: "file", sha256: "ab".repeat(32) } },
      ]) {
        expect(await findings(refiled(files, { "decision-record.json": (was) => ({ ...was, ...change }) }))).toEqual(differs);
      }
      const otherApp = { application: { name: "Bewaarwijzer", version: "9.9.9" } };
      // The description says it as well.
      expect(await findings(refiled(files, { "decision-record.json": (was) => ({ ...was, ...otherApp }) }))).toEqual([{ problem: "contradicts", path: whole }, ...differs]);
    });

    test("another dossier, or an «archiefvormer» whose selection list is still there: the description is contradicted", async () => {
      const about = (what: RegExp, by: string) => findings(relisted(replaced(whole, what, by)));
      expect(await about(/(?<=<isOnderdeelVan>\s+<verwijzingNaam>)[^<]+/, "Ander dossier")).toEqual([{ problem: "reading-copy-differs", path: "transcript.pdf" }]);
      expect(await about(/(?<=<archiefvormer>\s+<verwijzingNaam>)[^<]+/, "Ministerie van Anders")).toEqual([{ problem: "contradicts", path: whole }]);
    });

    test("fault 29: a reading copy that says something else, or that was taken out", async () => {
      const { files: other } = await aLyingRecord("Anders");
      const withOther = [...files].map(([path, bytes]) => [path, path.startsWith("transcript.pdf") ? (other.get(path) ?? bytes) : bytes] as const);
      expect(await findings(relisted(new Map(withOther)))).toEqual([{ problem: "reading-copy-differs", path: "transcript.pdf" }]);
      const unlisted = replaced(MANIFEST, new RegExp(`    \\{\\s+"path": "transcript.pdf",[^}]*\\},\\n    \\{\\s+"path": "transcript.pdf.bestand.mdto.xml",[^}]*\\},?\\n`), "", without("transcript.pdf", beside("transcript.pdf")));
      expect(await findings(replaced(MANIFEST, "},\n  ]", "}\n  ]", unlisted))).toEqual([{ problem: "contradicts", path: whole }]);
    });

    test("a document of a version that nobody knows", async () => {
      const later = refiled(files, { "transcript.json": (was) => ({ ...was, schema: "urn:bewaarwijzer:transcript:99" }) });
      expect(await findings(later)).toEqual([{ problem: "unreadable", path: "transcript.json" }]);
    });
  });

  describe("fault 27: records of an older app", () => {
    test("the first transcript, with one attachment a message, and the first decision record, that cannot be decided again", async () => {
      const first = refiled(files, {
        "transcript.json": (was) => ({ ...was, schema: "urn:bewaarwijzer:transcript:1", membership: undefined, messages: was.messages.map(({ attachments: [attachment = null], ...one }: { attachments: readonly unknown[] }) => ({ ...one, attachment })) }),
        "decision-record.json": (was) => ({ ...was, schema: "urn:bewaarwijzer:decision-record:1", messages: was.messages.map((one: object) => ({ ...one, sha256: undefined, facts: undefined })) }),
      });
      expect(await checked(first)).toMatchObject({ findings: [], unchecked: ["membership", "decisions", "words"] });
      const changed = new Map([...first, [PHOTO, new Uint8Array([1])]]);
      expect(await findings(changed)).toEqual([{ problem: "altered", path: PHOTO }]);
    });

    test("rules that are not known here: said, not held against it; known ones decide again", async () => {
      expect(await checked(files)).toMatchObject({ findings: [], unchecked: ["decisions"] });
      const known = refiled(files, { "decision-record.json": (was) => ({ ...was, ruleSets: [CURRENT_RULES.id], messages: was.messages.map((one: object) => ({ ...one, ruleSet: CURRENT_RULES.id.version })) }) });
      // Invented decisions, that no rules come to.
      expect(await checked(known)).toMatchObject({ findings: [{ problem: "decision-differs", path: "decision-record.json" }], unchecked: [] });
    });
  });

  test("what lies there and cannot be read, is not missing, nor a finding: it is told apart, a folder with all in it", async () => {
    const closed = await recordFindings(foundIn(without("transcript.json")), sha256, textOf, [{ path: "transcript.json", why: "closed" }]);
    expect(closed).toMatchObject({ findings: [], unread: [{ path: "transcript.json", why: "closed" }] });
    const inMedia = [...files.keys()].filter((path) => path.startsWith("media/"));
    expect(await recordFindings(foundIn(without(...inMedia)), sha256, textOf, [{ path: "media", why: "closed" }])).toMatchObject({ findings: [], unread: [{ path: "media" }] });
    const stranger = await recordFindings(foundIn(files), sha256, textOf, [{ path: "los.txt", why: "closed" }]);
    expect(stranger).toMatchObject({ findings: [{ problem: "not-listed", path: "los.txt" }], unread: [] });
    expect(await recordFindings([], sha256, textOf, [{ path: "manifest.json", why: "closed" }])).toMatchObject({ unread: [{ path: "manifest.json" }] });
  });

  test("a file that its zip says is damaged, was changed; what is no file does not count as one", async () => {
    const damaged = await recordFindings(foundIn(without(PHOTO)), sha256, textOf, [{ path: PHOTO, why: "damaged" }, { path: "los.txt", why: "damaged" }]);
    expect(damaged?.findings).toEqual([{ problem: "not-listed", path: "los.txt" }, { problem: "altered", path: PHOTO }]);
    const link = await recordFindings(foundIn(without(PHOTO)), sha256, textOf, [{ path: PHOTO, why: "no-file" }]);
    expect(link?.findings).toEqual([{ problem: "missing", path: PHOTO }]);
  });

  test("fault 28: a decision record that was changed is no witness of the register, and a head that cannot be one is none", async () => {
    const head = { sequence: 3, hash: "cd".repeat(32) };
    const seen = refiled(files, { "decision-record.json": (was) => ({ ...was, registerHead: head }) });
    expect(await checked(seen)).toMatchObject({ findings: [], registerHead: head });
    expect(await checked(replaced("decision-record.json", "cdcd", "cdce", seen))).toMatchObject({ findings: [{ problem: "altered", path: "decision-record.json" }], registerHead: null });
    for (const sequence of [0, -3, 1.5]) {
      const impossible = refiled(files, { "decision-record.json": (was) => ({ ...was, registerHead: { ...head, sequence } }) });
      expect(await checked(impossible)).toMatchObject({ findings: [{ problem: "unreadable", path: "decision-record.json" }], registerHead: null });
    }
  });

  test("a container that nobody opened: said, not held against it", async () => {
    const closed = foundIn(files).map(({ path, size, sha256: sum, head, bytes }) => ({ path, size, sha256: sum, head, bytes }));
    expect(await recordFindings(closed, sha256)).toMatchObject({ findings: [], unchecked: ["decisions", "reading-copy", "words", "sealed"] });
  });
});
