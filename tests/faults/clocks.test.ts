import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalTime } from "../../src/conversation/local-time";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import type { Parsed } from "../tenant/running-tenant";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";

const DAY = 86_400_000;

describe("fault 20: clocks", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  const documentIn = (folder: string, name: string): Parsed => JSON.parse(readFileSync(join(folder, name), "utf8"));

  test.each([-1, 1])("fault 20: a computer whose clock is %i day off: record, register and receipt have the server's time beside it", async (days) => {
    const { ports, store } = aDesk(tenant);
    // The server's clock is known from its first answer.
    good(await store.dossiers());
    const wrong = { now: () => new Date(Date.now() + days * DAY).toISOString() };
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke), { ...ports, clock: wrong }, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const { browser, server } = documentIn(folder, "decision-record.json").decidedAt;
    const off = (moment: string): number => Date.parse(moment) - Date.now();
    expect(Math.abs(off(browser) - days * DAY)).toBeLessThan(60_000);
    expect(Math.abs(off(server))).toBeLessThan(60_000);
    expect(Math.abs(off(receipt.filedAt))).toBeLessThan(60_000);
    const [line] = good(await ports.register.entries(receipt.recordId));
    expect(Math.abs(off(line?.entry?.at.browser ?? "") - days * DAY)).toBeLessThan(60_000);
    expect(Math.abs(off(line?.entry?.at.server ?? ""))).toBeLessThan(60_000);
  });

  test("fault 20: an hour that daylight saving has twice, or never, and a time without seconds stay as they were shown", async () => {
    const times: readonly LocalTime[] = [
      { local: "2024-10-27T02:30:00", precision: "minute", instant: null },
      { local: "2024-03-31T02:30:00", precision: "minute", instant: null },
      { local: "2024-10-27T02:30:59", precision: "second", instant: null },
    ];
    const request = aRequest(dossier, tenant.people.marieke);
    const messages = request.conversation.messages.map((message, index) => ({ ...message, time: times[index] ?? message.time }));
    const decisions = request.decisions.map((ruling) => ({ ...ruling, decision: request.decisions[0]?.decision ?? ruling.decision }));
    const changed = { ...request, conversation: { ...request.conversation, messages }, decisions };
    const receipt = good(await fileRecord(changed, aDesk(tenant).ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const filed = documentIn(folder, "transcript.json").messages;
    expect(filed.map(({ time }: Parsed) => [time.local, time.precision])).toEqual(times.map(({ local, precision }) => [local, precision]));
    // No instant is made up where the zone is only assumed.
    for (const { time } of filed) expect(JSON.stringify(time)).not.toContain("Z\"");
    const [line] = good(await aDesk(tenant).ports.register.entries(receipt.recordId));
    expect(line?.entry?.period).toEqual({ from: "2024-03-31", to: "2024-10-27" });
  });
});
