import { KeptStatements } from "../../src/tenant/storage/kept-statements";

/** A database with one table, and one row in it. */
function aDatabase(): KeptStatements {
  const database = new KeptStatements();
  database.exec("CREATE TABLE place (name TEXT, size INTEGER)");
  database.run("INSERT INTO place VALUES (?, ?)", ["Oosterdiep", 1]);
  return database;
}

const sizes = (database: KeptStatements, name: string): readonly unknown[] => database.all("SELECT size FROM place WHERE name = ?", name).map(({ size }) => size);

describe("answers that the tenant's database keeps", () => {
  let database: KeptStatements;
  beforeEach(() => {
    database = aDatabase();
  });
  afterEach(() => {
    database.close();
  });

  test("another value is another question", () => {
    database.run("INSERT INTO place VALUES (?, ?)", ["Westerdiep", 2]);
    expect([sizes(database, "Oosterdiep"), sizes(database, "Westerdiep"), sizes(database, "Oosterdiep")]).toEqual([[1], [2], [1]]);
  });

  test("what is written is read", () => {
    expect(sizes(database, "Oosterdiep")).toEqual([1]);
    database.run("UPDATE place SET size = 5");
    expect(sizes(database, "Oosterdiep")).toEqual([5]);
    database.exec("UPDATE place SET size = 6");
    expect(sizes(database, "Oosterdiep")).toEqual([6]);
  });

  test("what is taken back is read as it was", () => {
    database.exec("BEGIN");
    database.run("UPDATE place SET size = 5");
    expect(sizes(database, "Oosterdiep")).toEqual([5]);
    database.exec("ROLLBACK");
    expect(sizes(database, "Oosterdiep")).toEqual([1]);
  });

  test("of many questions each keeps its own answer", () => {
    for (let size = 0; size < 1200; size += 1) database.run("INSERT INTO place VALUES (?, ?)", [`place ${size}`, size]);
    for (let size = 0; size < 1200; size += 1) expect(sizes(database, `place ${size}`)).toEqual([size]);
  });
});
