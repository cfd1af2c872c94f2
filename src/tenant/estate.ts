import type { Database } from "node-sqlite3-wasm";
import type { AdministratorApp } from "./entra/administrator-app";
import type { SeededChat } from "./seeds/chats/chat";
import type { SeededGroup } from "./seeds/groups";
import type { SeededPerson } from "./seeds/person";
import type { ArchiveLists } from "./storage/archive-lists";
import type { ContentRoom } from "./storage/content-room";
import type { Library, SiteList } from "./storage/site-list";

/** Everything that a handler may reach: the tenant's address, storage, lists, people and key. */
export interface Estate {
  /** `http://localhost:3000`, without a slash at the end. */
  readonly origin: string;
  readonly database: Database;
  readonly room: ContentRoom;
  /** As they are at this moment. */
  readonly lists: readonly SiteList[];
  readonly archive: ArchiveLists;
  readonly people: readonly SeededPerson[];
  readonly chats: readonly SeededChat[];
  readonly groups: readonly SeededGroup[];
  /** Works without a person; null where none is registered. */
  readonly administratorApp: AdministratorApp | null;
  /** Signs tokens and download addresses; made once, kept in the database. */
  readonly key: string;
  /** Folder of the built app. */
  readonly appFolder: string;
}

export const personById = ({ people }: Pick<Estate, "people">, id: string): SeededPerson | null => people.find((person) => person.id === id) ?? null;

/** @param name a user principal name, in whatever letters */
export const personByName = ({ people }: Pick<Estate, "people">, name: string): SeededPerson | null =>
  people.find(({ userPrincipalName }) => userPrincipalName.toLowerCase() === name.toLowerCase()) ?? null;

/** The list of an item. Every item has one, so another answer is a fault of ours. */
export function listOf({ lists }: Pick<Estate, "lists">, item: { readonly list: string }): SiteList {
  const list = lists.find(({ id }) => id === item.list);
  if (list === undefined) throw new Error("an item belongs to no list");
  return list;
}

/** The library of a file or folder. */
export function libraryOf(estate: Pick<Estate, "lists">, item: { readonly list: string }): Library {
  const list = listOf(estate, item);
  if (list.template !== "documentLibrary") throw new Error("a file lies in no library");
  return list;
}
