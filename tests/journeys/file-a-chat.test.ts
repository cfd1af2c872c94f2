import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import type { Page } from "playwright-core";
import { comparable } from "../../src/record/comparable-text";
import { builtCommand, PROJECT } from "../commands/built-command";
import { canValidate, differsFromManifest, filesIn, has, readJson, recordFolders, validateSidecars } from "./filed-record";
import { hasPdftotext, hasQpdf, needs, pdftotext, qpdfCheck, testWith } from "../record/pdf-tools";
import { openStage, PLACES, type Place, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, importChat, onScreen, receipt, reviewAll, SAMPLES } from "./steps";

interface Transcript {
  readonly messages: readonly { readonly original: string; readonly attachments: readonly { readonly file: string | null; readonly originalName: string }[] }[];
}

/** The text of the chat and its media, read with the library alone. */
async function contentsOf(zip: string): Promise<{ text: string; media: Map<string, Uint8Array> }> {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(zip)])), { useWebWorkers: false });
  const media = new Map<string, Uint8Array>();
  let text = "";
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    if (entry.filename.endsWith(".txt")) text = await entry.getData(new TextWriter());
    else media.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
  return { text, media };
}

describe.each(Object.keys(PLACES) as Place[])("from an export to a verified record, in the %s", (place) => {
  let stage: Stage;
  let page: Page;
  let folder = "";

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, place);
    await importChat(page, SAMPLES.androidNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/akkoord|variant|bestand bijgevoegd/i, "Ja"]]);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Oosterdiep: keuze van de variant");
    await receipt(page).waitFor();
    folder = recordFolders(stage.tenant.dataFolder)[0] ?? "";
  });
  afterAll(() => stage.close());

  test("one record lies in the DMS, complete", () => {
    expect(recordFolders(stage.tenant.dataFolder)).toHaveLength(1);
    expect(filesIn(folder)).toEqual(expect.arrayContaining(["manifest.json", "transcript.json", "transcript.pdf", "decision-record.json"]));
  });

  (has("sha256sum") ? test : test.skip)("sha256sum finds every file as the manifest says (skipped without sha256sum)", () => {
    expect(differsFromManifest(folder)).toEqual([]);
  });

  (canValidate ? test : test.skip)("xmllint accepts every sidecar by the XSD (skipped without xmllint or ../shared)", () => {
    expect(validateSidecars(folder)).toBe(filesIn(folder).filter((path) => path.endsWith(".mdto.xml")).length);
    expect(filesIn(folder).filter((path) => !path.endsWith(".mdto.xml") && path !== "manifest.json")).toHaveLength(validateSidecars(folder) - 1);
  });

  testWith(hasQpdf)(`qpdf finds the reading copy sound${needs(hasQpdf, "qpdf")}`, () => {
    expect(qpdfCheck(readFileSync(join(folder, "transcript.pdf")))).toMatch(/No syntax or stream encoding errors found/);
  });

  testWith(hasPdftotext)(`pdftotext finds every kept message in the reading copy, whole and in order${needs(hasPdftotext, "pdftotext")}`, () => {
    const { messages } = readJson(folder, "transcript.json") as { readonly messages: readonly { readonly text: string }[] };
    const shown = comparable(pdftotext(readFileSync(join(folder, "transcript.pdf"))));
    let at = 0;
    for (const { text } of messages) {
      const place = shown.indexOf(comparable(text), at);
      expect(place).toBeGreaterThanOrEqual(at);
      at = place;
    }
  });

  test("verify, offline, finds the record unchanged; with one byte turned over it names the file", () => {
    const [program, ...words] = builtCommand("src/commands/verify.ts");
    const verify = (what: string) => spawnSync(program, [...words, what], { cwd: PROJECT, encoding: "utf8" });
    const whole = verify(folder);
    expect([whole.status, whole.stderr]).toEqual([0, ""]);
    const copy = join(stage.newFolder("verify"), "record");
    cpSync(folder, copy, { recursive: true });
    const path = filesIn(copy).find((name) => name.startsWith("media/") && !name.endsWith(".xml")) ?? "";
    const bytes = readFileSync(join(copy, path));
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    writeFileSync(join(copy, path), bytes);
    const touched = verify(copy);
    expect(touched.status).toBe(1);
    expect(touched.stdout).toContain(path);
  });

  test("the transcript holds exactly the kept messages, with their lines as the export has them", async () => {
    const { text } = await contentsOf(SAMPLES.androidNl);
    const { messages } = readJson(folder, "transcript.json") as Transcript;
    const filed = messages.filter(({ original }) => / - [^:]+: /.test(original.split("\n")[0] ?? ""));
    const kept = filed.filter(({ original }) => /akkoord|variant|bestand bijgevoegd/i.test(original));
    const inExport = text.split(/\n(?=\d\d-\d\d-\d{4} \d\d:\d\d - )/).map((lines) => lines.trimEnd());
    const mustBeKept = inExport.filter((lines) => / - [^:]+: /.test(lines.split("\n")[0] ?? "") && /akkoord|variant|bestand bijgevoegd/i.test(lines));
    expect(kept.map(({ original }) => original.trimEnd())).toEqual(mustBeKept);
    for (const { original } of messages) expect(text).toContain(original);
  });

  test("the media are the export's, bit for bit", async () => {
    const { media } = await contentsOf(SAMPLES.androidNl);
    const attachments = (readJson(folder, "transcript.json") as Transcript).messages.flatMap(({ attachments: all }) => all.flatMap(({ file, originalName }) => (file === null ? [] : [{ file, originalName }])));
    expect(attachments.length).toBeGreaterThan(0);
    for (const { file, originalName } of attachments) {
      expect(Buffer.compare(readFileSync(join(folder, file)), media.get(originalName) ?? new Uint8Array())).toBe(0);
    }
  });

  test("the receipt says so, and the record opens from it", async () => {
    await page.getByText("Alles staat in het DMS, precies zoals het is verstuurd.").waitFor();
    const [opened] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Open in het DMS" }).click()]);
    await opened.getByText("manifest.json").first().waitFor();
    await opened.close();
  });

  test("«Volgende chat» starts anew, with nothing left to do", async () => {
    await page.getByRole("button", { name: "Volgende chat" }).click();
    await onScreen(page, "Chatberichten bewaren");
    await page.getByText("Je hebt niets openstaan.").waitFor();
  });

  test("CSP: no breach and no script error on the whole way", () => {
    expect(stage.breaches).toEqual([]);
  });
});
