import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { createZipMaker } from "../../src/adapters/browser/zip-maker";
import { PUBLISHED_SCHEMAS } from "../../src/desk/published-schemas";
import { deliveryName } from "../../src/desk/sip-plan";
import { isSidecar, sipFaults } from "../../src/desk/sip-names";
import type { Dossier } from "../../src/ports/record-store";
import { HEAD_BYTES } from "../../src/record/file-format";
import type { FoundFile } from "../../src/record/record-finding";
import { recordFindings } from "../../src/record/record-findings";
import { exportSip } from "../../src/workflows/export-sip";
import type { Deliverable, Delivery, SipPorts } from "../../src/workflows/export-sip";
import { fileRecord } from "../../src/workflows/file-record";
import { aDocx, aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good, shaOf } from "../filing/filing-desk";
import { canValidate, needsXsd, validate } from "../record/xsd";
import { contentsOf } from "./zip-contents";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const DELIVERY: Delivery = {
  target: { location: "E-depot Voorbeeld, zone 3", collection: "Archief BZ & Kust <2026>" },
  contact: { name: "Henk Bakker", mail: "henk.bakker@rijk.example" },
  particulars: "Geen.",
};

const below = (files: ReadonlyMap<string, Uint8Array>, folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [])));

const asFound = (path: string, bytes: Uint8Array): FoundFile => ({ path, size: bytes.length, sha256: shaOf(bytes), head: bytes.slice(0, HEAD_BYTES), bytes: /\.(json|xml|pdf)$/.test(path) ? bytes : null });

