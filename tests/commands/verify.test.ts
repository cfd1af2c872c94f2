import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { verified } from "../../src/commands/verified";
import { readVerification } from "../../src/commands/verify-arguments";
import { verify as english } from "../../src/language/en/verify";
import { verify as dutch } from "../../src/language/nl/verify";
import { createTranslator } from "../../src/language/translator";
import { entryText } from "../../src/record/register-chain";
import type { RegisterContent, RegisterEntry } from "../../src/record/register-content";
import { rawZip, type RawEntry } from "../imports/raw-zip";
import { sha256Hex } from "../record/a-record";
import { aLyingRecord, refiled, type Lying } from "../record/lying-record";
import { aChain, contentOf, someContent } from "../register/an-entry";

const ROOT = join(__dirname, "../..");
const HASH = "ab".repeat(32);

describe("what verify is asked", () => {
  test("a path, and options anywhere beside it", () => {
    expect(readVerification(["map"])).toEqual({ path: "map", register: null, heads: [], language: "nl" });
    expect(readVerification(["--register", "r.jsonl", "map", "--head", `7:${HASH}`, "--head", `8:${HASH}`, "--language", "en"])).toEqual({
      path: "map",
      register: "r.jsonl",
      heads: [{ sequence: 7, hash: HASH }, { sequence: 8, hash: HASH }],
      language: "en",
    });
  });

  test.each([[[]], [["a", "b"]], [["map", "--register"]], [["map", "--head", "x"]], [["map", "--head", `0:${HASH}`]], [["map", "--language", "fr"]], [["map", "--other", "1"]], [["--register", "a"]], [["-h"]]])("%j is no question", (given) => {
    expect(readVerification(given)).toBeNull();
  });
});

