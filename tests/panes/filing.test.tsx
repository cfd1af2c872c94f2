import { screen } from "@testing-library/react";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { Filing } from "../../src/panes/filing/filing";
import { filingRequest } from "../../src/panes/journey/sitting";
import type { FilingWork } from "../../src/panes/journey/place";
import type { RecordStore } from "../../src/ports/record-store";
import { err } from "../../src/result";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import type { FilingPorts } from "../../src/workflows/filing";
import { aDossier, aPerson, aSitting, aStore, show } from "./stage";

const ready = { me: aPerson(), dossier: aDossier() };
const kept = give(NEW_SESSION, [1], { ...ANSWERS_OF.yes, recordedElsewhere: "no" });

const ports = (changes: Partial<FilingPorts> = {}): FilingPorts => {
  let ids = 0;
  return {
    store: aStore(),
    journal: createMemoryJournal(),
    hasher: { sha256: () => Promise.resolve("ab".repeat(32)), start: () => Promise.resolve({ update: () => undefined, digest: () => "ab".repeat(32) }) },
    clock: { now: () => "2026-11-23T10:00:00.000Z" },
    identifiers: { uuid: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}` },
    ...changes,
  };
};

const open = (work: FilingWork, with_: FilingPorts, onAnswers: (() => void) | null = jest.fn()) => {
  const told = { onReceipt: jest.fn(), onStart: jest.fn() };
  return { ...show(<Filing work={work} ports={with_} onAnswers={onAnswers} {...told} />), ...told };
};
const newWork = (session = kept): FilingWork => ({ kind: "new", request: filingRequest(aSitting({ session, subject: "Besluit B" }), ready, "0.0.0") });

describe("filing", () => {
  test("nothing to keep: said in words, with the way back to the answers", async () => {
    open(newWork(NEW_SESSION), ports());
    expect((await screen.findAllByText(/Er is niets dat jij moet bewaren/))[0]).toBeVisible();
    expect(screen.getByRole("button", { name: "Terug naar je antwoorden" })).toBeVisible();
  });

  test("15: a refusal half-way is told; trying again goes on with the same record, and makes no second one", async () => {
    const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.resolve(err({ kind: "no-access" })));
    const { user } = open(newWork(), ports({ store: { ...aStore(), openFolder } }));
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
    // What was planned waits at the start; new answers would make another record of the same chat.
    expect(screen.getByRole("button", { name: "Naar het begin" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Terug naar je antwoorden" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
    const records = openFolder.mock.calls.map(([recordId]) => recordId);
    expect(records.length).toBe(2);
    expect(new Set(records).size).toBe(1);
  });

  test("a filing that another window finished is no error", async () => {
    const { user, onStart } = open({ kind: "resume", recordId: "gone", filedBy: "me" }, ports(), null);
    expect(await screen.findByText("Dit bewaren is al klaar. Het is in een ander venster afgemaakt.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Naar het begin" }));
    expect(onStart).toHaveBeenCalled();
  });
});
