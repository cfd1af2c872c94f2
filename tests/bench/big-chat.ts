/** A large Dutch group chat, always the same: as WhatsApp on each phone would export it, and what it truly holds. */
export interface BigChat {
  readonly text: string;
  /** One for each message. */
  readonly truth: readonly TrueMessage[];
}

export interface TrueMessage {
  readonly local: string;
  readonly author: string | null;
  readonly text: string;
}

export type Phone = "android" | "iphone";

const AUTHORS = ["Marieke de Wit", "Joris van Dalen", "Fatma Yıldız", "Bas", "+31 6 12345678", "Noor - VWS", "Koen 🚲", "Secretariaat directie", "Dr. Özge Kaya", "Anne-Fleur", "Wethouder Peters", "Sanne V."];
const BEGINNINGS = ["De nota", "Het verslag", "De brief aan de Kamer", "De planning", "Het concept", "De raming", "Punt 4", "Het besluit van het college"];
const ENDINGS = ["ligt bij de jurist", "gaat morgen mee", "klopt nog niet", "is akkoord", "staat in de map", "moet vandaag de deur uit", "komt donderdag op de agenda"];
const TAILS = ["", ".", "!", " 👍", " Graag een reactie vóór 12:00.", " Zie https://www.voorbeeld.nl/stuk?id=417", " (versie 0.9)", ' En ik citeer: "we doen het zo".', " Kosten: € 12.500,–"];
const SHORT = ["ok", "Top", "Doe ik", "👍", "Ja", "Prima!", "Dank je wel", "Bel me even", "13:30 in zaal 2?", "Gezien", "Eens met Joris", "Wie heeft het nummer van de griffie?"];
const EVENTS = ["heeft de groep verlaten", "heeft de groepsafbeelding gewijzigd", 'heeft het onderwerp gewijzigd van "Overleg: A" naar "Overleg: B"'];
const MARK = "\u200e";

/** Seconds between messages, on average; chosen so that a million stay within a few years. */
const PACE = 240;

/** @param count messages, the notice that opens the chat included */
export function bigChat(phone: Phone, count: number): BigChat {
  const random = randomNumbers(phone === "iphone" ? 7 : 3);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = () => `${pick(BEGINNINGS)} ${pick(ENDINGS)}${pick(TAILS)}`;
  const truth: TrueMessage[] = [];
  const parts: string[] = [];
  let at = Date.UTC(2019, 0, 12, 8) / 1000;
  for (let index = 0; index < count; index += 1) {
    // Now and then a message arrives late: order is that of the file.
    at += random() < 0.002 ? -90 : Math.ceil(random() * 2 * PACE);
    const clock = clockOf(at);
    const { author, text } = index === 0 ? opening(phone) : said(phone, index, clock, random, pick, sentence);
    parts.push(written(phone, index, clock, author, text));
    truth.push({ local: `${clock.day}T${clock.time}:${phone === "iphone" ? clock.second : "00"}`, author, text });
  }
  return { text: parts.join(""), truth };
}

interface Said {
  readonly author: string | null;
  readonly text: string;
}

const opening = (phone: Phone): Said => ({
  author: null,
  text: `${MARK}Berichten en gesprekken worden end-to-end versleuteld.${phone === "android" ? " Tik voor meer informatie." : ""}`,
});

function said(phone: Phone, index: number, clock: Clock, random: () => number, pick: <T>(from: readonly T[]) => T, sentence: () => string): Said {
  const author = pick(AUTHORS);
  const kind = random();
  if (kind < 0.004) return { author: null, text: `${MARK}${author} ${pick(EVENTS)}` };
  if (kind < 0.06) return { author, text: medium(phone, index, clock, random() < 0.4) };
  if (kind < 0.065) return { author, text: phone === "iphone" ? `${MARK}Dit bericht is verwijderd.` : "Dit bericht is verwijderd" };
  if (kind < 0.35) return { author, text: pick(SHORT) };
  const lines = [random() < 0.3 ? `${sentence()} ${sentence()}` : sentence()];
  if (random() < 0.08) for (let more = Math.ceil(random() * 6); more > 0; more -= 1) lines.push(random() < 0.2 ? "" : random() < 0.1 ? `- ${clock.printed}: ${sentence()}` : sentence());
  // Blank lines at the very end would be nobody's.
  lines.push(...(lines.at(-1) === "" ? ["Groet"] : []));
  const edited = random() < 0.02 ? ` ${phone === "iphone" ? MARK : ""}<Dit bericht is bewerkt>` : "";
  return { author, text: lines.join("\n") + edited };
}

function medium(phone: Phone, index: number, clock: Clock, isLeftOut: boolean): string {
  const number = String(index);
  if (phone === "iphone") {
    if (isLeftOut) return `${MARK}afbeelding weggelaten`;
    return `${MARK}<bijgevoegd: ${number.padStart(8, "0")}-PHOTO-${clock.day}-${clock.time.replace(":", "-")}-${clock.second}.jpg>`;
  }
  return isLeftOut ? "<Media weggelaten>" : `${MARK}IMG-${clock.day.replaceAll("-", "")}-WA${String(index % 10_000).padStart(4, "0")}.jpg (bestand bijgevoegd)`;
}

function written(phone: Phone, index: number, clock: Clock, author: string | null, text: string): string {
  const from = author === null ? "" : `${author}: `;
  if (phone === "android") return `${clock.printed} ${clock.time} - ${from}${text}\n`;
  const group = index === 0 ? "Projectgroep: " : "";
  return `${text.startsWith(MARK) ? MARK : ""}[${clock.printed} ${clock.time}:${clock.second}] ${group}${from}${text}\r\n`;
}

interface Clock {
  /** `2024-03-12` */
  readonly day: string;
  /** `12-03-2024` */
  readonly printed: string;
  /** `09:14` */
  readonly time: string;
  readonly second: string;
}

function clockOf(seconds: number): Clock {
  const iso = new Date(seconds * 1000).toISOString();
  return { day: iso.slice(0, 10), printed: `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`, time: iso.slice(11, 16), second: iso.slice(17, 19) };
}

/** The same numbers on every machine: a linear congruence is random enough for filler. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
