import { SHAPES, type SaidMessage } from "../imports/whatsapp-exports";

/** Writes one group conversation as WhatsApp exports it from four phones: their owners, languages, contacts and clocks. */

type Person = "Fenna" | "Ton" | "Bea" | "Coen";

/** What happened in the group. */
export interface Happening {
  readonly id: string;
  /** Null for an event of the group. */
  readonly by: Person | null;
  /** `09:14:05` by the sender's clock, on 17 March 2026. */
  readonly at: string;
  readonly words?: string;
  readonly photo?: boolean;
  readonly document?: string;
  readonly deletedForAll?: true;
  readonly edited?: true;
  readonly place?: string;
  /** Of an event of the group: how each language tells it, with `{0}` for the first person, and so on. */
  readonly event?: Readonly<Record<"nl" | "en", string>>;
  readonly people?: readonly Person[];
}

export interface Phone {
  readonly owner: Person;
  readonly language: "nl" | "en";
  readonly shape: string;
  readonly names: Readonly<Record<Person, string>>;
  readonly withMedia: boolean;
  /** Seconds that its clock is wrong. */
  readonly skew: number;
  /** What was deleted on this phone only. */
  readonly lacks: readonly string[];
  /** By id: after which id it arrived here, and when. */
  readonly late: ReadonlyMap<string, { readonly after: string; readonly at: string }>;
  readonly from?: string;
}

const WORDS = {
  nl: { attached: "bestand bijgevoegd", before: "bijgevoegd", media: "<Media weggelaten>", image: "afbeelding weggelaten", document: "document weggelaten", deleted: "Dit bericht is verwijderd", youDeleted: "U hebt dit bericht verwijderd", edited: "Dit bericht is bewerkt", pages: "pagina’s", place: "locatie", notice: "Berichten en oproepen worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren, zelfs WhatsApp niet." },
  en: { attached: "file attached", before: "attached", media: "<Media omitted>", image: "image omitted", document: "document omitted", deleted: "This message was deleted", youDeleted: "You deleted this message", edited: "This message was edited", pages: "pages", place: "location", notice: "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them." },
} as const;

const secondsOf = (clock: string): number => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** The text of the export, and the media that come with it. */
export function writtenBy(phone: Phone, happenings: readonly Happening[]): readonly (readonly [name: string, contents: string])[] {
  const shape = SHAPES.find(({ name }) => name === phone.shape);
  if (shape === undefined) throw new Error(`no shape ${phone.shape}`);
  const iphone = shape.platform === "iphone";
  const media: (readonly [string, string])[] = [];
  const line = (at: string, rest: string, app = false): string => {
    const seconds = secondsOf(at) + phone.skew;
    const said: SaidMessage = { year: 2026, month: 3, day: 17, hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60, author: "", body: "" };
    return `${app && iphone ? "\u200e" : ""}${shape.header(said)}${rest}${iphone ? "\r\n" : "\n"}`;
  };
  const lines = inOrderOf(phone, happenings).map((one, at) => {
    if (one.by === null) return line(one.at, eventOf(one, phone, iphone));
    const body = bodyOf(one, phone, iphone, at, media);
    return line(phone.late.get(one.id)?.at ?? one.at, `${phone.names[one.by]}: ${body}`, body.includes("\u200e<"));
  });
  const notice = line("09:00:00", iphone ? `Overleg kade: \u200e${WORDS[phone.language].notice}` : WORDS[phone.language].notice);
  const name = iphone ? "_chat.txt" : phone.language === "nl" ? "WhatsApp-chat met Overleg kade.txt" : "WhatsApp Chat with Overleg kade.txt";
  return [[name, [notice, ...lines].join("")], ...media];
}

function inOrderOf({ lacks, late, from }: Phone, happenings: readonly Happening[]): readonly Happening[] {
  const joined = from === undefined ? 0 : happenings.findIndex(({ id }) => id === from);
  const order = happenings.slice(joined).filter(({ id }) => !lacks.includes(id));
  for (const [id, { after }] of late) {
    const at = order.findIndex((one) => one.id === id);
    const [moved] = at === -1 ? [] : order.splice(at, 1);
    if (moved !== undefined) order.splice(order.findIndex((one) => one.id === after) + 1, 0, moved);
  }
  return order;
}

function eventOf({ event, people }: Happening, phone: Phone, iphone: boolean): string {
  const words = (people ?? []).reduce((text, person, at) => text.replace(`{${String(at)}}`, phone.names[person]), event?.[phone.language] ?? "");
  return iphone ? `\u200e${words}` : words;
}

function bodyOf(one: Happening, phone: Phone, iphone: boolean, at: number, media: (readonly [string, string])[]): string {
  const say = WORDS[phone.language];
  if (one.deletedForAll === true) return `${iphone ? "\u200e" : ""}${one.by === phone.owner ? say.youDeleted : say.deleted}${iphone ? "." : ""}`;
  if (one.place !== undefined) return `${iphone ? "\u200e" : ""}${say.place}: ${one.place}`;
  if (one.photo === true || one.document !== undefined) return fileOf(one, phone, iphone, at, media);
  return `${one.words ?? ""}${one.edited === true ? ` ${iphone ? "\u200e" : ""}<${say.edited}>` : ""}`;
}

function fileOf(one: Happening, { language, withMedia }: Phone, iphone: boolean, at: number, media: (readonly [string, string])[]): string {
  const say = WORDS[language];
  const caption = one.words ?? "";
  if (!withMedia && !iphone) return `${say.media}${caption === "" ? "" : `\n${caption}`}`;
  if (!withMedia) return one.document === undefined ? `${caption === "" ? "" : `${caption} `}\u200e${say.image}` : `${one.document} • \u200e4 ${say.pages} \u200e${say.document}`;
  const number = String(at).padStart(iphone ? 8 : 4, "0");
  const name = iphone ? `${number}-${one.document ?? `PHOTO-2026-03-17-${one.at.replaceAll(":", "-")}.jpg`}` : (one.document ?? `IMG-20260317-WA${number}.jpg`);
  media.push([name, `bytes of ${one.id}`]);
  if (!iphone) return `\u200e${name} (${say.attached})${caption === "" ? "" : `\n${caption}`}`;
  const before = one.document === undefined ? caption : `${one.document} • \u200e4 ${say.pages}`;
  return `${before === "" ? "" : `${before} `}\u200e<${say.before}: ${name}>`;
}
