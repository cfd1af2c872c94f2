import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import { aTenant, ask, graphAs, library, newFolder, putFragment, someBytes, type Ask, type Library, type RunningTenant } from "./running-tenant";

const UNIT = 327_680;

describe("faults on demand", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;
  let folder: string;
  let count = 0;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    place = await library(marieke);
  });
  beforeEach(async () => {
    running.tenant.faults.clear();
    count += 1;
    folder = await newFolder(marieke, place, `faults ${count}`);
  });
  afterAll(() => running.stop());

  const arm = (fault: FaultSketch): number => running.tenant.faults.add(fault);
  const at = (name: string): string => `/drives/${place.driveId}/items/${folder}:/${name}:`;
  const put = (name: string, bytes = someBytes(100)) => marieke("PUT", `${at(name)}/content?@microsoft.graph.conflictBehavior=fail`, { bytes });
  const openSession = async (name: string): Promise<string> => (await marieke("POST", `${at(name)}/createUploadSession`, { body: {} })).body.uploadUrl;

  test.each([
    [429, "activityLimitReached"],
    [500, "generalException"],
    [502, "BadGateway"],
    [503, "serviceNotAvailable"],
    [504, "GatewayTimeout"],
    [507, "quotaLimitReached"],
    [423, "resourceLocked"],
    [412, "resourceModified"],
  ])("faults 9–13: %i in Graph's form, once, and nothing is done", async (status, code) => {
    arm({ action: { kind: "status", status, retryAfter: status === 429 ? 41 : null }, method: "PUT" });
    const refused = await put("a.bin");
    expect(refused).toMatchObject({ status, body: { error: { code } } });
    expect(refused.headers.get("retry-after")).toBe(status === 429 ? "41" : null);
    expect((await put("a.bin")).status).toBe(201);
  });

  test("fault 12: the connection breaks before anything is done", async () => {
    arm({ action: { kind: "drop-before", afterBytes: 0 }, method: "PUT" });
    await expect(put("b.bin")).rejects.toThrow();
    expect((await marieke("GET", at("b.bin").slice(0, -1))).status).toBe(404);
  });

  test("fault 12: success whose answer was lost is there all the same", async () => {
    arm({ action: { kind: "drop-after" }, method: "PUT" });
    await expect(put("c.bin")).rejects.toThrow();
    expect((await marieke("GET", at("c.bin").slice(0, -1))).body.size).toBe(100);
    expect((await put("c.bin")).status).toBe(409);
  });

  test("fault 12: a fragment whose answer was lost is received: sent again it is 416", async () => {
    const bytes = someBytes(UNIT * 2);
    const url = await openSession("d.bin");
    arm({ action: { kind: "drop-after" }, path: "d.bin", method: "PUT" });
    await expect(putFragment(url, bytes, 0, UNIT)).rejects.toThrow();
    expect((await putFragment(url, bytes, 0, UNIT)).status).toBe(416);
    expect((await ask("GET", url)).body.nextExpectedRanges).toEqual([`${UNIT}-`]);
  });

  test("fault 6: a session expires between fragments", async () => {
    const bytes = someBytes(UNIT * 2);
    const url = await openSession("e.bin");
    arm({ action: { kind: "expire-session" }, path: "e.bin", method: "PUT", from: 2 });
    expect((await putFragment(url, bytes, 0, UNIT)).status).toBe(202);
    expect(await putFragment(url, bytes, UNIT, UNIT * 2)).toMatchObject({ status: 404, body: { error: { code: "itemNotFound" } } });
  });

  test("fault 4: a byte flipped in transit shows in the checksum", async () => {
    const honest = await put("honest.bin");
    arm({ action: { kind: "flip-byte", where: "in-transit" }, method: "PUT" });
    const flipped = await put("flipped.bin");
    expect(flipped.body.size).toBe(honest.body.size);
    expect(flipped.body.file.hashes.quickXorHash).not.toBe(honest.body.file.hashes.quickXorHash);
  });

  test("faults 4 and 18: a byte flipped at rest shows only when the bytes are read", async () => {
    const honest = await put("honest.bin");
    arm({ action: { kind: "flip-byte", where: "at-rest" }, method: "PUT" });
    const flipped = await put("flipped.bin");
    expect(flipped.body.file.hashes).toEqual(honest.body.file.hashes);
    const read = Buffer.from(await (await fetch(flipped.body["@microsoft.graph.downloadUrl"])).arrayBuffer());
    expect(read.equals(someBytes(100))).toBe(false);
    expect(read.length).toBe(100);
  });

  test("fault 19: quickXorHash absent", async () => {
    arm({ action: { kind: "omit-quick-xor-hash" }, method: "PUT" });
    const made = await put("f.bin");
    expect(made.body.file).toEqual({ mimeType: "application/octet-stream" });
    expect((await marieke("GET", `/drives/${place.driveId}/items/${made.body.id}`)).body.file.hashes.quickXorHash).toEqual(expect.any(String));
  });

  test("fault 21: a captive portal answers 200 with HTML", async () => {
    arm({ action: { kind: "captive-portal" }, path: "/me" });
    const reply = await marieke("GET", "/me");
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toContain("text/html");
  });

  test("fault 14: a claims challenge names the claims, and an ordinary token does not answer it", async () => {
    arm({ action: { kind: "claims-challenge" }, path: "/me", times: null });
    const reply = await marieke("GET", "/me");
    expect(reply.status).toBe(401);
    const claims = /claims="([^"]+)"/.exec(reply.headers.get("www-authenticate") ?? "")?.[1] ?? "";
    expect(JSON.parse(Buffer.from(claims, "base64").toString())).toHaveProperty("access_token.nbf.essential", true);
    expect((await marieke("GET", "/me")).status).toBe(401);
  });

  test("fault 11: 429 inside a $batch strikes one part", async () => {
    arm({ action: { kind: "status", status: 429, retryAfter: 3 }, path: "/v1.0/me", from: 2 });
    const parts = ["1", "2", "3"].map((id) => ({ id, method: "GET", url: "/me?$select=id" }));
    const batch = await marieke("POST", "/$batch", { body: { requests: parts } });
    expect(batch.body.responses.map(({ status }: { status: number }) => status)).toEqual([200, 429, 200]);
    expect(batch.body.responses[1].headers["Retry-After"]).toBe("3");
  });

  test("a slow line lets no more bytes pass than it may", async () => {
    arm({ action: { kind: "slow", bytesPerSecond: 200_000 }, method: "PUT" });
    const start = performance.now();
    await put("slow.bin", someBytes(60_000));
    expect(performance.now() - start).toBeGreaterThan(250);
  });

  test("an answer can be late", async () => {
    arm({ action: { kind: "delay", milliseconds: 60 }, path: "/me" });
    const start = performance.now();
    await marieke("GET", "/me");
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  test("a rule strikes the calls it names, and counts what it saw", async () => {
    arm({ action: { kind: "status", status: 503, retryAfter: null }, method: "GET", path: "/me", from: 2, times: 2 });
    const seen: number[] = [];
    for (let call = 0; call < 5; call += 1) seen.push((await marieke("GET", "/me")).status);
    expect(seen).toEqual([200, 503, 503, 200, 200]);
    expect(running.tenant.faults.list()).toMatchObject([{ seen: 5, struck: 2 }]);
  });

  test("a browser's journey arms, reads and clears faults over HTTP; what is no fault is refused", async () => {
    const address = `${running.tenant.origin}/local-tenant/faults`;
    const made = await ask("POST", address, { body: [{ action: { kind: "status", status: 503, retryAfter: 2 }, path: "/me" }, { action: { kind: "drop-after" }, path: "nowhere", times: null }] });
    expect(made).toMatchObject({ status: 201, body: { ids: [expect.any(Number), expect.any(Number)] } });
    expect((await marieke("GET", "/me")).headers.get("retry-after")).toBe("2");
    expect((await ask("GET", address)).body.faults).toMatchObject([{ seen: 1, struck: 1 }, { seen: 0, times: null }]);
    for (const body of [{}, { action: { kind: "explode" } }, { action: { kind: "status" } }]) expect((await ask("POST", address, { body })).status).toBe(400);
    expect((await ask("POST", `${address}/clear`)).status).toBe(204);
    expect(running.tenant.faults.list()).toEqual([]);
  });

  test("the tenant's own addresses are closed to other sites' pages", async () => {
    const reply = await ask("POST", `${running.tenant.origin}/local-tenant/faults/clear`, { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(reply.status).toBe(403);
  });

  test("the traffic log counts bytes and ranges, and keeps no name, id or secret", async () => {
    const { traffic } = running.tenant;
    const bytes = someBytes(UNIT + 7);
    const url = await openSession("geheim.bin");
    traffic.clear();
    await putFragment(url, bytes, 0, UNIT);
    const made = await putFragment(url, bytes, UNIT, bytes.length);
    await fetch(made.body["@microsoft.graph.downloadUrl"], { headers: { Range: "bytes=0-99" } }).then((answer) => answer.arrayBuffer());
    // A file's last byte may be here before the tenant has noted that it went.
    while (traffic.entries().length < 3) await new Promise(setImmediate);
    await marieke("GET", at("geheim.bin").slice(0, -1));
    expect(traffic.entries()).toMatchObject([
      { method: "PUT", template: "/upload", receivedBytes: UNIT, status: 202, range: `bytes 0-${UNIT - 1}/${bytes.length}` },
      { method: "PUT", template: "/upload", receivedBytes: 7, status: 201 },
      { method: "GET", template: "/download", sentBytes: 100, status: 206, range: "bytes=0-99" },
      { method: "GET", template: "/drives/{drive}/@item", receivedBytes: 0, status: 200 },
    ]);
    const text = JSON.stringify((await ask("GET", `${running.tenant.origin}/local-tenant/traffic`)).body);
    for (const secret of ["geheim", place.driveId, folder, "tempauth", "Bearer"]) expect(text).not.toContain(secret);
    expect(traffic.totals()).toMatchObject({ receivedBytes: bytes.length });
  });

  test("what a fault left behind on disk is what the library says", async () => {
    arm({ action: { kind: "drop-after" }, method: "PUT" });
    await expect(put("g.bin")).rejects.toThrow();
    const onDisk = readFileSync(join(running.tenant.dataFolder, `sites/archief/Dossiers/Herziening Wet lokale democratie/faults ${count}/g.bin`));
    expect(onDisk.equals(someBytes(100))).toBe(true);
  });
});
