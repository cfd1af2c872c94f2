import fc from "fast-check";
import type { Conversation, Message, MessageKind, MessageMark } from "../../src/conversation/conversation";
import { aConversation } from "../review/a-conversation";

/** What really happened: the conversation of which every phone has its own version. Nothing here ever reaches the merge. */
export interface Event {
  readonly id: number;
  /** Null for an event of the group. */
  readonly person: number | null;
  readonly words: string;
  readonly photo: boolean;
  /** Seconds since the conversation began. */
  readonly at: number;
}

/** How one phone shows what happened. */
export interface Phone {
  readonly minutesOnly: boolean;
  /** Seconds that its clock is wrong. */
  readonly skew: number;
  /** Hours that its zone is ahead. */
  readonly zone: number;
  /** What it calls each person. */
  readonly names: readonly string[];
  readonly withMedia: boolean;
  /** Share of the events that it lacks at the beginning, and at the end. */
  readonly cut: readonly [number, number];
  /** Events that were deleted on this phone only. */
  readonly lacking: ReadonlySet<number>;
  /** Events that arrived before the one that was sent just before them. */
  readonly early: ReadonlySet<number>;
  readonly language: "nl" | "en";
}

const BEGIN = Date.UTC(2026, 2, 3, 9, 0, 0);
const GROUP_WORDS = { nl: "heeft de groepsafbeelding gewijzigd", en: "changed this group's icon" };
const OMITTED = { nl: "<Media weggelaten>", en: "<Media omitted>" };
const ATTACHED = { nl: "bestand bijgevoegd", en: "file attached" };

/** The export of a phone. `original` tells which event a message shows, for the test only. */
export function exportOf(events: readonly Event[], phone: Phone, letter: string): Conversation {
  const [from, until] = [Math.floor(events.length * phone.cut[0]), Math.ceil(events.length * (1 - phone.cut[1]))];
  const seen = inItsOrder(events, phone).slice(from, until).filter(({ id }) => !phone.lacking.has(id));
  return aConversation(seen.map((event) => messageOf(event, phone, letter)), { sources: [{ fileName: `${letter}.zip`, size: 1, sha256: letter.repeat(64), textName: "chat.txt" }] });
}

/** Neighbours that arrived the other way round; only people's, within half a minute. */
function inItsOrder(events: readonly Event[], { early }: Phone): readonly Event[] {
  const order = [...events];
  for (let place = 1; place < order.length; place += 1) {
    const [before, event] = [order[place - 1], order[place]];
    if (before === undefined || event === undefined || !early.has(event.id) || event.at - before.at > 30 || before.person === null || event.person === null) continue;
    order[place - 1] = event;
    order[place] = before;
    place += 1;
  }
  return order;
}

function messageOf(event: Event, phone: Phone, letter: string): Partial<Message> {
  const clock = new Date(BEGIN + (event.at + phone.skew + phone.zone * 3600) * 1000).toISOString();
  const local = phone.minutesOnly ? `${clock.slice(0, 16)}:00` : clock.slice(0, 19);
  const common = {
    original: `#${String(event.id)}`,
    author: event.person === null ? null : (phone.names[event.person] ?? "?"),
    time: { local, precision: phone.minutesOnly ? "minute" : "second", instant: null } as const,
  };
  if (event.person === null) return { ...common, kind: "system", text: GROUP_WORDS[phone.language] };
  return event.photo ? { ...common, ...photoOf(event, phone, letter) } : { ...common, text: event.words };
}

function photoOf({ id, words }: Event, { withMedia, language }: Phone, letter: string): { readonly kind: MessageKind; readonly text: string; readonly marks: readonly MessageMark[]; readonly attachments: Message["attachments"] } {
  const caption = words === "" ? "" : `\n${words}`;
  if (!withMedia) return { kind: "text", text: `${OMITTED[language]}${caption}`, marks: ["media-omitted"], attachments: [] };
  const name = `IMG-2026-${letter}${String(id)}.jpg`;
  return { kind: "image", text: `${name} (${ATTACHED[language]})${caption}`, marks: [], attachments: [{ name, entry: name, size: 1000 + id }] };
}

export const eventOf = ({ original }: { readonly original: string }): number => Number(original.slice(1));

const WORDS = ["besluit", "kade", "offerte", "minister", "morgen", "stuk", "variant", "nota", "planning", "akkoord", "vraag", "bellen", "lunch", "woensdag", "tekst", "brief"];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }).map((words) => words.join(" "));
const shortWords = fc.constantFrom("ok", "ja", "👍", "nee", "komt goed");

const event = fc.record({
  person: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 3 }), weight: 30 }, { arbitrary: fc.constant(null), weight: 1 }),
  words: fc.oneof({ arbitrary: sentence, weight: 3 }, { arbitrary: shortWords, weight: 2 }),
  photo: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  captioned: fc.boolean(),
  pause: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 7200 })),
});

/** A conversation of four people. */
export const aTrueChat = (minLength = 20, maxLength = 80): fc.Arbitrary<readonly Event[]> =>
  fc.array(event, { minLength, maxLength }).map((drawn) => {
    let at = 0;
    return drawn.map(({ person, words, photo, captioned, pause }, id) => {
      at += pause;
      return { id, person, words: photo && !captioned ? "" : words, photo: photo && person !== null, at };
    });
  });

const NAMES = [
  ["Fenna Brugman", "Ton", "Bea de Wit", "+31 6 11111111"],
  ["Fenna", "Ton van Dam (werk)", "+31 6 22222222", "Coen"],
  ["+31 6 33333333", "Ton", "Beatrix", "Coen G."],
  ["F. Brugman", "+31 6 44444444", "Bea", "__proto__"],
];

/** Phones that have at least the middle of the conversation in common. */
export const aPhone = (which: number, size: number): fc.Arbitrary<Phone> =>
  fc.record({
    minutesOnly: fc.boolean(),
    skew: fc.integer({ min: -20, max: 20 }),
    zone: fc.constant(0),
    names: fc.constant(NAMES[which] ?? []),
    withMedia: fc.boolean(),
    cut: fc.tuple(fc.constantFrom(0, 0.2), fc.constantFrom(0, 0.2)),
    lacking: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }).map((ids) => new Set(ids)),
    early: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 6 }).map((ids) => new Set(ids)),
    language: fc.constantFrom("nl", "en"),
  });
