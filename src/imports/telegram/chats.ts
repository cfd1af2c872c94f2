import { isObject, parseJson, textAt, idAt, type JsonObject } from "../json-value";
import { JsonCursor, type Place } from "../json-cursor";
import { plainName } from "../whatsapp/marks";
import { objectIn } from "./message-object";

/** One chat of the file, before any of its messages is read. */
export interface FoundChat {
  /** What it is chosen by: its place in the file. */
  readonly id: string;
  name: string | null;
  /** `personal_chat`, `private_supergroup` and so on; empty when the file does not tell. */
  type: string;
  /** Where the array of its messages begins; null when it has none. */
  messagesAt: number | null;
  messageCount: number;
  first: Place | null;
}

/** What a `result.json` holds. */
export interface FoundChats {
  readonly chats: readonly FoundChat[];
  /** True of the export of a whole account, which tells who made it and has lists of chats. */
  readonly isAccount: boolean;
  /** Whose account it is; null where the file does not tell. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** Offset after the object that is the export; what stands behind it is none of it. */
  readonly end: number;
  readonly isCut: boolean;
}

/** Lists of chats in the export of an account. */
const LISTS: ReadonlySet<string> = new Set(["chats", "left_chats"]);

/**
 * Finds the chats of a file: the one it is of, or those of a whole account. Counts their messages and reads none.
 *
 * @source formats.md 2 (Telegram); tdesktop, export_output_json
 */
export function chatsIn(text: string, start: number): FoundChats {
  const cursor = new JsonCursor(text, start);
  const finder = new ChatFinder(cursor);
  finder.file();
  return { chats: finder.chats.filter(isChat), isAccount: finder.isAccount, owner: finder.owner, end: cursor.at, isCut: cursor.isCut };

  function isChat(chat: FoundChat): boolean {
    if (chat.messagesAt === null) return false;
    if (CHAT_TYPE.test(chat.type)) return true;
    const first = chat.first === null ? null : objectIn(text, chat.first).value;
    return first !== null && MESSAGE_TYPES.has(textAt(first, "type")) && (idAt(first, "date") !== "" || idAt(first, "date_unixtime") !== "");
  }
}

const CHAT_TYPE = /^(?:saved_messages|replies|verification_codes|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))$/;
const MESSAGE_TYPES: ReadonlySet<string> = new Set(["message", "service", "unsupported"]);

class ChatFinder {
  readonly chats: FoundChat[] = [];
  isAccount = false;
  owner: FoundChats["owner"] = null;

  constructor(private readonly cursor: JsonCursor) {}

  file(): void {
    const chat = this.newChat();
    this.cursor.object((key) => {
      if (LISTS.has(key)) this.list();
      else if (key === "personal_information") this.readOwner();
      else this.member(chat, key);
    });
    if (chat.messagesAt !== null) this.chats.push(chat);
  }

  private list(): void {
    this.isAccount = true;
    this.cursor.object((key) => {
      if (key === "list") this.cursor.array(() => { this.chat(); });
    });
  }

  private chat(): void {
    const chat = this.newChat();
    this.cursor.object((key) => { this.member(chat, key); });
    if (chat.messagesAt !== null) this.chats.push(chat);
  }

  private member(chat: FoundChat, key: string): void {
    if (key === "messages") this.messages(chat);
    else if (key === "name") chat.name = textAt({ value: this.scalar() }, "value") || null;
    else if (key === "type") chat.type = textAt({ value: this.scalar() }, "value");
  }

  private messages(chat: FoundChat): void {
    chat.messagesAt = this.cursor.at;
    this.cursor.array(() => {
      const place = this.cursor.value();
      if (place === null) return;
      chat.messageCount += 1;
      chat.first ??= place;
    });
  }

  private readOwner(): void {
    const information = this.scalar();
    if (!isObject(information)) return;
    this.isAccount = true;
    this.owner = { id: `user${idAt(information, "user_id")}`, name: plainName(nameIn(information)) };
  }

  private scalar(): unknown {
    const place = this.cursor.value();
    return place === null ? undefined : parseJson(this.cursor.text.slice(place.start, place.end));
  }

  private newChat(): FoundChat {
    return { id: String(this.chats.length + 1), name: null, type: "", messagesAt: null, messageCount: 0, first: null };
  }
}

const nameIn = (information: JsonObject): string => [textAt(information, "first_name"), textAt(information, "last_name")].filter((part) => part !== "").join(" ");