describe("npm run verify", () => {
  let folder = "";
  let files: Lying;
  let name = "";
  let recordId = "";
  let entered: RegisterContent;
  let chain: readonly RegisterEntry[];
  beforeAll(async () => {
    const { record, files: lying } = await aLyingRecord();
    files = lying;
    name = record.folderName;
    recordId = record.recordId;
    entered = contentOf(record);
    chain = await aChain([someContent({ number: "CB-1" }), entered, someContent({ number: "CB-3" })]);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "verify-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = async (...given: readonly string[]): Promise<{ readonly status: number; readonly said: string }> => {
    const asked = readVerification(given);
    if (asked === null) throw new Error("no question");
    const words = asked.language === "nl" ? createTranslator<typeof dutch>("nl", dutch) : createTranslator<typeof dutch>("en", english);
    const { lines, status } = await verified(asked, words);
    return { status, said: `${lines.join("\n")}\n` };
  };

  const command = (...asked: readonly string[]): Promise<{ readonly status: number; readonly said: string }> =>
    new Promise((settle) => {
      execFile("npm", ["run", "--silent", "verify", "--", ...asked], { cwd: ROOT }, (error, stdout, stderr) => {
        settle({ status: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr });
      });
    });

  function put(name: string, lying: Lying): string {
    for (const [path, bytes] of lying) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), bytes);
    }
    return join(folder, name);
  }

  function putRegister(name: string, texts: readonly string[]): string {
    writeFileSync(join(folder, name), texts.map((text) => `${text}\n`).join(""));
    return join(folder, name);
  }

  test("a record that nobody touched: status 0, in words, and what could not be checked is said", async () => {
    const { status, said } = await command(put(name, files));
    expect(said).toBe(
      `${name}: ongewijzigd. Elk van de ${String(files.size)} bestanden is precies zoals het werd bewaard.\n` +
        "  Niet nagekeken: of elk besluit opnieuw hetzelfde uitvalt. Dit archiefstuk zegt daar te weinig over, of de regels zijn hier niet bekend.\n" +
        "  Niet nagekeken: of iemand de hele map opnieuw heeft gemaakt, met een lijst die erbij past. " +
        `Het controlegetal van manifest.json is nu ${sha256Hex(files.get("manifest.json") ?? new Uint8Array())}. Vergelijk het met het ontvangstbewijs, of geef met --register het Bewaarregister.\n` +
        "1 archiefstuk nagekeken: 0 gewijzigd.\n",
    );
    expect(status).toBe(0);
  }, 60_000);

  test("many records: each is checked, what was changed is named, status 1", async () => {
    put("a/een", files);
    put("a/twee", new Map([...files, ["media/0002_foto.jpg", new Uint8Array([1, 2])]]));
    put("drie", refiled(new Map([...files].filter(([path]) => path !== "media/0003_nota.docx.zip")), {}));
    const { status, said } = await run(folder, "--language", "en");
    expect(said).toContain("a/een: unchanged.");
    expect(said).toContain("a/twee: changed.\n  media/0002_foto.jpg: this file was changed.");
    expect(said).toContain("drie: changed.\n  media/0003_nota.docx.zip: this file is missing.");
    expect(said.trimEnd().split("\n").at(-1)).toBe("3 records checked: 2 changed.");
    expect(status).toBe(1);
  }, 60_000);

  test("two records that changed folders are unchanged, and each is told under which name it was filed", async () => {
    const { said, status } = await run(put("2024-03-12_Ander-gesprek_cccccc", files));
    expect(said).toContain(`2024-03-12_Ander-gesprek_cccccc: ongewijzigd. Elk van de ${String(files.size)} bestanden is precies zoals het werd bewaard.\n  Let op: bij het bewaren heette deze map «${name}».\n`);
    expect(status).toBe(0);
  }, 60_000);

  test("a record that lies there twice is told so; two that differ and are each right by themselves are changed, and the register tells which", async () => {
    put(name, files);
    put("kopie", files);
    const alike = await run(folder);
    expect(alike.said).toContain("  Let op: ditzelfde archiefstuk ligt hier ook in «kopie».");
    expect(alike.status).toBe(0);
    put("kopie", refiled(files, { "transcript.json": (was) => ({ ...was, notes: "later" }) }));
    const unlike = await run(folder);
    expect(unlike.said).toContain(`${name}: gewijzigd.\n  ditzelfde archiefstuk ligt hier ook in «kopie», en zegt daar iets anders.`);
    expect(unlike.said).toContain("2 archiefstukken nagekeken: 2 gewijzigd.");
    const told = await run(folder, "--register", putRegister("register.jsonl", chain.map(entryText)));
    expect(told.said).toContain(`${name}: ongewijzigd.`);
    expect(told.said).toContain("kopie: gewijzigd.\n  manifest.json: in het register staat een ander controlegetal voor dit bestand.");
    // A record that somebody damaged says nothing against another.
    put("kopie", new Map([...files, ["transcript.pdf", new Uint8Array([1])]]));
    expect((await run(folder)).said).toContain("2 archiefstukken nagekeken: 1 gewijzigd.");
  }, 60_000);

  test("a record made anew where its new version lies beside it: that one holds the sum of the manifest that was filed", async () => {
    const related = { recordId, number: "CB-2", manifestSha256: sha256Hex(files.get("manifest.json") ?? new Uint8Array()), relation: "corrects", reason: "foto vergeten" } as const;
    const { files: later } = await aLyingRecord("Bericht 1", { recordId: "4a9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10", related });
    put("nieuw", later);
    put(name, files);
    expect((await run(folder)).said).toContain("2 archiefstukken nagekeken: 0 gewijzigd.");
    put(name, refiled(files, { "transcript.json": (was) => ({ ...was, notes: "later" }) }));
    const { said, status } = await run(folder);
    expect(said).toContain(`${name}: gewijzigd.\n  manifest.json: in «nieuw» staat van dit archiefstuk een ander controlegetal.`);
    expect(said).toContain("nieuw: ongewijzigd.");
    expect(status).toBe(1);
  }, 60_000);

  test("a record of which the documents were taken away is one still: they are missing, and nothing else of it is accused", async () => {
    put("stuk", new Map([...files].filter(([path]) => !["manifest.json", "transcript.json", "decision-record.json"].includes(path))));
    const { said, status } = await run(folder, "--register", putRegister("register.jsonl", chain.map(entryText)));
    expect(said).toMatch(/^stuk: gewijzigd\.\n {2}manifest\.json: dit bestand ontbreekt\.\n {2}decision-record\.json: dit bestand ontbreekt\.\n {2}transcript\.json: dit bestand ontbreekt\.\n {2}(Let op|Niet)/);
    expect(said).toContain("Niet nagekeken: 2 archiefstukken die volgens het register zijn bewaard, en die hier niet liggen.");
    expect(status).toBe(1);
  }, 60_000);

  test("a file that was changed together with its description: the register knows that the manifest was not", async () => {
    const { "manifest.json": manifest = new Uint8Array() } = Object.fromEntries(files);
    const forged = new Map([...refiled(files, { "transcript.json": (was) => ({ ...was, subject: "Optie C" }) }), ["manifest.json", manifest]]);
    const { said } = await run(put(name, forged), "--register", putRegister("register.jsonl", chain.map(entryText)));
    expect(said).toContain(`${name}: gewijzigd.\n  transcript.json: dit bestand is gewijzigd. De inhoud is niet die van het moment van bewaren.\n  transcript.json.bestand.mdto.xml: dit bestand is gewijzigd.`);
    expect(said).not.toContain("de lijst van bestanden is gewijzigd");
  }, 60_000);

  test("a manifest.json of another program beside records makes no record of the folder that they lie in", async () => {
    put(name, files);
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ name: "Website", start_url: "/" }));
    const { said, status } = await run(folder);
    expect(said).toContain("1 archiefstuk nagekeken: 0 gewijzigd.");
    expect(status).toBe(0);
    rmSync(join(folder, name), { recursive: true });
    expect(await run(folder)).toMatchObject({ status: 2, said: expect.stringContaining("hier ligt geen archiefstuk") });
  }, 60_000);

  test("a link is no file: in place of a file it is missed, and added it does not belong, wherever it leads", async () => {
    const replaced = put("vervangen", files);
    renameSync(join(replaced, "media/0002_foto.jpg"), join(folder, "elders.jpg"));
    symlinkSync(join(folder, "elders.jpg"), join(replaced, "media/0002_foto.jpg"));
    expect((await run(replaced)).said).toContain("media/0002_foto.jpg: dit bestand ontbreekt.");
    const added = put("erbij", files);
    symlinkSync(added, join(added, "media/lus"));
    symlinkSync(join(folder, "nergens"), join(added, "los"));
    const { said, status } = await run(added);
    for (const path of ["media/lus", "los"]) expect(said).toContain(`${path}: dit bestand hoort niet bij het archiefstuk.`);
    expect(status).toBe(1);
  }, 60_000);

  test("a link beside records that leads to a folder, or nowhere, is told: records may lie there that nobody checked", async () => {
    put("archief/een", files);
    const elsewhere = put("elders", files);
    writeFileSync(join(folder, "nota.txt"), "nota");
    symlinkSync(elsewhere, join(folder, "archief/twee"));
    symlinkSync(join(folder, "nergens"), join(folder, "archief/weg"));
    symlinkSync(join(folder, "nota.txt"), join(folder, "archief/nota.txt"));
    const { said, status } = await run(join(folder, "archief"));
    for (const name of ["twee", "weg"]) expect(said).toContain(`${name}: dit verwijst naar een andere plek. Of daar archiefstukken liggen, is niet nagekeken.`);
    expect(said).not.toContain("nota.txt");
    expect(said).toContain("1 archiefstuk nagekeken: 0 gewijzigd.");
    expect(status).toBe(2);
    mkdirSync(join(folder, "alleen"));
    symlinkSync(elsewhere, join(folder, "alleen/twee"));
    expect((await run(join(folder, "alleen"))).said).toContain("twee: dit verwijst naar een andere plek.");
    expect((await run(join(folder, "alleen"), "--language", "en")).said).toContain("0 records checked: 0 changed.");
  }, 60_000);

  test("of a register in which several entries were changed, it is told that those after the first were not checked", async () => {
    const [first = "", second = "", third = ""] = chain.map(entryText);
    const changed = [first.replace("CB-1", "CB-7"), second.replace("CB-2", "CB-8"), third];
    expect((await run(putRegister("twee.jsonl", changed))).said).toContain("Niet nagekeken: de regels na regel 1. Ook daarin kan iets zijn veranderd.");
    expect((await run(putRegister("laatste.jsonl", [first, second, third.replace("CB-3", "CB-9")]))).said).not.toContain("Niet nagekeken: de regels na");
  });

  test("a register: the first entry that fails is named; a head that somebody holds, shows what is missing at its end", async () => {
    const texts = chain.map(entryText);
    expect(await run(putRegister("register.jsonl", texts))).toEqual({ status: 0, said: `${join(folder, "register.jsonl")}: ongewijzigd. Het register heeft 3 regels, en elke regel past op de vorige.\n  Niet nagekeken: of er na regel 3 nog regels waren. Kijk het na met de nieuwste archiefstukken en --register. Of geef met --head een regel die je zelf zag.\n` });
    const before = await run(putRegister("register.jsonl", texts), "--head", `2:${chain[1]?.hash ?? ""}`);
    expect(before.said).toContain("Niet nagekeken: of er na regel 3 nog regels waren.");
    const seen = await run(putRegister("register.jsonl", texts), "--head", `3:${chain[2]?.hash ?? ""}`);
    expect(seen).toEqual({ status: 0, said: `${join(folder, "register.jsonl")}: ongewijzigd. Het register heeft 3 regels, en elke regel past op de vorige.\n` });
    const changed = await run(putRegister("register.jsonl", texts.with(1, texts[1]?.replace("Optie", "optie") ?? "")));
    expect(changed.said).toBe(`Regel 2 (${entered.number}): deze regel is gewijzigd. De inhoud past niet bij het controlegetal van de regel.\n${join(folder, "register.jsonl")}: gewijzigd.\n  Niet nagekeken: de regels na regel 2. Ook daarin kan iets zijn veranderd.\n`);
    expect(changed.status).toBe(1);
    const shorter = await run(putRegister("register.jsonl", texts.slice(0, 2)), "--head", `3:${chain[2]?.hash ?? ""}`);
    expect(shorter.said).toContain("Regel 3: hier houdt het register op. Iemand heeft de regel met volgnummer 3 gezien, en die ontbreekt.");
    expect(shorter.status).toBe(1);
  }, 60_000);

  test("a record beside a register: the manifest must be the one that was entered, and the head that it holds must stand", async () => {
    const record = put("stuk", files);
    const registered = await run(record, "--register", putRegister("register.jsonl", chain.map(entryText)));
    expect(registered.said).toContain("1 archiefstuk nagekeken: 0 gewijzigd. Het register is ongewijzigd.");
    expect(registered.said).not.toContain("hele map opnieuw");
    expect(registered.status).toBe(0);
    // The record's own entry is the second: of the third nobody here knows.
    expect(registered.said).toContain("Niet nagekeken: of er na regel 3 nog regels waren.");
    expect((await run(record, "--register", putRegister("register.jsonl", chain.slice(0, 2).map(entryText)))).said).not.toContain("nog regels waren");
    const forged = refiled(files, { "transcript.json": (was) => ({ ...was, subject: "Optie C kustplan" }) });
    const other = await run(put("anders", forged), "--register", putRegister("register.jsonl", chain.map(entryText)));
    expect(other.said).toContain("manifest.json: in het register staat een ander controlegetal voor dit bestand.");
    expect(other.status).toBe(1);
    const unknown = await run(record, "--register", putRegister("register.jsonl", chain.slice(0, 1).map(entryText)));
    expect(unknown.said).toContain("manifest.json: het register zegt niet dat dit archiefstuk is bewaard.");
    const { sequence = 0, hash = "" } = chain[2] ?? {};
    const holding = put("later", refiled(files, { "decision-record.json": (was) => ({ ...was, registerHead: { sequence, hash } }) }));
    const cut = await run(holding, "--register", putRegister("register.jsonl", chain.slice(0, 2).map(entryText)));
    expect(cut.said).toContain("Regel 3: hier houdt het register op.");
    expect(cut.said).toContain("Het register is gewijzigd.");
    expect(cut.status).toBe(1);
  }, 60_000);

  test("an entry that was written anew with a fitting hash, also the last, is named by the record that it is about", async () => {
    const record = put("stuk", files);
    const anew: readonly (readonly [parts: string, changes: Partial<RegisterContent>])[] = [
      ["het onderwerp", { subject: "Optie C kustplan" }],
      ["wie het heeft gedaan", { by: { ...entered.by, name: "Bram Bos" } }],
      ["namens wie", { onBehalfOf: entered.by }],
      ["de periode", { period: { ...entered.period, to: "2024-03-15" } }],
      ["de aantallen berichten", { counts: { ...entered.counts, notKept: 0 } }],
      ["de regels en het beleid", { ruleVersion: "een andere regel" }],
      ["het eerdere archiefstuk", { related: { recordId: chain[0]?.recordId ?? "", relation: "corrects" } }],
      ["de reden", { reason: "verzonnen" }],
      ["het nummer", { number: "CB-2026-3F9A1D" }],
      ["wie bewaart", { keeper: { id: "id-of-Bram", name: "Bram Bos" } }],
      ["het dossier", { dossier: { ...entered.dossier, name: "Een ander dossier" } }],
      ["het dossier", { dossier: { ...entered.dossier, dossierId: null } }],
      ["het onderwerp, wie bewaart, de reden", { subject: "Optie C kustplan", keeper: { id: "id-of-Bram", name: "Bram Bos" }, reason: "verzonnen" }],
    ];
    for (const [parts, changes] of anew) {
      const rewritten = await aChain([{ ...entered, ...changes }], chain[0] ?? null);
      const told = await run(record, "--register", putRegister("register.jsonl", [...chain.slice(0, 1), ...rewritten].map(entryText)));
      expect(told.said).toContain("stuk: ongewijzigd.");
      expect(told.said).toContain(`Regel 2 (${changes.number ?? entered.number}): deze regel zegt iets anders dan het archiefstuk zelf. Dat ligt er zoals het werd bewaard. Wat verschilt: ${parts}.\n`);
      expect([changes, told.status]).toEqual([changes, 1]);
    }
    // Later entries about it say the same of it.
    for (const later of [{ event: "settled", counts: { ...entered.counts, kept: 1 } }, { event: "objected", reason: "niet eens", subject: "Optie C kustplan" }] as const) {
      const added = await aChain([{ ...entered, ...later }], chain[1] ?? null);
      const told = await run(record, "--register", putRegister("register.jsonl", [...chain.slice(0, 2), ...added].map(entryText)));
      expect(told.said).toContain(`Regel 3 (${entered.number}): deze regel zegt iets anders dan het archiefstuk zelf.`);
    }
    // A record that was made anew says nothing against the entry by which the first was filed.
    const other = put("anders", refiled(files, { "transcript.json": (was) => ({ ...was, subject: "Optie C kustplan" }) }));
    expect((await run(other, "--register", putRegister("register.jsonl", chain.map(entryText)))).said).toContain("Het register is ongewijzigd.");
  }, 60_000);

  test("what is no record and no register has a clear word and status 2, never a stack trace", async () => {
    writeFileSync(join(folder, "los.txt"), "een geheim");
    mkdirSync(join(folder, "leeg"));
    expect(await command()).toEqual({ status: 2, said: `${dutch["verify.usage"]}\n` });
    const asked = [[join(folder, "niet")], [join(folder, "leeg")], [join(folder, "los.txt")], [put("stuk", files), "--register", join(folder, "los.txt")], [put("stuk", files), "--head", `1:${HASH}`]];
    for (const question of asked) {
      const { status, said } = await run(...question);
      expect([question, status]).toEqual([question, 2]);
      expect(said.trimEnd().split("\n")).toHaveLength(1);
      expect(said).not.toMatch(/geheim|Error| at /);
    }
  }, 60_000);

  test("a zip of records is opened and checked", async () => {
    writeFileSync(join(folder, "sip.zip"), rawZip([...files].map(([path, bytes]) => ({ name: `stuk/${path}`, contents: bytes }))));
    const { status, said } = await run(join(folder, "sip.zip"));
    expect(said).toContain(`stuk: ongewijzigd. Elk van de ${String(files.size)} bestanden is precies zoals het werd bewaard.`);
    expect(status).toBe(0);
  }, 60_000);

  describe("what could be taken for another thing than it is", () => {
    const zipped = (...more: readonly RawEntry[]): string => {
      writeFileSync(join(folder, "stuk.zip"), rawZip([...[...files].map(([path, bytes]) => ({ name: `stuk/${path}`, contents: bytes })), ...more]));
      return join(folder, "stuk.zip");
    };

    test("a name of a file cannot print a line of its own, nor drive the terminal", async () => {
      const record = put("stuk", new Map([...files, ["x\n1 archiefstuk nagekeken: 0 gewijzigd.\u001b[2J", new Uint8Array([1])]]));
      const { said, status } = await run(record);
      expect(said).toContain("x[U+000A]1 archiefstuk nagekeken: 0 gewijzigd.[U+001B][2J: dit bestand hoort niet bij het archiefstuk.");
      expect(said.split("\n").filter((line) => line.startsWith("1 archiefstuk"))).toEqual(["1 archiefstuk nagekeken: 1 gewijzigd."]);
      expect(status).toBe(1);
    }, 60_000);

    test("a name that is no UTF-8 is named as far as it goes, and no stack trace comes of it", async () => {
      writeFileSync(Buffer.concat([Buffer.from(`${put("stuk", files)}/caf`), Buffer.from([0xe9])]), "x");
      const { said, status } = await run(join(folder, "stuk"));
      expect(said).toContain("caf\uFFFD: dit bestand hoort niet bij het archiefstuk.");
      expect(status).toBe(1);
    }, 60_000);

    test("a file that is in a zip twice: either may come out, so it is named", async () => {
      const { said, status } = await run(zipped({ name: "stuk/transcript.json", contents: new Uint8Array([0x7b, 0x7d]) }));
      expect(said).toContain("stuk: gewijzigd.\n  transcript.json: dit bestand zit twee keer in de zip.");
      expect(status).toBe(1);
    }, 60_000);

    test("what a zip holds under a name that Windows or a climber would make something of, does not belong", async () => {
      const { said, status } = await run(zipped({ name: "stuk\\erbij.txt", contents: new Uint8Array([1]) }, { name: "stuk/../../weg.txt", contents: new Uint8Array([1]) }));
      for (const path of ["erbij.txt", "../../weg.txt"]) expect(said).toContain(`${path}: dit bestand hoort niet bij het archiefstuk.`);
      expect(status).toBe(1);
    }, 60_000);

    test("a zip holds more than an export may, and what packs well: a record in it is found", async () => {
      const many = Array.from({ length: 5001 }, (_, at) => ({ name: `elders/${String(at)}.txt`, contents: new Uint8Array() }));
      const { said, status } = await run(zipped({ name: "stuk/media/nullen.bin", contents: new Uint8Array(2_000_000) }, ...many));
      expect(said).toContain("media/nullen.bin: dit bestand hoort niet bij het archiefstuk.");
      expect(status).toBe(1);
    }, 60_000);

    test("a zip that is damaged or was not downloaded whole, a file in it that is damaged, and one behind a password: each told as what it is", async () => {
      const whole = readFileSync(zipped());
      writeFileSync(join(folder, "half.zip"), whole.subarray(0, -200));
      expect(await run(join(folder, "half.zip"))).toEqual({ status: 2, said: `${join(folder, "half.zip")}: deze zip is niet te openen. Hij is beschadigd, of niet helemaal gedownload.\n` });
      const others = [...files].filter(([path]) => path !== "transcript.json").map(([path, bytes]) => ({ name: path, contents: bytes }));
      const contents = files.get("transcript.json") ?? new Uint8Array();
      writeFileSync(join(folder, "beschadigd.zip"), rawZip([...others, { name: "transcript.json", contents, crc: 1 }]));
      const damaged = await run(join(folder, "beschadigd.zip"));
      expect(damaged.said).toContain("transcript.json: dit bestand is gewijzigd.");
      expect(damaged.status).toBe(1);
      writeFileSync(join(folder, "slot.zip"), rawZip([...others, { name: "transcript.json", contents, flags: 1 }]));
      const locked = await run(join(folder, "slot.zip"));
      expect(locked.said).toContain("slot.zip: niet te zeggen. Niet elk bestand is te lezen.\n  transcript.json: dit ligt er, en is hier niet te lezen.");
      expect(locked.said).toContain("1 archiefstuk nagekeken: 0 gewijzigd. Van 1 is het niet te zeggen.");
      expect(locked.status).toBe(2);
    }, 60_000);

    test("a zip with a register in it is no register", async () => {
      writeFileSync(join(folder, "register.zip"), rawZip([{ name: "register.jsonl", stored: true, contents: chain.map((entry) => `${entryText(entry)}\n`).join("") }]));
      const { said, status } = await run(put("stuk", files), "--register", join(folder, "register.zip"));
      expect([said, status]).toEqual([`${join(folder, "register.zip")}: dit is geen Bewaarregister.\n`, 2]);
    }, 60_000);

    test("a register that another program saved: the line is named, and why all of them differ", async () => {
      for (const path of [putRegister("windows.jsonl", chain.map((entry) => `${entryText(entry)}\r`)), putRegister("teken.jsonl", chain.map((entry, at) => (at === 0 ? "\uFEFF" : "") + entryText(entry)))]) {
        const { said, status } = await run(path);
        expect(said).toMatch(/^Regel 1: .*\n.*: gewijzigd\.\n {2}Dit bestand is door een ander programma opgeslagen/);
        expect(status).toBe(1);
      }
    });

    test("beside a register of which an entry cannot be read, no record is accused: that entry may be the one about it", async () => {
      const record = put("stuk", files);
      for (const path of [putRegister("windows.jsonl", chain.map((entry) => `${entryText(entry)}\r`)), putRegister("een.jsonl", chain.map((entry, at) => entryText(entry).slice(at === 1 ? 1 : 0)))]) {
        const { said, status } = await run(record, "--register", path);
        expect(said).toContain("stuk: ongewijzigd.");
        expect(said).toContain("Niet nagekeken: of iemand de hele map opnieuw heeft gemaakt");
        expect(said).toContain("1 archiefstuk nagekeken: 0 gewijzigd. Het register is gewijzigd.");
        expect(status).toBe(1);
      }
    }, 60_000);

    test("fault 28: a record whose decision record was changed does not accuse the register", async () => {
      const { sequence = 0, hash = "" } = chain[0] ?? {};
      const seen = refiled(files, { "decision-record.json": (was) => ({ ...was, registerHead: { sequence, hash } }) });
      const forged = new TextDecoder().decode(seen.get("decision-record.json")).replace(hash, "ef".repeat(32));
      const { said, status } = await run(put("stuk", new Map([...seen, ["decision-record.json", new TextEncoder().encode(forged)]])), "--register", putRegister("register.jsonl", chain.map(entryText)));
      expect(said).toContain("decision-record.json: dit bestand is gewijzigd.");
      expect(said).toContain("Het register is ongewijzigd.");
      expect(status).toBe(1);
    }, 60_000);

    test("fault 28: a second entry that says a record was filed, with another manifest, vouches for nothing: the first counts", async () => {
      const forged = refiled(files, { "transcript.json": (was) => ({ ...was, notes: "later" }) });
      const { recordId = "" } = chain[1] ?? {};
      const manifestSha256 = sha256Hex(forged.get("manifest.json") ?? new Uint8Array());
      const added = await aChain([someContent({ recordId, manifestSha256 })], chain[2] ?? null);
      const register = putRegister("register.jsonl", [...chain, ...added].map(entryText));
      const other = await run(put("anders", forged), "--register", register);
      expect([other.status, other.said]).toEqual([1, expect.stringContaining("manifest.json: in het register staat een ander controlegetal voor dit bestand.")]);
      expect(await run(put("stuk", files), "--register", register)).toMatchObject({ status: 0 });
    }, 60_000);

    test("a register beside records: how many it knows that do not lie there", async () => {
      const { said } = await run(put("stuk", files), "--register", putRegister("register.jsonl", chain.map(entryText)));
      expect(said).toContain("  Niet nagekeken: 2 archiefstukken die volgens het register zijn bewaard, en die hier niet liggen.\n");
    }, 60_000);
  });

  test("the manifest's sum is the one that sha256sum gives", () => {
    expect(chain[1]?.manifestSha256).toBe(sha256Hex(files.get("manifest.json") ?? new Uint8Array()));
  });
});
