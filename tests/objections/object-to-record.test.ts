import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import type { Receipt } from "../../src/workflows/filing";
import { answerObjection, objectionsTo, objectTo, whoIsAsked } from "../../src/workflows/object-to-record";
import { aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, filesOnDisk, firstDossier, good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;

describe("«ik ben het niet eens»: an objection to a filed record", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  const owner = () => ({ id: tenant.people.joris, name: "Joris van Beek" });
  const me = () => ({ id: tenant.people.marieke, name: "Marieke de Wit" });
  const portsOf = (person: string) => aDesk(tenant, { person }).ports;
  /** A record of a dossier whose case owner is a colleague beside the chat. */
  const file = async (): Promise<Receipt> => {
    const request = aRequest(dossier, me().id);
    const colleague = { id: owner().id, displayName: owner().name, jobTitle: null, department: null, organisation: null };
    const facts = { ...request.facts, caseOwner: { id: owner().id, role: "civil-servant" as const } };
    return good(await fileRecord({ ...request, facts, colleagues: [colleague] }, portsOf(me().id), quiet));
  };

  test("it goes to the case owner whom the record names, with the reason, and nothing of the record changes", async () => {
    const receipt = await file();
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const before = filesOnDisk(folder);
    const ports = portsOf(me().id);
    const to = await whoIsAsked(receipt, ports);
    expect(to).toEqual(owner());
    const said = { recordId: receipt.recordId, by: me(), words: " Bericht 3 hoort er niet bij. ", entryId: "11111111-1111-4111-8111-111111111111" };
    const entry = good(await objectTo(said, to, ports));
    expect(entry).toMatchObject({ event: "objected", number: receipt.number, by: me(), to: owner(), reason: "Bericht 3 hoort er niet bij.", manifestSha256: receipt.manifestSha256, webUrl: receipt.webUrl });
    expect(filesOnDisk(folder)).toEqual(before);
    expect(readFileSync(join(folder, "decision-record.json"), "utf8")).not.toContain("hoort er niet bij");
  });

  test("the same words that are sent again after a fault are one line", async () => {
    const receipt = await file();
    const ports = portsOf(me().id);
    const said = { recordId: receipt.recordId, by: me(), words: "Nee", entryId: "22222222-2222-4222-8222-222222222222" };
    expect(good(await objectTo(said, null, ports)).hash).toBe(good(await objectTo(said, null, ports)).hash);
    expect(good(await objectionsTo(receipt.recordId, ports))).toHaveLength(1);
  });

  test("the case owner answers, and both lines stay", async () => {
    const receipt = await file();
    const ports = portsOf(me().id);
    good(await objectTo({ recordId: receipt.recordId, by: me(), words: "De rol klopt niet", entryId: "33333333-3333-4333-8333-333333333333" }, owner(), ports));
    const theirs = portsOf(owner().id);
    const [objection] = good(await objectionsTo(receipt.recordId, theirs));
    if (objection === undefined) throw new Error("no objection");
    good(await answerObjection({ recordId: receipt.recordId, by: owner(), words: "Er komt een nieuwe versie", entryId: "44444444-4444-4444-8444-444444444444" }, objection, theirs));
    const [now] = good(await objectionsTo(receipt.recordId, ports));
    expect([now?.objected.reason, now?.answered?.reason, now?.answered?.to]).toEqual(["De rol klopt niet", "Er komt een nieuwe versie", me()]);
    expect(good(await ports.register.entries(receipt.recordId)).map(({ entry }) => entry?.event)).toEqual(["filed", "objected", "answered"]);
  });

  test("it is about the record as it was filed first: a second line that somebody adds, with another keeper, turns it to nobody else", async () => {
    const ports = portsOf(me().id);
    const receipt = await file();
    const [{ entry } = { entry: null }] = good(await ports.register.entries(receipt.recordId));
    if (entry === null) throw new Error("not registered");
    good(await ports.register.append({ ...entry, entryId: "88888888-8888-4888-8888-888888888888", keeper: owner(), manifestSha256: "00".repeat(32) }));
    const objected = good(await objectTo({ recordId: receipt.recordId, by: me(), words: "Nee", entryId: "99999999-9999-4999-8999-999999999999" }, null, ports));
    expect(objected).toMatchObject({ keeper: entry.keeper, manifestSha256: receipt.manifestSha256 });
  });

  test("a record that names no case owner asks nobody, and a record that the register does not know is said so", async () => {
    const ports = portsOf(me().id);
    const receipt = good(await fileRecord(aRequest(dossier, me().id), ports, quiet));
    expect(await whoIsAsked(receipt, ports)).toBeNull();
    expect(await whoIsAsked({ ...receipt, manifestSha256: "00".repeat(32) }, ports)).toBeNull();
    const said = { recordId: "55555555-5555-4555-8555-555555555555", by: me(), words: "Nee", entryId: "66666666-6666-4666-8666-666666666666" };
    expect(await objectTo(said, null, ports)).toEqual({ ok: false, error: { kind: "not-found", what: "list" } });
  });
});
