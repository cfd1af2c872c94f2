import type { Participant } from "../../conversation/conversation";
import { type JsonObject, listAt, textAt } from "../json-value";
import { canBeSeen } from "../seen-name";
import { plainName } from "../whatsapp/marks";

/** Somebody of the chat, as the directory and the chat know them. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
}

/** Who has an account in a directory has such an id; a guest without one, or a phone, has another. */
const DIRECTORY_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** How Teams writes a telephone number as an id. */
const PHONE = /^4:(\+\d+)$/;

/** Who is who in a chat: Teams names people by their id in the directory, and writes the name beside it, or not. */
export class ChatPeople {
  private readonly shown = new Map<string, string>();
  private readonly names: ReadonlySet<string>;
  readonly members: readonly string[];

  /** @param messages also of who has left the chat the name stands there */
  constructor(members: readonly unknown[], messages: readonly JsonObject[]) {
    const known = new Map<string, Known>();
    const meet = (id: string, name: string, mail = "") => {
      if (id !== "" && canBeSeen(name) && !known.has(id)) known.set(id, { id, name: plainName(name), mail });
    };
    for (const one of members) meet(textAt(one, "userId"), textAt(one, "displayName"), textAt(one, "email"));
    for (const one of messages) meet(textAt(one, "from", "user", "id"), textAt(one, "from", "user", "displayName"));
    for (const one of messages.flatMap((message) => listAt(message, "mentions"))) meet(textAt(one, "mentioned", "user", "id"), textAt(one, "mentioned", "user", "displayName"));
    // Of other organisations, and of who is in no directory any more, Graph may leave the name out.
    for (const one of members) meet(textAt(one, "userId"), textAt(one, "email") || nameOfId(textAt(one, "userId")));
    for (const one of messages) meet(textAt(one, "from", "user", "id"), nameOfId(textAt(one, "from", "user", "id")));
    const shared = sharedNames(known.values());
    for (const one of known.values()) this.shown.set(one.id, shownAs(one, shared));
    this.names = new Set(this.shown.values());
    this.members = members.map((one) => this.nameOf(textAt(one, "userId")) ?? plainName(textAt(one, "displayName") || textAt(one, "email"))).filter((name) => name !== "");
  }

  /** Null of whom the chat has no name. */
  nameOf(id: string): string | null {
    return this.shown.get(id) ?? null;
  }

  /** Who a set of identities (user, app, device) is; null where it is empty. */
  whoIs(identities: unknown): string | null {
    const id = textAt(identities, "user", "id");
    const told = ["user", "application", "device"].map((key) => textAt(identities, key, "displayName")).find(canBeSeen);
    const name = told === undefined ? "" : plainName(told);
    const anyId = ["user", "application", "device"].map((key) => textAt(identities, key, "id")).find((one) => one !== "") ?? "";
    // An app may call itself as anybody: it does not become that person by it.
    const isTaken = anyId !== "" && this.names.has(name);
    return this.nameOf(id) ?? ((isTaken ? `${name} (${anyId})` : name) || nameOfId(anyId) || null);
  }

  /** The same people with the id that the directory knows them by. */
  withIds(participants: readonly Participant[]): readonly Participant[] {
    const ids = new Map([...this.shown].map(([id, name]) => [name, id]));
    return participants.map((one) => {
      const directoryId = ids.get(one.shownAs);
      return directoryId === undefined || !DIRECTORY_ID.test(directoryId) ? one : { ...one, directoryId };
    });
  }
}

/** Stands in where no name is told: the number of a phone, else the id. */
const nameOfId = (id: string): string => PHONE.exec(id)?.[1] ?? id;

/** Of two people with one name, each has their e-mail address, or else their id, behind it: a conversation knows people by name alone. */
function shownAs({ id, name, mail }: Known, shared: ReadonlySet<string>): string {
  return shared.has(name) ? `${name} (${mail || id})` : name;
}

function sharedNames(people: Iterable<Known>): ReadonlySet<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of people) (met.has(name) ? shared : met).add(name);
  return shared;
}

/** Every id in a value that has a name, becomes that name. */
export const naming = (people: ChatPeople) => (key: string, value: string): string | null => (key === "id" || key.endsWith("Id") ? people.nameOf(value) : null);
