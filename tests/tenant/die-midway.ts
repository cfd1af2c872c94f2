import { openDatabase } from "../../src/tenant/storage/database";

// Run as a process of its own by killed.test.ts: one transaction is committed, the next is cut off with half of it on disk.
const database = openDatabase(process.argv[2] ?? "");
const fill = (value: string): void => {
  for (let number = 0; number < 2000; number += 1) {
    database.run("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [`row ${number}`, value.repeat(100)]);
  }
};
database.exec("BEGIN");
fill("old");
database.exec("COMMIT");
database.exec("PRAGMA cache_size = 2; BEGIN");
fill("new");
process.kill(process.pid, "SIGKILL");
