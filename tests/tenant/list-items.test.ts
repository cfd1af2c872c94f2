import { aTenant, graphAs, library, newFolder, someBytes, type Ask, type Library, type RunningTenant } from "./running-tenant";

describe("columns of the library", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;
  let count = 0;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    place = await library(marieke);
  });
  afterAll(() => running.stop());

  const newRecord = (): Promise<string> => {
    count += 1;
    return newFolder(marieke, place, `record ${count}`);
  };
  const fields = (id: string): string => `/drives/${place.driveId}/items/${id}/listItem/fields`;
  const items = (filter: string): string => `/sites/${place.siteId}/lists/${place.listId}/items?$expand=fields,driveItem&$filter=${encodeURIComponent(filter)}`;

  const COLUMNS = {
    DossierId: "MBZ-2026-0142",
    Zaaktype: "Wetgeving",
    Selectielijstcategorie: "1.1",
    Waardering: "B",
    Bewaartermijn: "P10Y",
    Vertrouwelijkheid: "Intern",
    BeperkingGebruik: "Nader te bepalen",
    Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    PeriodeVan: "2026-01-05",
    PeriodeTot: "2026-02-01",
    Bron: "WhatsApp",
    RecordUUID: "7a1c-uuid",
    SHA256: "a".repeat(64),
    Regelversie: "2026-1",
  };

  test("every column of a chat record is written and read back; a date comes back as an instant", async () => {
    const record = await newRecord();
    const before = await marieke("GET", `/drives/${place.driveId}/items/${record}/listItem`);
    const written = await marieke("PATCH", fields(record), { body: COLUMNS, headers: { "If-Match": before.body.eTag } });
    expect(written.status).toBe(200);
    const { body } = await marieke("GET", fields(record));
    expect(body).toMatchObject({ ...COLUMNS, PeriodeVan: "2026-01-05T00:00:00Z", PeriodeTot: "2026-02-01T00:00:00Z" });
    expect(body["@odata.etag"]).not.toBe(before.body.eTag);
  });

  test("fault 9: an old eTag is 412, and nothing changes", async () => {
    const record = await newRecord();
    const { body } = await marieke("GET", `/drives/${place.driveId}/items/${record}/listItem`);
    const headers = { "If-Match": body["@odata.etag"] };
    expect((await marieke("PATCH", fields(record), { body: { Bron: "een" }, headers })).status).toBe(200);
    expect(await marieke("PATCH", fields(record), { body: { Bron: "twee" }, headers })).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    expect((await marieke("GET", fields(record))).body.Bron).toBe("een");
    expect((await marieke("PATCH", fields(record), { body: { Bron: "drie" }, headers: { "If-Match": "*" } })).status).toBe(200);
  });

  test("fault 2: a second folder with the same RecordUUID is refused, as SharePoint's unique column does", async () => {
    const [first, second] = [await newRecord(), await newRecord()];
    await marieke("PATCH", fields(first), { body: { RecordUUID: "zelfde" } });
    const refused = await marieke("PATCH", fields(second), { body: { RecordUUID: "zelfde", Bron: "x" } });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "invalidRequest", message: expect.stringContaining("unique") } } });
    expect((await marieke("GET", fields(second))).body).not.toHaveProperty("Bron");
    expect((await marieke("PATCH", fields(first), { body: { RecordUUID: "zelfde" } })).status).toBe(200);
  });

  test("an indexed column can be filtered on: the record is found by its UUID", async () => {
    const record = await newRecord();
    await marieke("PATCH", fields(record), { body: { RecordUUID: "0d41 it's" } });
    const found = await marieke("GET", items("fields/RecordUUID eq '0d41 it''s'"));
    expect(found.body.value).toMatchObject([{ fields: { RecordUUID: "0d41 it's" }, driveItem: { id: record } }]);
    expect((await marieke("GET", items("fields/RecordUUID eq 'none'"))).body.value).toEqual([]);
    expect((await marieke("GET", items("fields/DossierId eq 'MBZ-2026-0377' and startswith(fields/DossierId,'MBZ')"))).body.value).toHaveLength(1);
  });

  test("a column without index needs the client's acceptance that it may fail", async () => {
    const refused = await marieke("GET", items("fields/Zaaktype eq 'Subsidieverlening'"));
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "invalidRequest", message: expect.stringContaining("not indexed") } } });
    const Prefer = "HonorNonIndexedQueriesWarningMayFailRandomly";
    expect((await marieke("GET", items("fields/Zaaktype eq 'Subsidieverlening'"), { headers: { Prefer } })).body.value).toHaveLength(1);
  });

  test.each([
    [{ Kleur: "rood" }, "not recognized"],
    [{ Waardering: "X" }, "choices"],
    [{ PeriodeVan: "morgen" }, "date"],
    [{ PeriodeVan: "2026-13-05" }, "date"],
    [{ PeriodeVan: "2026-02-30" }, "date"],
    [{ PeriodeVan: "2026-01-05T25:00:00Z" }, "date"],
    [{ Bron: "x".repeat(256) }, "255"],
    [{ Bron: 3 }, "text"],
    [{ ContentType: "Factuur" }, "content type"],
  ])("a value that SharePoint would not take is refused, with all that came along: %j", async (wrong, reason) => {
    const record = await newRecord();
    const refused = await marieke("PATCH", fields(record), { body: { Zaaktype: "goed", ...wrong } });
    expect(refused).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(reason) } } });
    expect((await marieke("GET", fields(record))).body).not.toHaveProperty("Zaaktype");
  });

  test("null empties a column, and the content type can be set", async () => {
    const record = await newRecord();
    await marieke("PATCH", fields(record), { body: { Bron: "x", ContentType: "Chatrecord" } });
    await marieke("PATCH", fields(record), { body: { Bron: null } });
    const { body } = await marieke("GET", fields(record));
    expect(body).toMatchObject({ ContentType: "Chatrecord" });
    expect(body).not.toHaveProperty("Bron");
  });

  test("the list shows folders and files alike, in pages", async () => {
    const record = await newRecord();
    await marieke("PUT", `/drives/${place.driveId}/items/${record}:/a.txt:/content`, { bytes: someBytes(1) });
    let next: string | undefined = `/sites/${place.siteId}/lists/Dossiers/items?$top=3&$expand=fields($select=FileLeafRef)`;
    const names: string[] = [];
    while (next !== undefined) {
      const page = await marieke("GET", next);
      names.push(...page.body.value.map((row: { fields: { FileLeafRef: string } }) => row.fields.FileLeafRef));
      next = page.body["@odata.nextLink"];
    }
    expect(names).toEqual(expect.arrayContaining(["Herziening Wet lokale democratie", `record ${count}`, "a.txt"]));
    expect(new Set(names).size).toBe(names.length);
  });

  test("RecordUUID and DossierId are the indexed columns, RecordUUID the unique one", async () => {
    const { body } = await marieke("GET", `/sites/${place.siteId}/lists/${place.listId}/columns`);
    const named = (flag: string): string[] => body.value.filter((column: Record<string, unknown>) => column[flag] === true).map(({ name }: { name: string }) => name);
    expect(named("indexed")).toEqual(["DossierId", "RecordUUID"]);
    expect(named("enforceUniqueValues")).toEqual(["RecordUUID"]);
    expect(body.value.map(({ name }: { name: string }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
  });
});
