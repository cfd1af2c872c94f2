import { EXPORTER } from "../../conversation/conversation";
import { idAt, isObject, type JsonObject, listAt, textAt } from "../json-value";
import { canBeSeen } from "../seen-name";
import { plainName } from "../whatsapp/marks";

/** Somebody or something that a chat is with. */
interface Recipient {
  readonly id: string;
  readonly kind: "self" | "contact" | "group" | "other";
  readonly name: string;
  /** Telephone number or user name of a contact; empty when the file has none. */
  readonly reached: string;
  /** Account id of a contact, in base64; empty when the file has none. */
  readonly aci: string;
  /** Account ids of the members of a group. */
  readonly members: readonly string[];
}

/** Account ids are shown by this many characters where nothing else names somebody. */
const SHORT = 8;

/** Everybody whom the file names, by the numbers and account ids with which its other lines point at them. */
export class People {
  private readonly byId = new Map<string, Recipient>();
  private readonly byAci = new Map<string, Recipient>();
  private readonly memberAcis = new Set<string>();
  private accountName = "";
  private self: string | null = null;
  /** Looked for when first asked; undefined until then. */
  private own: string | null | undefined = undefined;

  /** Name of whoever made the export. */
  get exporter(): string {
    return this.accountName === "" ? EXPORTER : this.accountName;
  }

  get selfId(): string | null {
    return this.self;
  }

  readAccount(account: JsonObject): void {
    this.accountName = fullName(textAt(account, "givenName"), textAt(account, "familyName")) || plainName(textAt(account, "username"));
  }

  readRecipient(frame: JsonObject): void {
    const recipient = recipientOf(frame);
    this.byId.set(recipient.id, recipient);
    if (recipient.aci !== "") this.byAci.set(recipient.aci, recipient);
    if (recipient.kind === "self") this.self = recipient.id;
    for (const aci of recipient.members) this.memberAcis.add(aci);
    this.own = undefined;
  }

  /** As the app would show this recipient; a number where the file does not name them. */
  nameOf(id: string): string {
    const recipient = this.byId.get(id);
    if (recipient === undefined) return `#${id}`;
    return recipient.kind === "self" ? this.exporter : recipient.name || `#${id}`;
  }

  /** By which number or user name a contact is reached; empty where the file has none, or it is no contact. */
  reachedAt(id: string): string {
    return this.byId.get(id)?.reached ?? "";
  }

  nameOfAci(aci: string): string | null {
    const recipient = this.byAci.get(aci);
    if (recipient !== undefined) return this.nameOf(recipient.id);
    return aci === this.ownAci ? this.exporter : null;
  }

  /**
   * Of whoever made the export, whose account id the file tells nowhere: every other member of a group is a contact, so it is
   * the one member that is none. Null where that are several, or nobody.
   *
   * @source libsignal, Backup.proto («Self», «Member»)
   */
  private get ownAci(): string | null {
    if (this.own !== undefined) return this.own;
    const [only, another] = [...this.memberAcis].filter((aci) => !this.byAci.has(aci));
    return (this.own = this.self === null || another !== undefined ? null : (only ?? null));
  }

  /** Who is in the chat with this recipient, as far as the file tells: the members of the group now, or the two. */
  membersOf(id: string): readonly string[] {
    const recipient = this.byId.get(id);
    if (recipient?.kind === "group") return [this.exporter, ...recipient.members.map((aci) => this.nameOfAci(aci)).filter((name) => name !== null)];
    return recipient?.kind === "contact" ? [this.exporter, this.nameOf(id)] : [];
  }
}

/** Kinds that are nobody, with what the app calls them. */
const OWN_NAMES = new Map([["releaseNotes", "Signal"]]);

function recipientOf(frame: JsonObject): Recipient {
  const id = idAt(frame, "id") || "0";
  const { contact, group } = frame;
  if (isObject(frame.self)) return { id, kind: "self", name: "", reached: "", aci: "", members: [] };
  if (isObject(contact)) return { id, kind: "contact", name: contactName(contact), reached: reachedAt(contact), aci: textAt(contact, "aci"), members: [] };
  if (isObject(group)) return { id, kind: "group", name: groupName(group), reached: "", aci: "", members: membersIn(group) };
  const kind = Object.keys(frame).find((key) => key !== "id") ?? "";
  const name = textAt(frame, kind, "distributionList", "name") || textAt(frame, kind, "name") || OWN_NAMES.get(kind) || "";
  return { id, kind: "other", name: plainName(name), reached: "", aci: "", members: [] };
}

const fullName = (...parts: readonly string[]): string =>
  parts
    .map((part) => plainName(part).trim())
    .filter(canBeSeen)
    .join(" ");

/** What the exporting person called somebody goes before what they call themselves. */
function contactName(contact: JsonObject): string {
  return (
    fullName(textAt(contact, "nickname", "given"), textAt(contact, "nickname", "family")) ||
    fullName(textAt(contact, "systemGivenName"), textAt(contact, "systemFamilyName")) ||
    fullName(textAt(contact, "profileGivenName"), textAt(contact, "profileFamilyName")) ||
    reachedAt(contact) ||
    (textAt(contact, "aci") || textAt(contact, "pni")).slice(0, SHORT)
  );
}

function reachedAt(contact: JsonObject): string {
  const number = idAt(contact, "e164");
  return number === "" ? plainName(textAt(contact, "username")) : `+${number.replace(/^\+/, "")}`;
}

/** The title of a group is a text of its own kind; older files have it plain. */
function groupName(group: JsonObject): string {
  const title = plainName(textAt(group, "snapshot", "title", "title") || textAt(group, "snapshot", "title") || textAt(group, "title")).trim();
  return canBeSeen(title) ? title : "";
}

const membersIn = (group: JsonObject): readonly string[] => listAt(group, "snapshot", "members").map((member) => textAt(member, "userId")).filter((aci) => aci !== "");
