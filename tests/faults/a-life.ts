import type { FilingJournal } from "../../src/ports/filing-journal";

/** Whether the end comes before the step that it strikes, or when that step has had its effect. */
export type Moment = "before" | "after";

/** When a client ends. */
export interface End {
  readonly moment: Moment;
  /** Number of the step, from 1. */
  readonly step: number;
  /** Which steps count; every request and every note unless told otherwise. */
  readonly among?: (what: string) => boolean;
}

/** A client that can be killed: after its end nothing that it waits for ever comes. */
export interface Life {
  readonly fetch: typeof fetch;
  journal(disk: FilingJournal): FilingJournal;
  /** Settles when the client is dead; never when it lives on. */
  readonly death: Promise<"killed">;
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** @param end null for a client that lives @param send what its requests go by */
export function aLife(end: End | null, send: typeof fetch = fetch): Life {
  let steps = 0;
  let dead = false;
  let tell: (word: "killed") => void = () => undefined;
  const death = new Promise<"killed">((resolve) => {
    tell = resolve;
  });
  const die = <T>(): Promise<T> => {
    dead = true;
    tell("killed");
    return never();
  };
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    if (dead) return never();
    if (end === null || end.among?.(what) === false) return work();
    steps += 1;
    if (steps !== end.step) return work();
    if (end.moment === "after") await work().catch(() => undefined);
    return die();
  };
  const alive = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    return dead ? never() : done;
  };
  return {
    fetch: (input, init) => alive(step(`${init?.method ?? "GET"} ${input instanceof Request ? input.url : String(input)}`, () => send(input, init))),
    journal: (disk) => ({
      resumable: () => true,
      reserve: (chat) => disk.reserve(chat),
      letGo: (chat) => disk.letGo(chat),
      keepFile: (...asked) => alive(step("keep", () => disk.keepFile(...asked))),
      readFile: (...asked) => alive(disk.readFile(...asked)),
      readBytes: (...asked) => alive(disk.readBytes(...asked)),
      note: (state) => alive(step("note", () => disk.note(structuredClone(state)))),
      noteFiles: (recordId, files, whole) => alive(step("note", () => disk.noteFiles(recordId, structuredClone(files), whole))),
      unfinished: (filedBy) => disk.unfinished(filedBy),
      underWay: (filedBy) => disk.underWay(filedBy),
      unreadable: (filedBy) => disk.unreadable(filedBy),
      clearUnreadable: (filedBy) => disk.clearUnreadable(filedBy),
      clearFiles: (recordId) => alive(step("clear", () => disk.clearFiles(recordId))),
      clear: (recordId) => alive(step("clear", () => disk.clear(recordId))),
    }),
    death,
  };
}
