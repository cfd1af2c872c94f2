import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import { createReadingCopies } from "../record/real-copies";
import { createZipMaker } from "../../src/adapters/browser/zip-maker";
import { verified } from "../../src/commands/verified";
import { verify as dutch } from "../../src/language/nl/verify";
import { createTranslator } from "../../src/language/translator";
import type { Dossier, RecordColumns } from "../../src/ports/record-store";
import { exportSip } from "../../src/workflows/export-sip";
import { fileRecord } from "../../src/workflows/file-record";
import type { Receipt } from "../../src/workflows/file-record";
import { reverifyRecord } from "../../src/workflows/reverify-record";
import { aDocx, aJpeg, aRequest } from "../filing/a-filing";
import { byTheRules } from "../filing/by-the-rules";
import { aDesk, expectCompleteRecord, filesOnDisk, good } from "../filing/filing-desk";
import type { Desk } from "../filing/filing-desk";
import { fontsOnDisk } from "../record/fonts-on-disk";
import { contentsOf } from "../desk/zip-contents";
import { aTenant, graphAs, library, type RunningTenant } from "../tenant/running-tenant";

const NOTHING = { signal: new AbortController().signal, onBytes: () => undefined };
const WORDS = createTranslator<typeof dutch>("nl", dutch);

/** One record with a real reading copy, a photo and a sealed document, that is edited afterwards in every way there is, and put right again. */
describe("fault 26: what somebody edits afterwards is named, at the desk and by verify", () => {
  let running: RunningTenant;
  let desk: Desk;
  let receipt: Receipt;
  let folder = "";
  let place = "";

  beforeAll(async () => {
    running = await aTenant();
    const { tenant } = running;
    const readPdf = (pdf: Uint8Array) => textOfPdf(pdf);
    desk = aDesk(tenant, { person: tenant.people.henk, readPdf });
    const dossiers = good(await desk.store.dossiers());
    // One whose columns are all filled in.
    const dossier = dossiers.find(({ retentionPeriod, selectionCategory }) => retentionPeriod !== null && selectionCategory !== null) as Dossier;
    const request = byTheRules(aRequest(dossier, tenant.people.marieke, [{ name: "foto.jpg", bytes: aJpeg(3000) }, { name: "nota.docx", bytes: aDocx(2000) }]));
    receipt = good(await fileRecord(request, aDesk(tenant, { readingCopy: createReadingCopies(fontsOnDisk) }).ports, () => undefined));
    folder = expectCompleteRecord(tenant, dossier, receipt);
    place = mkdtempSync(join(tmpdir(), "edited-"));
  });
  afterAll(async () => {
    rmSync(place, { recursive: true });
    await running.stop();
  });

  const atDesk = () => reverifyRecord(receipt, desk.ports, NOTHING);
  const byCommand = (path = folder) => verified({ path, register: null, heads: [], language: "nl" }, WORDS);

  test("nobody touched it: unchanged at the desk, with all of it checked, and status 0", async () => {
    expect(await atDesk()).toMatchObject({ state: "unchanged" });
    expect(await byCommand()).toMatchObject({ status: 0 });
  });

  async function editing<T>(path: string, work: () => Promise<T>): Promise<T> {
    const before = readFileSync(path);
    const bytes = Buffer.from(before);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    try {
      return await work();
    } finally {
      writeFileSync(path, before);
    }
  }

  test("fault 26: one byte of each sidecar, and of every other file, at the desk and by verify", async () => {
    const paths = Object.keys(filesOnDisk(folder));
    expect(paths.filter((path) => path.endsWith(".mdto.xml")).length).toBeGreaterThan(5);
    for (const path of paths) {
      await editing(join(folder, path), async () => {
        expect(await atDesk()).toMatchObject({ state: "changed", findings: expect.arrayContaining([{ problem: "altered", path }]) });
        const told = await byCommand();
        expect(told.status).toBe(1);
        expect(told.lines.join("\n")).toContain(path);
      });
    }
    expect(await atDesk()).toMatchObject({ state: "unchanged" });
  });

  /** Every column that a filing writes; the compiler asks for each. */
  const OTHER: Readonly<Record<keyof RecordColumns, string | null>> = {
    DossierId: "MBZ-2026-9999",
    Zaaktype: "Iets anders",
    Selectielijstcategorie: "9.9",
    Waardering: "N",
    Bewaartermijn: "P99Y",
    // No record says anything of it: an archivist fills it in later.
    Vertrouwelijkheid: null,
    BeperkingGebruik: "Geen",
    Archiefvormer: "Een ander ministerie",
    PeriodeVan: "2020-01-01",
    PeriodeTot: "2030-01-01",
    Bron: "Signal",
    RecordUUID: "00000000-0000-4000-8000-000000000000",
    SHA256: "ab".repeat(32),
    Regelversie: "andere regels",
  };

  test.each(Object.entries(OTHER).filter(([, value]) => value !== null))("fault 26: the column %s", async (name, value) => {
    const ask = graphAs(running.tenant, running.tenant.people.henk);
    const { siteId, listId } = await library(ask);
    const list = `/sites/${siteId}/lists/${listId}/items`;
    const [item] = (await ask("GET", `${list}?$filter=fields/RecordUUID eq '${receipt.recordId}'&$expand=fields`)).body.value as readonly { readonly id: string; readonly fields: Readonly<Record<string, string>> }[];
    if (item === undefined) throw new Error("not there");
    const write = async (text: string | undefined) => { expect((await ask("PATCH", `${list}/${item.id}/fields`, { body: { [name]: text ?? null } })).status).toBe(200); };
    await write(value ?? undefined);
    const edited = await atDesk();
    await write(item.fields[name]);
    // Without its key nobody finds it any more: that is said as what it is.
    expect(edited).toMatchObject(name === "RecordUUID" ? { state: "gone" } : { state: "changed", findings: [{ problem: "columns-differ", path: name }] });
    expect(await atDesk()).toMatchObject({ state: "unchanged" });
  });

  test("fault 26: of a delivery (SIP) with a real reading copy, verify says as much: green, and red by name with one byte turned over", async () => {
    const made = good(
      await exportSip(
        [{ ...receipt }],
        { target: { location: "zone 3", collection: "archief" }, contact: { name: "Henk Bakker", mail: "henk.bakker@rijk.example" }, particulars: "" },
        { ...desk.ports, zips: createZipMaker(() => import("@zip.js/zip.js")) },
        NOTHING.signal,
        () => undefined,
      ),
    );
    expect(made.unchecked).toEqual([]);
    const zip = join(place, "sip.zip");
    writeFileSync(zip, new Uint8Array(await made.zip.arrayBuffer()));
    const whole = await byCommand(zip);
    expect(whole).toMatchObject({ status: 0 });
    // Of what is not looked at, only what the register would tell.
    expect(whole.lines.filter((line) => /Niet nagekeken/.test(line)).join("\n")).toMatch(/^ *Niet nagekeken: of iemand de hele map opnieuw heeft gemaakt, .*$/);
    const unpacked = join(place, "sip");
    for (const [path, bytes] of await contentsOf(made.zip)) {
      mkdirSync(join(unpacked, dirname(path)), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
    expect(await byCommand(unpacked)).toMatchObject({ status: 0 });
    const inside = folder.split("/").at(-1) ?? "";
    for (const path of ["transcript.pdf", "transcript.pdf.bestand.mdto.xml"]) {
      await editing(join(unpacked, `sip_${receipt.number}`, inside, path), async () => {
        const told = await byCommand(unpacked);
        expect(told.status).toBe(1);
        expect(told.lines.join("\n")).toContain(path);
      });
    }
  });
});
