import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/conversation/conversation";
import type { KeptRecord } from "../../src/ports/agreements";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import type { Receipt } from "../../src/workflows/file-record";
import { verifyKeeping } from "../../src/workflows/verify-keeping";
import { aDocx, aJpeg, aRequest, mediaOf } from "../filing/a-filing";
import type { SomeAttachment } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aClient } from "./two-people";

const quiet = (): void => undefined;
const PHOTO: SomeAttachment = { name: "foto.jpg", bytes: aJpeg(3000) };
const NOTE: SomeAttachment = { name: "nota.docx", bytes: aDocx(2000) };

describe("gap 24: a keeper's copy is believed only when it is verified", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  /** Marieke files: messages 1 and 3, and the attachments. */
  const file = async (attachments: readonly SomeAttachment[] = [PHOTO, NOTE]): Promise<Receipt> =>
    good(await fileRecord(aRequest(dossier, tenant.people.marieke, attachments), aDesk(tenant).ports, quiet));
  /** Joris has the same chat, and looks. */
  const look = (records: readonly KeptRecord[], attachments: readonly SomeAttachment[] = [PHOTO, NOTE], changed = (message: Message): Message => message, others: readonly Message[] = []) => {
    const { conversation } = aRequest(dossier, tenant.people.joris, attachments);
    const messages = conversation.messages.map(changed);
    return verifyKeeping(records, { messages, all: [...messages, ...others], media: mediaOf(attachments) }, aClient(tenant, "joris").ports);
  };
  const onDisk = (receipt: Receipt, path: string) => join(expectCompleteRecord(tenant, dossier, receipt), path);
  const doubt = (receipt: Receipt, kind: string) => ({ covered: new Set(), doubts: [{ number: receipt.number, doubt: { kind } }] });

  test("only what stands in the record is confirmed; an Office file by its own bytes, not those of its container", async () => {
    const receipt = await file();
    expect(await look([receipt])).toEqual({ covered: new Set([1, 3, 4, 5]), doubts: [] });
  });

  test("another phone's names for the same files do not matter; other bytes do", async () => {
    const receipt = await file();
    const renamed = [{ ...PHOTO, name: "IMG-WA0007.jpg" }, { name: "nota.docx", bytes: aDocx(2001) }];
    expect((await look([receipt], renamed)).covered).toEqual(new Set([1, 3, 4]));
  });

  test("where somebody else wrote the same in that minute, which of the two stands there nobody can tell", async () => {
    const { conversation } = aRequest(dossier, tenant.people.joris, [PHOTO, NOTE]);
    const same = conversation.messages.flatMap((message) => (message.number === 3 ? [{ ...message, number: 99, author: "Iemand anders" }] : []));
    expect((await look([await file()], undefined, undefined, same)).covered).toEqual(new Set([1, 4, 5]));
  });

  test("a message of another minute is not there", async () => {
    const later = (message: Message): Message => (message.number === 3 ? { ...message, time: { ...message.time, local: "2024-03-12T09:42:00" } } : message);
    expect((await look([await file()], undefined, later)).covered).toEqual(new Set([1, 4, 5]));
  });

  test("what was filed in parts is taken together", async () => {
    const first = await file([]);
    const second = await file([PHOTO]);
    expect((await look([first, second], [PHOTO])).covered).toEqual(new Set([1, 3, 4]));
  });

  test("nothing of one's own chat goes anywhere: one asks for the record, and for nothing else", async () => {
    const receipt = await file();
    tenant.traffic.clear();
    await look([receipt]);
    // Signing in is no part of it.
    const asked = tenant.traffic.entries().filter(({ template }) => !template.includes("local-tenant"));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ method, receivedBytes }) => method === "GET" && receivedBytes === 0)).toBe(true);
  });

  test.each(["manifest.json", "transcript.json"])("fault 18: one bit of %s that turned over: altered, and nothing is confirmed", async (path) => {
    const receipt = await file();
    const place = onDisk(receipt, path);
    const bytes = readFileSync(place);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(place, bytes);
    expect(await look([receipt])).toEqual(doubt(receipt, "altered"));
  });

  test("fault 26: a manifest made afresh around another transcript is not the one of the receipt", async () => {
    const receipt = await file();
    const other = await file();
    expect(await look([{ ...receipt, manifestSha256: other.manifestSha256 }])).toEqual(doubt(receipt, "altered"));
  });

  test("a receipt that names another record's files is no proof of them", async () => {
    const receipt = await file();
    expect(await look([{ ...receipt, recordId: "00000000-0000-4000-8000-000000000000" }])).toEqual(doubt(receipt, "gone"));
  });

  test("fault 16: a record whose manifest is gone, confirms nothing", async () => {
    const receipt = await file();
    tenant.faults.add({ action: { kind: "status", status: 404, retryAfter: null }, method: "GET", path: "manifest.json", times: null });
    expect(await look([receipt])).toEqual(doubt(receipt, "gone"));
  });

  test("fault 15: who may not look into the archive, is told so, and nothing is confirmed", async () => {
    const receipt = await file();
    tenant.setSiteRole(tenant.people.joris, null);
    expect(await look([receipt])).toEqual(doubt(receipt, "no-access"));
    tenant.setSiteRole(tenant.people.joris, "write");
  });

  test("fault 12, 21: a server that cannot be asked: perhaps later, and nothing is confirmed", async () => {
    const receipt = await file();
    tenant.faults.add({ action: { kind: "captive-portal" }, method: "GET", path: "/download.aspx", times: null });
    expect(await look([receipt])).toEqual(doubt(receipt, "unreachable"));
  });
});
