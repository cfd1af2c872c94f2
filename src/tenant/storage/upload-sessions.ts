import { randomUUID } from "node:crypto";
import type { Database } from "node-sqlite3-wasm";
import { numberOf, numberOrNull, textOf } from "./rows";

/** How long a session lives after the last fragment, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** What happens when the name is taken. */
export type ConflictBehavior = "fail" | "replace" | "rename";

export interface UploadSession {
  readonly id: string;
  /** Folder where the file will come. */
  readonly parent: string;
  readonly name: string;
  readonly conflict: ConflictBehavior;
  /** The file comes only when the client asks for it, not with the last byte. */
  readonly deferCommit: boolean;
  /** Known from the first fragment on. */
  readonly total: number | null;
  /** Bytes that were acknowledged; they lie in `arriving/<id>`. */
  readonly received: number;
  readonly expiresAt: string;
  readonly person: string;
}

export function openSession(database: Database, asked: Pick<UploadSession, "parent" | "name" | "conflict" | "deferCommit" | "person">): UploadSession {
  const id = randomUUID();
  database.run(
    "INSERT INTO upload_session (id, parent, name, conflict, defer_commit, total, received, expires_at, person) VALUES (?, ?, ?, ?, ?, NULL, 0, ?, ?)",
    [id, asked.parent, asked.name, asked.conflict, asked.deferCommit ? 1 : 0, fromNow(), asked.person],
  );
  return { ...asked, id, total: null, received: 0, expiresAt: fromNow() };
}

/** The session while it lives; an expired one is gone. */
export function sessionById(database: Database, id: string): UploadSession | null {
  const row = database.get("SELECT * FROM upload_session WHERE id = ?", id);
  if (row === null || textOf(row, "expires_at") <= new Date().toISOString()) return null;
  const conflict = textOf(row, "conflict");
  return {
    id,
    parent: textOf(row, "parent"),
    name: textOf(row, "name"),
    conflict: conflict === "replace" || conflict === "rename" ? conflict : "fail",
    deferCommit: numberOf(row, "defer_commit") === 1,
    total: numberOrNull(row, "total"),
    received: numberOf(row, "received"),
    expiresAt: textOf(row, "expires_at"),
    person: textOf(row, "person"),
  };
}

/** Notes a fragment that lies safely on disk; every fragment extends the session's life. */
export function noteReceived(database: Database, session: UploadSession, received: number, total: number): UploadSession {
  const expiresAt = fromNow();
  database.run("UPDATE upload_session SET received = ?, total = ?, expires_at = ? WHERE id = ?", [received, total, expiresAt, session.id]);
  return { ...session, received, total, expiresAt };
}

/** Ends a session: its file came, it was cancelled, or a fault made it expire. */
export function endSession(database: Database, id: string): void {
  database.run("DELETE FROM upload_session WHERE id = ?", id);
}

const fromNow = (): string => new Date(Date.now() + LIFETIME).toISOString();
