import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aTenant, ask, graphAs, library, newFolder, putFragment, someBytes, type Ask, type Library, type RunningTenant } from "./running-tenant";

const UNIT = 327_680;

describe("upload sessions", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;
  let folder: string;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    place = await library(marieke);
    folder = await newFolder(marieke, place, "sessions");
  });
  afterAll(() => running.stop());

  const open = async (name: string, body: object = {}): Promise<string> => {
    const session = await marieke("POST", `/drives/${place.driveId}/items/${folder}:/${name}:/createUploadSession`, { body });
    expect(session).toMatchObject({ status: 200, body: { nextExpectedRanges: ["0-"] } });
    return session.body.uploadUrl;
  };
  const content = async (id: string): Promise<Buffer> => {
    const found = await marieke("GET", `/drives/${place.driveId}/items/${id}/content`);
    expect(found.status).toBe(302);
    return Buffer.from(await (await fetch(found.headers.get("location") ?? "")).arrayBuffer());
  };

  test("fragments in order end in a driveItem with size and checksum, and the same bytes on disk", async () => {
    const bytes = someBytes(UNIT * 2 + 5);
    const url = await open("video.mp4");
    const first = await putFragment(url, bytes, 0, UNIT);
    expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: [`${UNIT}-`] } });
    expect(first.body.uploadUrl).toBeUndefined();
    expect((await ask("GET", url)).body.nextExpectedRanges).toEqual([`${UNIT}-`]);
    const last = await putFragment(url, bytes, UNIT, bytes.length);
    expect(last).toMatchObject({ status: 201, body: { name: "video.mp4", size: bytes.length, file: { hashes: { quickXorHash: expect.any(String) } } } });
    expect((await content(last.body.id)).equals(bytes)).toBe(true);
    const onDisk = join(running.tenant.dataFolder, "sites/archief/Dossiers/Herziening Wet lokale democratie/sessions/video.mp4");
    expect(readFileSync(onDisk).equals(bytes)).toBe(true);
    expect((await putFragment(url, bytes, UNIT, bytes.length)).status).toBe(404);
  });

  test("fault 5: a fragment that is no multiple of 320 KiB is refused", async () => {
    const url = await open("odd.bin");
    const reply = await putFragment(url, someBytes(UNIT * 2), 0, 1000);
    expect(reply).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
  });

  test("fault 5: a fragment over 60 MiB is refused", async () => {
    const url = await open("large.bin");
    const size = 60 * 1024 * 1024 + UNIT;
    const reply = await ask("PUT", url, { bytes: new Uint8Array(size), headers: { "Content-Range": `bytes 0-${size - 1}/${size * 2}` } });
    expect(reply.status).toBe(413);
  });

  test("fault 5: out of order and already received are 416, and the session tells where it is", async () => {
    const bytes = someBytes(UNIT * 3);
    const url = await open("order.bin");
    expect((await putFragment(url, bytes, UNIT, UNIT * 2)).body.error).toMatchObject({ code: "invalidRange", innerError: { code: "fragmentOutOfOrder" } });
    await putFragment(url, bytes, 0, UNIT);
    const again = await putFragment(url, bytes, 0, UNIT);
    expect(again).toMatchObject({ status: 416, body: { error: { code: "invalidRange", innerError: { code: "fragmentOverlap" } } } });
    expect((await ask("GET", url)).body.nextExpectedRanges).toEqual([`${UNIT}-`]);
  });

  test("every fragment extends the session's life", async () => {
    const bytes = someBytes(UNIT * 2);
    const session = await marieke("POST", `/drives/${place.driveId}/items/${folder}:/life.bin:/createUploadSession`, { body: {} });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const reply = await putFragment(session.body.uploadUrl, bytes, 0, UNIT);
    expect(reply.body.expirationDateTime > session.body.expirationDateTime).toBe(true);
  });

  test("fault 6: a cancelled or unknown session is 404", async () => {
    const url = await open("cancelled.bin");
    expect((await ask("DELETE", url)).status).toBe(204);
    expect((await putFragment(url, someBytes(10), 0, 10)).status).toBe(404);
    expect((await ask("GET", url)).body.error.code).toBe("itemNotFound");
    expect((await ask("GET", url.replace(/session=[^&]+/, "session=0000"))).status).toBe(404);
  });

  test("fault 7: an Authorization header on a fragment is 401", async () => {
    const url = await open("token.bin");
    const reply = await putFragment(url, someBytes(10), 0, 10, { Authorization: "Bearer x" });
    expect(reply.status).toBe(401);
    expect((await putFragment(url, someBytes(10), 0, 10)).status).toBe(201);
  });

  test("fault 8: a name taken meanwhile is 409 at the last byte; the session lives, and commits once the name is free", async () => {
    const bytes = someBytes(UNIT + 1);
    const url = await open("race.bin");
    await putFragment(url, bytes, 0, UNIT);
    const other = await marieke("PUT", `/drives/${place.driveId}/items/${folder}:/race.bin:/content?@microsoft.graph.conflictBehavior=fail`, { bytes: someBytes(3) });
    expect(other.status).toBe(201);
    expect(await putFragment(url, bytes, UNIT, bytes.length)).toMatchObject({ status: 409, body: { error: { code: "nameAlreadyExists" } } });
    expect((await ask("GET", url)).body.nextExpectedRanges).toEqual([]);
    expect((await ask("POST", url)).status).toBe(409);
    await marieke("PATCH", `/drives/${place.driveId}/items/${other.body.id}`, { body: { name: "race-of-somebody-else.bin" } });
    const committed = await ask("POST", url);
    expect(committed).toMatchObject({ status: 201, body: { name: "race.bin", size: bytes.length } });
    expect((await content(committed.body.id)).equals(bytes)).toBe(true);
  });

  test("a taken name is refused at the start, unless replacing was asked", async () => {
    await putFragment(await open("taken.bin"), someBytes(10), 0, 10);
    const again = await marieke("POST", `/drives/${place.driveId}/items/${folder}:/taken.bin:/createUploadSession`, { body: {} });
    expect(again.status).toBe(409);
    const url = await open("taken.bin", { item: { "@microsoft.graph.conflictBehavior": "replace" } });
    expect((await putFragment(url, someBytes(12), 0, 12)).status).toBe(200);
  });

  test("deferCommit: the file comes when asked, not with the last byte", async () => {
    const url = await open("deferred.bin", { deferCommit: true });
    expect((await putFragment(url, someBytes(10), 0, 10)).status).toBe(202);
    expect((await marieke("GET", `/drives/${place.driveId}/items/${folder}:/deferred.bin`)).status).toBe(404);
    expect((await ask("POST", url)).status).toBe(201);
  });

  test("a fragment without, or with a wrong, Content-Range is refused", async () => {
    const url = await open("range.bin");
    expect((await ask("PUT", url, { bytes: someBytes(10) })).status).toBe(400);
    expect((await ask("PUT", url, { bytes: someBytes(10), headers: { "Content-Range": "bytes 0-10/20" } })).status).toBe(416);
  });

  test("a fragment whose connection broke leaves nothing behind", async () => {
    const bytes = someBytes(UNIT * 2);
    const url = await open("broken.bin");
    running.tenant.faults.add({ action: { kind: "drop-before", afterBytes: 1000 }, method: "PUT", path: "/upload" });
    await expect(putFragment(url, bytes, 0, UNIT)).rejects.toThrow();
    expect((await ask("GET", url)).body.nextExpectedRanges).toEqual(["0-"]);
    await putFragment(url, bytes, 0, UNIT);
    const last = await putFragment(url, bytes, UNIT, bytes.length);
    expect((await content(last.body.id)).equals(bytes)).toBe(true);
  });
});
