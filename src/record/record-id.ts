import type { Message } from "../conversation/conversation";
import { canonicalBytes } from "./canonical-json";

/** What tells that two filings, on two devices, would make one record twice. */
export interface SameFiling {
  /** Entra object id. */
  readonly keeper: string;
  /** Id of the dossier's folder. */
  readonly dossier: string;
  readonly subject: string;
  readonly kept: readonly Message[];
  /** UUID of the record that it corrects or goes on from. */
  readonly related: string | null;
  /** UUIDs of the records of this chat that were known: who files a message that stands in one again, means to. */
  readonly known: readonly string[];
}

/**
 * The bytes of which the checksum is the same on both devices. When messages were sent tells which they are, also in two
 * exports of one chat; their text is left out, for what is made of this is a name.
 */
export const sameFilingBytes = ({ keeper, dossier, subject, kept, related, known }: SameFiling): Uint8Array =>
  canonicalBytes([keeper, dossier, subject, kept.map(({ time }) => time.local.slice(0, "yyyy-mm-ddThh:mm".length)), related, known.toSorted()]);

/** Digits by which people call a record; they end the name of its folder. */
export const SHORT_ID_DIGITS = 6;

/**
 * UUID of a record: a random one, except for the digits by which people call it. Those come of what is filed, so that the
 * same filing on another device wants the same folder, which SharePoint gives to one.
 *
 * @param random a random UUID (version 4)
 * @param sum SHA-256 of `sameFilingBytes`, lower-case hexadecimal
 * @source reliability.md, fault 2
 */
export const recordIdOf = (random: string, sum: string): string => sum.slice(0, SHORT_ID_DIGITS) + random.slice(SHORT_ID_DIGITS);
