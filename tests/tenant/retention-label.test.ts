import { aTenant, ask, graphAs, library, newFolder, someBytes, type Ask, type Library, type RunningTenant } from "./running-tenant";

const OPEN = "Record, open";
const LOCKED = "Record, vergrendeld";
const PLAIN = "Bewaren volgens selectielijst";

describe("retention labels", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;
  let folder: string;
  let file: string;
  let count = 0;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    place = await library(marieke);
  });
  beforeEach(async () => {
    running.tenant.setLabelDelay(0);
    count += 1;
    folder = await newFolder(marieke, place, `labels ${count}`);
    file = (await put("a.json")).body.id;
  });
  afterAll(() => running.stop());

  const item = (id: string): string => `/drives/${place.driveId}/items/${id}`;
  const put = (name: string, conflict = "fail") => marieke("PUT", `${item(folder)}:/${name}:/content?@microsoft.graph.conflictBehavior=${conflict}`, { bytes: someBytes(4) });
  const label = (id: string, name: string) => marieke("PATCH", `${item(id)}/retentionLabel`, { body: { name } });
  const lock = (id: string, isRecordLocked = true) => marieke("PATCH", `${item(id)}/retentionLabel`, { body: { retentionSettings: { isRecordLocked } } });
  const read = async (id: string) => (await marieke("GET", `${item(id)}/retentionLabel`)).body;

  test("a folder's label is what everything in it gets, what comes later too: 201 the first time, 200 after", async () => {
    expect((await read(file)).name).toBeUndefined();
    expect((await label(folder, PLAIN)).status).toBe(201);
    expect((await label(folder, PLAIN)).status).toBe(200);
    const later = (await put("later.json")).body.id;
    for (const id of [file, later]) expect(await read(id)).toMatchObject({ name: PLAIN, isLabelAppliedExplicitly: false, retentionSettings: { isRecordLocked: false } });
    expect(await read(folder)).toMatchObject({ name: PLAIN, isLabelAppliedExplicitly: true });
  });

  test("fault 17: a label that is not published here is refused", async () => {
    expect(await label(folder, "Bestaat niet")).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
  });

  test("fault 17: a label comes late, and is there when its time has come", async () => {
    await ask("POST", `${running.tenant.origin}/local-tenant/label-delay`, { body: { milliseconds: 3_600_000 } });
    expect((await label(folder, PLAIN)).status).toBe(201);
    expect((await read(file)).name).toBeUndefined();
    running.tenant.setLabelDelay(0);
    expect((await read(file)).name).toBe(PLAIN);
  });

  test("fault 10, 17: only a file with a label for records can be locked", async () => {
    expect((await lock(file)).status).toBe(400);
    await label(folder, PLAIN);
    expect((await lock(file)).status).toBe(400);
    await label(folder, OPEN);
    expect((await lock(folder)).status).toBe(400);
    expect((await lock(file)).body.retentionSettings).toMatchObject({ isRecordLocked: true, isContentUpdateAllowed: false });
  });

  test("fault 10: a locked file refuses new content, another name, other columns and another label with 423, until it is unlocked", async () => {
    await label(folder, LOCKED);
    const refused = [
      await put("a.json", "replace"),
      await marieke("PUT", `${item(file)}/content`, { bytes: someBytes(5) }),
      await marieke("PATCH", item(file), { body: { name: "b.json" } }),
      await marieke("PATCH", `${item(file)}/listItem/fields`, { body: { Bron: "x" } }),
      await label(file, PLAIN),
    ];
    expect(refused.map(({ status }) => status)).toEqual([423, 423, 423, 423, 423]);
    expect(refused[0]?.body.error.code).toBe("resourceLocked");
    expect((await lock(file, false)).status).toBe(200);
    expect((await put("a.json", "replace")).status).toBe(200);
  });

  test("a label that makes a record is not taken off by who files; another one is", async () => {
    await label(file, OPEN);
    expect((await marieke("DELETE", `${item(file)}/retentionLabel`)).status).toBe(403);
    await label(folder, PLAIN);
    expect((await marieke("DELETE", `${item(folder)}/retentionLabel`)).status).toBe(204);
    expect((await read(folder)).name).toBeUndefined();
  });
});
