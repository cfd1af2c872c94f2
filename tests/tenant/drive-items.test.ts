import { existsSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import { diskNameOf, isAllowedName } from "../../src/tenant/storage/item-names";
import { aTenant, graphAs, library, newFolder, someBytes, type Ask, type Library, type RunningTenant } from "./running-tenant";

describe("drive items", () => {
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
    count += 1;
    folder = await newFolder(marieke, place, `map ${count}`);
  });
  afterAll(() => running.stop());

  const item = (id: string): string => `/drives/${place.driveId}/items/${id}`;
  const put = (name: string, bytes: Uint8Array, conflict?: string) =>
    marieke("PUT", `${item(folder)}:/${encodeURIComponent(name)}:/content${conflict === undefined ? "" : `?@microsoft.graph.conflictBehavior=${conflict}`}`, { bytes });
  const read = async (id: string, headers: Record<string, string> = {}): Promise<{ status: number; bytes: Buffer; headers: Headers }> => {
    const found = await marieke("GET", `${item(id)}/content`);
    const answer = await fetch(found.headers.get("location") ?? "", { headers });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  };

  test("every way to write an address leads to the same item", async () => {
    const made = await put("a b.txt", someBytes(3));
    const base = `/drives/${place.driveId}`;
    const path = `Herziening%20Wet%20lokale%20democratie/map%20${count}/a%20b.txt`;
    const addresses = [
      `${base}/items/${made.body.id}`,
      `${base}/items/${folder}:/a%20b.txt`,
      `${base}/items/${folder}:/a%20b.txt:`,
      `${base}/items/${folder}:/A%20B.TXT`,
      `${base}/root:/${path}`,
      `${base}/root:/${path}:`,
      `/sites/${place.siteId}/drive/root:/${path}`,
      `/sites/${place.siteId}/drives/${place.driveId}/root:/${path}`,
      `/sites/rijk.sharepoint.example:/sites/archief:/drive/root:/${path}`,
    ];
    for (const address of addresses) expect((await marieke("GET", `${address}?$select=id`)).body.id).toBe(made.body.id);
  });

  test("a folder whose name is taken is 409 nameAlreadyExists, whatever the case of its letters", async () => {
    const again = (name: string) => marieke("POST", `${item(place.dossier)}/children`, { body: { name, folder: {}, "@microsoft.graph.conflictBehavior": "fail" } });
    expect(await again(`map ${count}`)).toMatchObject({ status: 409, body: { error: { code: "nameAlreadyExists" } } });
    expect((await again(`MAP ${count}`)).status).toBe(409);
    expect((await marieke("POST", `${item(place.dossier)}/children`, { body: { name: `map ${count}`, folder: {} } })).status).toBe(409);
  });

  test("contract: a folder is not made under a conflictBehavior that there is not, and only who asks for `publication` is told of it", async () => {
    const made = (behaviour: string) => marieke("POST", `${item(folder)}/children`, { body: { name: "map", folder: {}, "@microsoft.graph.conflictBehavior": behaviour } });
    expect((await made("overwrite")).status).toBe(400);
    expect((await made("rename")).status).toBe(201);
    const { body: file } = await put("a.txt", someBytes(3));
    expect((await marieke("GET", item(file.id))).body).not.toHaveProperty("publication");
    expect((await marieke("GET", `${item(file.id)}?$select=id,publication`)).body.publication).toEqual({ level: "published", versionId: "1.0" });
    const listed = (await marieke("GET", `${item(folder)}/children?$select=name,publication`)).body.value;
    expect(listed).toEqual([{ name: "map" }, { name: "a.txt", publication: { level: "published", versionId: "1.0" } }]);
  });

  test("conflictBehavior: fail refuses, rename numbers, and replace, Graph's default for content, makes a new version", async () => {
    const first = await put("a.txt", someBytes(3), "fail");
    expect((await put("a.txt", someBytes(4), "fail")).status).toBe(409);
    expect((await put("a.txt", someBytes(4), "rename")).body.name).toBe("a 1.txt");
    const replaced = await put("a.txt", someBytes(5));
    expect(replaced).toMatchObject({ status: 200, body: { id: first.body.id, size: 5 } });
    expect(replaced.body.eTag).not.toBe(first.body.eTag);
    expect(replaced.body.cTag).not.toBe(first.body.cTag);
    expect((await read(first.body.id)).bytes.equals(someBytes(5))).toBe(true);
    expect((await put("a.txt", someBytes(4), "maybe")).status).toBe(400);
  });

  test("a plain PUT over 250 MB is refused before it is sent", async () => {
    const status = await new Promise((resolve, reject) => {
      const address = new URL(`${running.tenant.graph}${item(folder)}:/groot.bin:/content`);
      const token = running.tenant.mintToken(running.tenant.people.marieke, ["Sites.Selected"]);
      const sent = request(address, { method: "PUT", headers: { Authorization: `Bearer ${token}`, "Content-Length": String(250 * 1024 * 1024 + 1) } }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test("an empty file is a file", async () => {
    const made = await put("leeg.bin", new Uint8Array(0));
    expect(made).toMatchObject({ status: 201, body: { size: 0, file: { hashes: { quickXorHash: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" } } } });
    expect((await read(made.body.id)).bytes.length).toBe(0);
  });

  test.each([
    ["bytes=0-9", 206, 0, 10, "bytes 0-9/100"],
    ["bytes=90-", 206, 90, 100, "bytes 90-99/100"],
    ["bytes=-5", 206, 95, 100, "bytes 95-99/100"],
    ["bytes=50-999", 206, 50, 100, "bytes 50-99/100"],
    ["bytes=100-", 416, 0, 0, "bytes */100"],
    ["nonsense", 200, 0, 100, null],
  ])("a download with Range %s answers %i", async (range, status, from, to, contentRange) => {
    const made = await put("r.bin", someBytes(100));
    const got = await read(made.body.id, { Range: range });
    expect(got.status).toBe(status);
    expect(got.bytes.equals(someBytes(100).subarray(from, to))).toBe(true);
    expect(got.headers.get("content-range")).toBe(contentRange);
  });

  test("a download needs no token, and its address cannot be forged or outlived", async () => {
    const made = await put("d.bin", someBytes(10));
    const url = new URL(made.body["@microsoft.graph.downloadUrl"]);
    const got = await fetch(url);
    expect(got.status).toBe(200);
    expect(got.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(got.headers.get("content-type")).toBe("application/octet-stream");
    expect(got.headers.get("x-content-type-options")).toBe("nosniff");
    const forged = new URL(url);
    forged.searchParams.set("UniqueId", folder);
    expect((await fetch(forged)).status).toBe(401);
    const prolonged = new URL(url);
    prolonged.searchParams.set("until", "99999999999999");
    expect((await fetch(prolonged)).status).toBe(401);
  });

  test.each(["brief.docx", "lijst.XLSX", "praatje.pptx"])("SharePoint rewrites a bare Office file after its upload: %s", async (name) => {
    const bytes = someBytes(200);
    const made = await put(name, bytes);
    const plain = await put("zelfde.bin", bytes);
    expect(made.body.size).toBeGreaterThan(bytes.length);
    expect(made.body.file.hashes).not.toEqual(plain.body.file.hashes);
    expect((await read(made.body.id)).bytes.length).toBe(made.body.size);
  });

  test("an Office file inside a zip, and every other file, stays as it was sent", async () => {
    const bytes = someBytes(200);
    const made = await put("0001_brief.docx.zip", bytes);
    expect((await read(made.body.id)).bytes.equals(bytes)).toBe(true);
  });

  test("children come in pages, by the nextLink as it is, with their columns when asked", async () => {
    for (const name of ["c.txt", "a.txt", "b.txt"]) await put(name, someBytes(1));
    const first = await marieke("GET", `${item(folder)}/children?$top=2&$expand=listItem($expand=fields($select=FileLeafRef))&$select=name`);
    const second = await marieke("GET", first.body["@odata.nextLink"]);
    const names = [...first.body.value, ...second.body.value].map((child) => child.listItem.fields.FileLeafRef);
    expect(names).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(second.body["@odata.nextLink"]).toBeUndefined();
    expect(Object.keys(first.body.value[0]).sort()).toEqual(["listItem", "name"]);
  });

  test("a query option that is not honoured is refused, never ignored", async () => {
    expect((await marieke("GET", `${item(folder)}/children?$orderby=name`)).status).toBe(400);
    expect((await marieke("GET", `${item(folder)}/children?$filter=name eq 'a'`)).status).toBe(400);
    expect((await marieke("GET", `${item(folder)}?$expand=listItem(nonsense)`)).status).toBe(400);
  });

  test("fault 9: If-Match with an old eTag is 412, If-None-Match with the present one 304", async () => {
    const made = await put("e.txt", someBytes(1));
    const rename = (name: string, tag: string) => marieke("PATCH", item(made.body.id), { body: { name }, headers: { "If-Match": tag } });
    expect((await rename("f.txt", made.body.eTag)).status).toBe(200);
    expect(await rename("g.txt", made.body.eTag)).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    const now = await marieke("GET", item(made.body.id));
    expect((await marieke("GET", item(made.body.id), { headers: { "If-None-Match": now.body.eTag } })).status).toBe(304);
  });

  test("fault 16: a folder that was renamed, or moved to another dossier, is found by its id with all it holds", async () => {
    const made = await put("h.txt", someBytes(7));
    const children = await marieke("GET", `/drives/${place.driveId}/root/children`);
    const other = children.body.value[1];
    const moved = await marieke("PATCH", item(folder), { body: { name: `verplaatst ${count}`, parentReference: { id: other.id } } });
    expect(moved.body.parentReference.id).toBe(other.id);
    expect((await read(made.body.id)).bytes.equals(someBytes(7))).toBe(true);
    expect((await put("na.txt", someBytes(8))).status).toBe(201);
    expect(readdirSync(join(running.tenant.dataFolder, "sites/archief/Dossiers", other.name, `verplaatst ${count}`)).sort()).toEqual(["h.txt", "na.txt"]);
    expect((await marieke("PATCH", item(other.id), { body: { parentReference: { id: folder } } })).status).toBe(400);
  });

  test("fault 23: reserved names, forbidden signs and too long paths are refused", async () => {
    for (const name of ["CON", "lpt1", "_vti_x", "~$brief.docx", "a:b", "a*b", 'a"b', "a<b", "a|b", "a?b", " a", "a ", ".lock", "desktop.ini", "x".repeat(256)]) {
      const made = await marieke("POST", `${item(folder)}/children`, { body: { name, folder: {} } });
      expect([name, made.status]).toEqual([name, 400]);
    }
    const long = "y".repeat(200);
    const deeper = await marieke("POST", `${item(folder)}/children`, { body: { name: long, folder: {} } });
    expect((await marieke("POST", `${item(deeper.body.id)}/children`, { body: { name: long, folder: {} } })).body.error.innerError.code).toBe("pathIsTooLong");
  });

  test("hostile names stay names: nothing is written outside the library", async () => {
    const names = ["..", "../x", "..\\x", "a/b", "\u0000", "%2e%2e"];
    for (const name of names) await marieke("POST", `${item(folder)}/children`, { body: { name, folder: {} } });
    for (const path of ["..%2f..%2fx", "%2e%2e", "..%5cx"]) await marieke("PUT", `${item(folder)}:/${path}:/content`, { bytes: someBytes(1) });
    const kept = readdirSync(running.tenant.dataFolder).filter((name) => !name.startsWith("tenant.sqlite"));
    expect(kept.sort()).toEqual(["arriving", "in-use.json", "sites"]);
    expect(existsSync(join(running.tenant.dataFolder, "sites/archief/x"))).toBe(false);
    expect((await marieke("GET", `${item(folder)}/children?$select=name`)).body.value).toEqual([{ name: "%2e%2e" }]);
  });

  test.each(["👍🏽 verslag.txt", "\u202Egpj.exe.txt", "é.txt".normalize("NFD"), "<", "naam ‮.txt"])("fault 23: a strange name comes back as it was, or is refused: %j", async (name) => {
    const made = await put(name, someBytes(4));
    expect(made.status === 201 ? made.body.name : made.status).toBe(isAllowedName(name) ? name : 400);
    if (made.status === 201) expect((await read(made.body.id)).bytes.equals(someBytes(4))).toBe(true);
  });

  test("law: an allowed name's place on disk has no separator, leads nowhere else, and is another for another name", () => {
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), fc.constantFrom("..", ".", "a/b", "-rf", ".ssh"));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const place_ = diskNameOf(one);
        expect(place_).not.toMatch(/^\.|[/\\\0]/);
        expect(Buffer.byteLength(place_)).toBeLessThanOrEqual(220);
        if (one !== other) expect(diskNameOf(other)).not.toBe(place_);
      }),
    );
  });

  test("what is not there is 404, what cannot be done so is 405, what is no address is 400", async () => {
    expect((await marieke("GET", item("01NOTHERE"))).body.error.code).toBe("itemNotFound");
    expect((await marieke("GET", `/drives/b!other/root`)).status).toBe(404);
    expect((await marieke("PUT", `${item(folder)}:/geen/map/a.txt:/content`, { bytes: someBytes(1) })).status).toBe(404);
    expect((await marieke("DELETE", item(folder))).status).toBe(405);
    expect((await marieke("GET", "/nothing/at/all")).status).toBe(400);
    expect((await marieke("GET", `${item(folder)}/content`)).status).toBe(400);
  });

  test("a complete session is committed under another name with sourceUrl", async () => {
    const { body } = await marieke("POST", `${item(folder)}:/bezet.bin:/createUploadSession`, { body: {} });
    await put("bezet.bin", someBytes(1));
    const last = await fetch(body.uploadUrl, { method: "PUT", body: Buffer.from(someBytes(9)), headers: { "Content-Range": "bytes 0-8/9" } });
    expect(last.status).toBe(409);
    const committed = await marieke("PUT", `${item(folder)}:/anders.bin`, { body: { name: "anders.bin", "@microsoft.graph.conflictBehavior": "fail", "@microsoft.graph.sourceUrl": body.uploadUrl } });
    expect(committed).toMatchObject({ status: 201, body: { name: "anders.bin", size: 9 } });
  });
});
