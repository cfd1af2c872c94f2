import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import { RECORDS_LIBRARY } from "../../src/tenant/seeds/lists";
import { inTransaction, openDatabase } from "../../src/tenant/storage/database";
import { addItem } from "../../src/tenant/storage/item-changes";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import type { Parsed } from "../tenant/running-tenant";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const ALL = 100_000;
/** Every two-hundredth is kept. */
const isKept = (number: number): boolean => number % 200 === 0;

describe("fault 25: very many", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  test("fault 25: of 100,000 messages 500 are filed, proven and told of; the others are counted, and cost no request more", async () => {
    const small = aRequest(dossier, tenant.people.marieke);
    tenant.traffic.clear();
    good(await fileRecord(small, aDesk(tenant).ports, () => undefined));
    const requests = tenant.traffic.totals().requests;
    const [sample] = small.conversation.messages;
    const [kept, left] = small.decisions;
    if (sample === undefined || kept === undefined || left === undefined) throw new Error("no sample");
    const messages = Array.from({ length: ALL }, (_, index) => {
      const number = index + 1;
      const text = isKept(number) ? `Bericht ${number}` : `kanarie-${number}`;
      return { ...sample, number, firstLine: number, lastLine: number, text, original: `12-03-2024 09:41 - Anna de Vries: ${text}` };
    });
    const decisions = messages.map(({ number }) => ({ ...(isKept(number) ? kept : left), number }));
    const completeness = { ...small.conversation.completeness, lineCount: ALL, messageCount: ALL };
    tenant.traffic.clear();
    const receipt = good(await fileRecord({ ...small, conversation: { ...small.conversation, messages, completeness }, decisions }, aDesk(tenant).ports, () => undefined));
    expect(tenant.traffic.totals().requests).toBe(requests);
    expect(receipt.keptMessageCount).toBe(ALL / 200);
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const transcript = readFileSync(join(folder, "transcript.json"), "utf8");
    const filed: Parsed = JSON.parse(transcript);
    expect(filed.messages).toHaveLength(ALL / 200);
    expect(filed.notKept.total).toBe(ALL - ALL / 200);
    expect(transcript).not.toContain("kanarie-");
    const [line] = good(await aDesk(tenant).ports.register.entries(receipt.recordId));
    expect(line?.entry?.counts).toEqual({ kept: ALL / 200, notKept: ALL - ALL / 200 });
  }, 240_000);
});

/** A dossier with more folders in it than one view of SharePoint shows. */
function crowd(dataFolder: string, dossierId: string, person: string): void {
  const database = openDatabase(dataFolder);
  inTransaction(database, () => {
    for (let number = 0; number < 5001; number += 1) {
      addItem(database, { list: RECORDS_LIBRARY.id, parent: dossierId, name: `map ${number}`, kind: "folder", contentType: "folder", person, content: null });
    }
  });
  database.close();
}

describe("fault 25: a crowded library", () => {
  test("fault 25: in a dossier of more than 5,000 items a record is found by its key, and filed as in a small one", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "crowded-"));
    const start = (): Promise<Tenant> => startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app") });
    const empty = await start();
    const { id } = await firstDossier(empty);
    const { marieke } = empty.people;
    await empty.close();
    crowd(dataFolder, id, marieke);
    const tenant = await start();
    const { ports, store } = aDesk(tenant);
    const dossier = good(await store.dossiers()).find((one) => one.id === id);
    if (dossier === undefined) throw new Error("no dossier");
    const receipt = good(await fileRecord(aRequest(dossier, marieke), ports, () => undefined));
    expectCompleteRecord(tenant, dossier, receipt);
    expect(good(await store.findRecord(receipt.recordId))?.manifestSha256).toBe(receipt.manifestSha256);
    await tenant.close();
    rmSync(dataFolder, { recursive: true });
  }, 240_000);
});
