import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PERSON_IDS } from "../person-ids";

const ICONS = join(__dirname, "../../../../assets/icons");

/** A file that was sent in a chat: it lies in the OneDrive of who sent it, shared with the others. */
export interface ChatFile {
  readonly url: string;
  readonly name: string;
  /** Who may read it. */
  readonly readers: readonly string[];
  readonly bytes: () => Uint8Array;
}

const DRIVE = "https://rijk-my.sharepoint.example/personal/joris_van_dalen_rijk_example/Documents/Microsoft%20Teams%20Chat%20Files";
const { marieke, joris, bram, esra, samira, annaOfCommunication, annaOfLaw } = PERSON_IDS;

const textFile = (name: string, words: string, readers: readonly string[]): ChatFile => ({
  url: `${DRIVE}/${encodeURIComponent(name)}`,
  name,
  readers,
  bytes: () => Buffer.from(words, "utf8"),
});

const EVERYBODY = [marieke, joris, bram, esra, samira, annaOfCommunication, annaOfLaw];

export const NOTA = textFile("Nota varianten zuidkade.txt", "Variant A: dijk. Variant B: kade. Variant C: niets doen.\n", EVERYBODY);
export const PLANNING = textFile("Planning zuidkade.csv", "stap;week\nbesluit;40\nbrief;41\n", EVERYBODY);
/** What was written together in a Loop component. */
export const LOOP = textFile("Afspraken.loop", "Actie: brief naar de Kamer.\n", EVERYBODY);
/** Only its owner can open it: the link was shared, the right was not. */
export const CLOSED = textFile("Concept alleen voor mij.txt", "Nog niet delen.\n", [joris]);

export const CHAT_FILES: readonly ChatFile[] = [NOTA, PLANNING, LOOP, CLOSED];

/** Code that was pasted in a chat. */
export const code = (): Uint8Array => Buffer.from("kade = variant_b()\n", "utf8");

export const picture = (): Uint8Array => readFileSync(join(ICONS, "32.png"));

/** Four seconds of a soft tone, at 8,000 samples of one byte a second. */
export function sound(): Uint8Array {
  const samples = 32_000;
  const bytes = Buffer.alloc(44 + samples);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8_000, 24);
  bytes.writeUInt32LE(8_000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) bytes[44 + at] = 128 + Math.round(20 * Math.sin(at / 6));
  return bytes;
}
