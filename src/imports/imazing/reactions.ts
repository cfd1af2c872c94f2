import type { Aside } from "../../conversation/conversation";

const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f\u20e3]*`;
/** `❤️ Bea`, `❤️ (Bea)`, `❤️: Bea` */
const EMOJI_FIRST = new RegExp(String.raw`^(${EMOJI})\s*(?:[-–:]\s*|by\s+)?\(?([^()]+?)\)?$`, "u");
/** `Bea: ❤️`, `Bea (❤️)`, `Bea ❤️` */
const NAME_FIRST = new RegExp(String.raw`^([^()]+?)\s*[-–:]?\s*\(?(${EMOJI})\)?$`, "u");
const BARE = new RegExp(`^${EMOJI}$`, "u");

/** Who answered a message with a sign; what cannot be taken apart stands as it is written. */
export function reactionsIn(written: string): readonly Aside[] {
  if (written === "") return [];
  const parts = written.split(/[\n;]|, /).map((part) => part.trim()).filter((part) => part !== "");
  const read = parts.map(reactionIn);
  return read.some((reaction) => reaction === null) ? [{ kind: "reaction", by: null, emoji: written }] : read.flatMap((reaction) => reaction ?? []);
}

function reactionIn(part: string): Aside | null {
  if (BARE.test(part)) return { kind: "reaction", by: null, emoji: part };
  const [, emoji, name] = EMOJI_FIRST.exec(part) ?? [];
  if (emoji !== undefined && name !== undefined) return { kind: "reaction", by: name.trim(), emoji };
  const [, by, sign] = NAME_FIRST.exec(part) ?? [];
  return by === undefined || sign === undefined ? null : { kind: "reaction", by: by.trim(), emoji: sign };
}