const has = (tool: string, ...asked: readonly string[]): boolean => {
  try {
    execFileSync(tool, asked, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("SIP: the names and the structure of a delivery", () => {
  const sound = ["r/r.mdto.xml", "r/a.json", "r/a.json.bestand.mdto.xml", "r/media/0001_foto.jpg", "r/media/0001_foto.jpg.bestand.mdto.xml"];

  test("a record with its sidecars is sound", () => {
    expect(sipFaults(sound)).toEqual([]);
  });

  test.each([
    ["a character that is forbidden", [...sound, "r/b c.txt", "r/b c.txt.bestand.mdto.xml"], "forbidden-character"],
    ["a name longer than 255 characters", [...sound, `r/${"a".repeat(240)}.txt`, `r/${"a".repeat(240)}.txt.bestand.mdto.xml`], "too-long"],
    ["a name that occurs twice, in whatever case", [...sound, "r/media/A.json", "r/media/A.json.bestand.mdto.xml"], "not-unique"],
    ["a file without its sidecar", [...sound, "r/b.txt"], "no-sidecar"],
    ["an aggregation without its own", sound.slice(1), "no-sidecar"],
    ["a sidecar of nothing", [...sound, "r/gone.txt.bestand.mdto.xml"], "sidecar-of-nothing"],
  ] as const)("%s is found", (_title, paths, fault) => {
    expect(sipFaults(paths).map((one) => one.fault)).toContain(fault);
  });

  test.each(Array.from("<>:\"“\\|?*#& "))("«%s» may stand in no name", (character) => {
    expect(sipFaults([`r/a${character}b.txt`]).map(({ fault }) => fault)).toContain("forbidden-character");
  });

  test("whatever is left out of a sound delivery, is missed", () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), (index) => {
        expect(sipFaults(sound.filter((_path, at) => at !== index))).not.toEqual([]);
      }),
    );
  });

  test("every schema of a record's document that docs/schemas publishes can go along", () => {
    const folder = join(__dirname, "../../docs/schemas");
    const published = readdirSync(folder).filter((name) => /^(transcript|decision-record|manifest).*\.schema\.json$/.test(name));
    const ids = published.map((name) => (JSON.parse(readFileSync(join(folder, name), "utf8")) as { readonly $id: string }).$id);
    expect(PUBLISHED_SCHEMAS.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});

describe("SIP: a delivery of what lies in the DMS", () => {
  let running: RunningTenant;
  let dossier: Dossier;
  let ports: SipPorts;
  const filed: (Deliverable & { readonly folder: string })[] = [];
  let files: ReadonlyMap<string, Uint8Array>;
  let onDisk: string;
  const deliver = (records: readonly Deliverable[], signal = new AbortController().signal) => exportSip(records, DELIVERY, ports, signal, () => undefined);

  beforeAll(async () => {
    running = await aTenant();
    const { tenant } = running;
    dossier = await firstDossier(tenant);
    ports = { ...aDesk(tenant, { person: tenant.people.henk }).ports, zips: createZipMaker(() => import("@zip.js/zip.js")) };
    for (const subject of ["Kustplan", "Polder"]) {
      const attachments = [{ name: "foto.jpg", bytes: aJpeg(70_000) }, { name: "nota.docx", bytes: aDocx(5000) }];
      const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, attachments, { subject }), aDesk(tenant).ports, () => undefined));
      filed.push({ ...receipt, folder: expectCompleteRecord(tenant, dossier, receipt) });
    }
    const made = good(await deliver(filed));
    expect(made.deliveryCount).toBe(2);
    expect(made.sha256).toBe(shaOf(new Uint8Array(await made.zip.arrayBuffer())));
    files = await contentsOf(made.zip);
    onDisk = mkdtempSync(join(tmpdir(), "sip-"));
    writeFileSync(join(onDisk, "sip.zip"), new Uint8Array(await made.zip.arrayBuffer()));
    for (const [path, bytes] of files) {
      mkdirSync(join(onDisk, dirname(path)), { recursive: true });
      writeFileSync(join(onDisk, path), bytes);
    }
  });
  afterAll(async () => {
    rmSync(onDisk, { recursive: true });
    await running.stop();
  });

  const deliveries = (): readonly string[] => [...new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""))];
  const contentOf = (delivery: string): ReadonlyMap<string, Uint8Array> => new Map([...below(files, delivery)].filter(([path]) => path !== "pakbon.xml"));
  const pakbonOf = (delivery: string): string => new TextDecoder().decode(files.get(`${delivery}/pakbon.xml`));
  const says = (xml: string, element: string): string => new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? "";

  test("each record is a delivery of its own, with its pakbon", () => {
    expect(deliveries()).toEqual(filed.map(({ number }) => `sip_${number}`));
    for (const delivery of deliveries()) expect(files.has(`${delivery}/pakbon.xml`)).toBe(true);
  });

  test("names and sidecars are as the specification wants them", () => {
    for (const delivery of deliveries()) expect(sipFaults([...contentOf(delivery).keys()])).toEqual([]);
  });

  test("the record in it is the one that lies in the DMS, bit for bit, and verifies", async () => {
    for (const [index, delivery] of deliveries().entries()) {
      const folder = (filed[index]?.folder ?? "").split("/").at(-1) ?? "";
      const own = [...below(contentOf(delivery), folder)];
      for (const [path, bytes] of own.filter(([one]) => one !== "manifest.json.bestand.mdto.xml")) expect(readFileSync(join(filed[index]?.folder ?? "", path)).equals(bytes)).toBe(true);
      const checked = await recordFindings(own.map(([path, bytes]) => asFound(path, bytes)), (bytes) => Promise.resolve(shaOf(bytes)));
      expect(checked?.findings).toEqual([]);
      const lying = own.map(([path, bytes]) => asFound(path, path === "manifest.json.bestand.mdto.xml" ? Buffer.from(new TextDecoder().decode(bytes).replace(/[0-9a-f]{64}/, "ab".repeat(32))) : bytes));
      const rechecked = await recordFindings(lying, (bytes) => Promise.resolve(shaOf(bytes)));
      expect(rechecked?.findings).toEqual([{ problem: "not-listed", path: "manifest.json.bestand.mdto.xml" }]);
    }
  });

  (canValidate ? test : test.skip)(`every description is valid MDTO by the XSD, those that are made for the delivery too${needsXsd}`, () => {
    const described = [...files].filter(([path]) => isSidecar(path));
    expect(described.map(([path]) => path)).toEqual(expect.arrayContaining([expect.stringMatching(/manifest\.json\.bestand\.mdto\.xml$/), expect.stringMatching(/documentatie_[0-9a-f]{6}\.mdto\.xml$/)]));
    validate(described.map(([, bytes]) => bytes));
  });

  test("the pakbon names everything that the specification asks, and its sums are right", () => {
    for (const [index, delivery] of deliveries().entries()) {
      const pakbon = pakbonOf(delivery);
      const content = [...contentOf(delivery)];
      const loose = content.filter(([path]) => !isSidecar(path));
      expect(says(pakbon, "identificatienummer")).toMatch(/^[0-9a-f-]{36}$/);
      expect(says(pakbon, "naam")).toContain(["Kustplan", "Polder"][index]);
      expect(says(pakbon, "locatie")).toBe("E-depot Voorbeeld, zone 3");
      expect(says(pakbon, "collectie")).toBe("Archief BZ &amp; Kust &lt;2026&gt;");
      expect(says(pakbon, "tijdstipCreatie")).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(says(pakbon, "archiefvormer")).not.toBe("");
      expect(says(pakbon, "email")).toBe("henk.bakker@rijk.example");
      expect(says(pakbon, "aantalInformatieobjecten")).toBe("2");
      expect(says(pakbon, "aantalBestanden")).toBe(String(content.length));
      expect(says(pakbon, "aantalBestandenZonderMdto")).toBe(String(loose.length));
      expect(says(pakbon, "omvangInBytes")).toBe(String(loose.reduce((sum, [, { length }]) => sum + length, 0)));
      expect(says(pakbon, "bijzonderheden")).toContain("Geen.");
    }
  });

  (has("sha256sum", "--version") ? test : test.skip)("the pakbon's checksum is what its own command gives (skipped without sha256sum)", () => {
    for (const delivery of deliveries()) {
      const command = "find . -type f ! -name pakbon.xml -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";
      expect(pakbonOf(delivery)).toContain(command.replaceAll("&", "&amp;"));
      const printed = execFileSync("sh", ["-c", command], { cwd: join(onDisk, delivery), encoding: "utf8" });
      expect(printed.slice(0, 64)).toBe(says(pakbonOf(delivery), "waarde"));
    }
  });

  (has("python3", "--version") ? test : test.skip)("a program that is not ours opens the zip and finds every checksum right (skipped without python3)", () => {
    expect(execFileSync("python3", ["-m", "zipfile", "-t", join(onDisk, "sip.zip")], { encoding: "utf8" })).toContain("Done testing");
  });

  test("law 3: nothing of a message that is not kept is in it", () => {
    for (const bytes of files.values()) expect(Buffer.from(bytes).includes("kanarie-2")).toBe(false);
  });

  test("fault 18: what was changed does not go out, and its file is named; what is unchanged goes out beside it", async () => {
    const [first, second] = filed;
    if (first === undefined || second === undefined) throw new Error("nothing was filed");
    const path = join(second.folder, "transcript.json");
    const before = readFileSync(path);
    writeFileSync(path, before.toString("utf8").replace("kanarie-1", "kanarie-7"));
    const refused = await deliver([second]);
    const made = good(await deliver([second, first]));
    writeFileSync(path, before);
    const changed = { kind: "record-changed", number: second.number, findings: [{ problem: "altered", path: "transcript.json" }] };
    expect(refused).toMatchObject({ ok: false, error: changed });
    expect(made).toMatchObject({ deliveryCount: 1, leftOut: [changed] });
    const text = Buffer.from(await made.zip.arrayBuffer()).toString("latin1");
    expect(text).toContain(`${deliveryName(first.number)}/`);
    expect(text).not.toContain(deliveryName(second.number));
  });

  test("what nobody can see any more is told by its number", async () => {
    const gone = { recordId: "00000000-0000-4000-8000-000000000000", manifestSha256: "", number: "CB-2026-000000", subject: "" };
    expect(await deliver([gone])).toEqual({ ok: false, error: { kind: "record-gone", number: "CB-2026-000000" } });
  });

  test("two records with the same short number go out together, each in a folder of its own", async () => {
    const [first, second] = filed;
    if (first === undefined || second === undefined) throw new Error("nothing was filed");
    const made = good(await deliver([first, { ...second, number: first.number }]));
    const folders = new Set([...(await contentsOf(made.zip)).keys()].map((path) => path.split("/")[0]));
    expect([...folders]).toEqual([first, second].map(({ recordId }) => `sip_${first.number}_${recordId}`));
  });

  test("fault 15: a record that this user may not read is left out and told, and the others go out", async () => {
    const [first, second] = filed;
    if (first === undefined || second === undefined) throw new Error("nothing was filed");
    const { store } = ports;
    const closed: SipPorts["store"] = {
      ...store,
      findRecord: (recordId) => (recordId === first.recordId ? Promise.resolve({ ok: false, error: { kind: "no-access" } }) : store.findRecord(recordId)),
    };
    const made = await exportSip([first, second], DELIVERY, { ...ports, store: closed }, new AbortController().signal, () => undefined);
    expect(made).toMatchObject({ ok: true, value: { deliveryCount: 1, leftOut: [{ kind: "record-unread", number: first.number, error: { kind: "no-access" } }] } });
    const gone: SipPorts["store"] = { ...store, listFiles: () => Promise.resolve({ ok: false, error: { kind: "interrupted" } }) };
    expect(await exportSip([first, second], DELIVERY, { ...ports, store: gone }, new AbortController().signal, () => undefined)).toEqual({ ok: false, error: { kind: "interrupted" } });
  });

  test("fault 29: of a copy that nothing can read now, the delivery says that it was not checked", async () => {
    const [first] = filed;
    if (first === undefined) throw new Error("nothing was filed");
    const made = good(await exportSip([first], DELIVERY, { ...ports, readPdf: () => Promise.resolve({ ok: false, error: { kind: "interrupted" } }) }, new AbortController().signal, () => undefined));
    expect(made.unchecked).toEqual([{ number: first.number, what: expect.arrayContaining(["reading-copy"]) }]);
  });

  test("after a stop nothing is made", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await deliver(filed, stop.signal)).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
