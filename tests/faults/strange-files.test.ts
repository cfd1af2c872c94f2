import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { aJpeg, aRequest } from "../filing/a-filing";
import type { SomeAttachment } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, filesOnDisk, firstDossier, good, shaOf } from "../filing/filing-desk";
import type { Parsed } from "../tenant/running-tenant";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const text = (said: string): Uint8Array => new Uint8Array(Buffer.from(said, "utf8"));

/** Names as chats bring them: each with content of its own. */
const NAMES = [
  "CON", "con.txt", "NUL.jpg", "LPT1.pdf", ".lock", "desktop.ini", "~$nota.txt", "_vti_cnf.txt", "a_vti_b.txt",
  "foto 👍🏽.jpg", "👨‍👩‍👧.png", "\u202Egpj.exe", "verslag\u202E fdp.exe", "café.txt", "café.txt".normalize("NFD"), "CAFÉ.TXT", "Foto.JPG", "foto.jpg", "FOTO.jpg",
  '"*:<>?|.txt', "../../etc/passwd", "..\\..\\windows\\system32.dll", "C:\\fout.txt", "/absoluut.txt", "naam met spatie .txt ", " voor.txt", "punt.", "...", "", " ",
  `${"lang".repeat(100)}.txt`, `zonder-einde.${"x".repeat(300)}`, "مستند.pdf", "文件.docx", "ﬁjn.txt", "a\u0000b.txt", "a\nb.txt", "__proto__", "constructor.json", "=1+1.csv", "manifest.json", "transcript.json",
];

/** Content that is not what its name says, and content that a browser would run. */
const CONTENT: readonly SomeAttachment[] = [
  { name: "leeg.jpg", bytes: new Uint8Array() },
  { name: "plaatje.txt", bytes: aJpeg(300) },
  { name: "nota.jpg", bytes: text("geen plaatje") },
  { name: "tekening.jpg", bytes: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>') },
  { name: "pagina.pdf", bytes: text("<!doctype html><script>alert(3)</script>") },
  { name: "programma.png", bytes: new Uint8Array(Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 1)])) },
];

describe("strange names and content", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  const filedFrom = (folder: string): readonly Parsed[] =>
    JSON.parse(readFileSync(join(folder, "transcript.json"), "utf8")).messages.flatMap(({ attachments }: Parsed) => attachments);

  test("fault 23: whatever an attachment is called, it is filed once, bit for bit, under a safe name, and the transcript has the name that it had", async () => {
    const attachments = NAMES.map((name, index) => ({ name, bytes: text(`inhoud ${index}`) }));
    const request = aRequest(dossier, tenant.people.marieke, attachments, {
      // Two may have the same name: each is found by its place.
      media: (entry) => Promise.resolve({ ok: true, value: new Blob([new Uint8Array(attachments[Number(entry.slice(entry.lastIndexOf("#") + 1))]?.bytes ?? [])]) }),
    });
    const messages = request.conversation.messages.map((message, index) => ({
      ...message,
      attachments: message.attachments.map((attachment) => ({ ...attachment, entry: `zip/#${index - 3}` })),
    }));
    const receipt = good(await fileRecord({ ...request, conversation: { ...request.conversation, messages } }, aDesk(tenant).ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const files = filesOnDisk(folder);
    for (const path of Object.keys(files)) {
      expect(path).toMatch(/^(media\/)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/);
      expect(`sites/archief/Dossiers/${dossier.name}/${path}`.length).toBeLessThan(400);
    }
    const filed = filedFrom(folder);
    expect(filed.map(({ originalName }) => originalName)).toEqual(NAMES);
    expect(filed.map(({ sha256 }) => sha256)).toEqual(attachments.map(({ bytes }) => shaOf(bytes)));
    const paths = filed.map(({ file }) => file);
    expect(new Set(paths.map((path: string) => path.toLowerCase())).size).toBe(NAMES.length);
  });

  test.each([
    "x".repeat(5000),
    "CON",
    "../../../etc",
    "optie 👍🏽 \u202Eb tpo",
    "~$_vti_.lock",
    "<script>alert(1)</script>",
    "   ",
  ])("fault 23: a subject like «%s» gives a folder that SharePoint takes", async (subject) => {
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, [], { subject: subject.slice(0, 200) }), aDesk(tenant).ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    expect(folder.slice(folder.lastIndexOf("/") + 1)).toMatch(/^2024-03-12[_-][A-Za-z0-9_-]+_[0-9a-f]{6}$/);
  });

  test("fault 24: zero bytes, a wrong extension, and what a browser would run: filed as it is, named by what is in it", async () => {
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, CONTENT), aDesk(tenant).ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const filed = filedFrom(folder);
    expect(filed.map(({ sha256 }) => sha256)).toEqual(CONTENT.map(({ bytes }) => shaOf(bytes)));
    const manifest: Parsed = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const typeOf = (path: string): string => manifest.files.find((file: Parsed) => file.path === path)?.mediaType;
    const types = filed.map(({ file }) => typeOf(file));
    expect(types[1]).toBe("image/jpeg");
    for (const type of types.slice(2)) expect(type).not.toMatch(/^image\/(jpeg|png)$/);
  });

  test("fault 24: a file of 2 GiB is kept, sent and read back in pieces: never more than one fragment is asked of it at once", async () => {
    const size = 2 ** 31;
    const asked: number[] = [];
    // No disk holds it: every slice is made when it is asked.
    const film = new Proxy(new Blob([]), {
      get(target, key) {
        if (key === "size") return size;
        if (key === "slice") return (from: number, to: number) => (asked.push(to - from), new Blob([new Uint8Array(Math.min(to, size) - from)]));
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const { store } = aDesk(tenant);
    const folder = good(await store.openFolder("3f9a1c00-0000-4000-8000-0000000000aa", dossier.id, "2024-03-12_groot_3f9a1c"));
    // The line breaks for good after a few fragments: how it is asked for is what counts here; the bench sends all of it.
    tenant.faults.add({ action: { kind: "status", status: 507, retryAfter: null }, method: "PUT", path: "/_api/upload", from: 4, times: null });
    const stored = await store.storeFile(folder, { path: "media/0001_film.mp4", size, perhapsStored: false, slice: (from, to) => Promise.resolve(film.slice(from, to)) }, null, () => Promise.resolve());
    tenant.faults.clear();
    expect(stored).toEqual({ ok: false, error: { kind: "quota-exceeded" } });
    expect(asked).toEqual([10_485_760, 10_485_760, 10_485_760, 10_485_760]);
  });
});
