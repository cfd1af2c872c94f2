import { screen, waitFor, within } from "@testing-library/react";
import Papa from "papaparse";
import { Desk } from "../../src/panes/desk/desk";
import type { DeskPorts } from "../../src/panes/desk/desk-ports";
import type { StoredEntry } from "../../src/ports/decision-register";
import type { RecordStore, StoredFile } from "../../src/ports/record-store";
import type { RecordPackage } from "../../src/record/package";
import type { RegisterContent } from "../../src/record/register-content";
import { err, ok } from "../../src/result";
import { anEntry, uuidOf } from "../desk/a-register";
import { aChain, contents, registerOf } from "../desk/in-memory-register";
import { aMessage, anInput, aRecord, aRuling } from "../record/a-record";
import { anAgreement } from "../review/an-agreement";
import { aList } from "./a-list";
import { hasher } from "./kept-elsewhere";
import { openJourney } from "./open-journey";
import { aPerson, aStore, show, someAgreements } from "./stage";

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const FOLDER = { id: "f1", driveId: "b1", webUrl: "https://dms.example/r1" };

/** A DMS in which this record lies, as it was filed or changed since. */
function storeOf(record: RecordPackage, changed: Readonly<Record<string, Uint8Array>> = {}): RecordStore {
  const bytesOf = (path: string): Uint8Array | undefined => changed[path] ?? record.documents.find((document) => document.path === path)?.bytes;
  const files = record.documents.map(({ path, size }): StoredFile => ({ id: path, path, size, quickXorHash: null }));
  return {
    ...aStore(),
    findRecord: (recordId) => Promise.resolve(ok(recordId === record.recordId ? { folder: FOLDER, manifestSha256: record.manifestSha256 } : null)),
    readDocument: (_folder, path) => {
      const bytes = bytesOf(path);
      return Promise.resolve(bytes === undefined ? err({ kind: "not-found", what: "file" }) : ok(bytes));
    },
    listFiles: () => Promise.resolve(ok(files)),
    columnsOf: () => Promise.resolve(ok(new Map(Object.entries(record.columns).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))))),
    unfinishedFolders: () => Promise.resolve(ok([])),
    readBack: (_folder, { path }, take) => {
      take(bytesOf(path) ?? new Uint8Array());
      return Promise.resolve(ok(undefined));
    },
  };
}

const KEPT = ["Akkoord met variant B", "Dan gaat de brief uit"];
const filedRecord = () =>
  aRecord(anInput({ conversation: undefined as never }).conversation === undefined ? {} : {});

function openDesk(lines: readonly StoredEntry[], changes: Partial<DeskPorts> = {}) {
  const ports = { register: registerOf(lines), store: aStore(), agreements: someAgreements(), hasher, clock: CLOCK, identifiers: { uuid: () => uuidOf(1) }, zips: { start: () => Promise.reject(new Error("none")) }, ...changes } as unknown as DeskPorts;
  const onBack = jest.fn();
  return { ...show(<Desk ports={ports} account={{ state: "done", value: aPerson(), again: jest.fn() }} lapseAfterDays={7} onBack={onBack} />), onBack };
}
void [KEPT, filedRecord, Papa, waitFor, within, aMessage, aRuling, anAgreement, aList, openJourney, contents, storeOf, anEntry, aChain];
test("x", async () => {
  openDesk(await aChain(contents(3)));
  expect(await screen.findByText("De keten klopt: 3 regels, elk zoals zij is toegevoegd.")).toBeVisible();
});
type _ = RegisterContent;
