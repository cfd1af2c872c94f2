import type { Database } from "node-sqlite3-wasm";
import type { SeededPerson } from "./seeds/people";
import type { ContentRoom } from "./storage/content-room";

/** Everything that a handler may reach: the tenant's address, storage, people and key. */
export interface Estate {
  /** `http://localhost:3000`, without a slash at the end. */
  readonly origin: string;
  readonly database: Database;
  readonly room: ContentRoom;
  readonly people: readonly SeededPerson[];
  /** Signs tokens and download addresses; made once, kept in the database. */
  readonly key: string;
  /** Folder of the built app. */
  readonly appFolder: string;
}

export const personById = ({ people }: Pick<Estate, "people">, id: string): SeededPerson | null => people.find((person) => person.id === id) ?? null;
