import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { textOf } from "../record/a-copy";
import { isPacked, unpacked } from "../../src/imports/packed-file";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { unfinishedFilings } from "../../src/workflows/resume-filing";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { readingCopies } from "../record/a-copy";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const CANARY = "kanariegeel";
const KEPT = "purperreiger";

/** Bytes as text, with what is packed in a PDF unpacked. */
function spelledOut(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(Buffer.from(bytes).subarray(index + head.length)).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, Buffer.from(bytes).toString("utf8"), ...streams].join("\n");
}

describe("fault 30: a canary in a message that is not kept", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  const told: string[] = [];
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
    for (const level of ["log", "info", "warn", "error", "debug"] as const) {
      jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
        told.push(words.map(String).join(" "));
      });
    }
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await running.stop();
  });

  /** A chat of which the second and the last message, with its photo, are not kept; each of them has the canary in text, author and name. */
  function request() {
    const base = aRequest(dossier, tenant.people.marieke, [{ name: `${KEPT}.jpg`, bytes: aJpeg(200) }, { name: `${CANARY}.jpg`, bytes: new Uint8Array(Buffer.from(`foto ${CANARY}`)) }]);
    const messages = base.conversation.messages.map((message, index) => {
      const word = index === 1 || index === 4 ? CANARY : KEPT;
      const author = word === CANARY ? `Buur ${CANARY}` : message.author;
      return { ...message, author, text: `tekst ${word}`, original: `12-03-2024 09:41 - ${author ?? ""}: tekst ${word}` };
    });
    const lost = base.decisions[1]?.decision;
    const decisions = base.decisions.map((ruling, index) => (index === 4 && lost !== undefined ? { ...ruling, decision: lost, answers: { ...ruling.answers, place: `bij ${CANARY}` } } : ruling));
    return { ...base, subject: `Over de ${KEPT}`, conversation: { ...base.conversation, messages }, decisions };
  }

  test.each([
    ["filed at once", []],
    ["stopped, in quarantine, refused and throttled", [{ action: { kind: "status", status: 429, retryAfter: 9 }, method: "PUT" }, { action: { kind: "flip-byte", where: "at-rest" }, method: "PUT", path: "manifest.json" }] as const],
  ] as const)("fault 30: %s: it is in no file, PDF, name, column, row, address, header, note, error or log", async (_what, faults) => {
    faults.forEach((fault) => tenant.faults.add(fault));
    const heard: string[] = [];
    const spying: typeof fetch = async (input, init) => {
      const asked = new Request(input, init);
      heard.push(`${asked.method} ${decodeURIComponent(asked.url)} ${JSON.stringify([...asked.headers])} ${spelledOut(new Uint8Array(await asked.clone().arrayBuffer()))}`);
      return fetch(input, init);
    };
    const plain = createMemoryJournal();
    const journal: FilingJournal = {
      ...plain,
      note: (state) => {
        heard.push(JSON.stringify(state));
        return plain.note(state);
      },
      keepFile: async (recordId, path, content) => {
        heard.push(`${path} ${spelledOut(new Uint8Array(await (isPacked(content) ? await unpacked(content) : content).arrayBuffer()))}`);
        return plain.keepFile(recordId, path, content);
      },
    };
    const outcome = await fileRecord(request(), aDesk(tenant, { fetch: spying, journal, readingCopy: readingCopies }).ports, (progress) => heard.push(JSON.stringify(progress)));
    tenant.faults.clear();
    heard.push(JSON.stringify(outcome), JSON.stringify(good(await unfinishedFilings(tenant.people.marieke, { journal }))), JSON.stringify(tenant.traffic.entries()));
    if (outcome.ok) {
      const folder = expectCompleteRecord(tenant, dossier, outcome.value);
      const copy = await textOf(new Uint8Array(readFileSync(join(folder, "transcript.pdf"))));
      expect(copy).toContain(KEPT);
      heard.push(copy, JSON.stringify(good(await aDesk(tenant).ports.register.entries())));
    } else {
      expect(outcome.error).toEqual({ kind: "checksum-mismatch", path: "manifest.json" });
    }
    expect(heard.join("\n")).toContain(KEPT);
    expect(heard.filter((one) => one.includes(CANARY))).toEqual([]);
    expect(told.filter((one) => one.includes(CANARY) || one.includes(KEPT))).toEqual([]);
    // The tenant's own disk: files, names, and the database with every column and row.
    const onDisk = readdirSync(tenant.dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const holding = onDisk.filter((entry) => entry.name.includes(CANARY) || readFileSync(join(entry.parentPath, entry.name)).includes(CANARY));
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
});
