import type { Aside, Attachment, Message } from "../conversation/conversation";
import type { Trait } from "./trait";

/** Whether the other export's message is to be taken whole, because the base lacks its words, its file or its caption. */
export const isRicher = (base: Trait, other: Trait): boolean => richness(other) > richness(base);

function richness({ group, words, message: { attachments, marks } }: Trait): number {
  if (group === "empty") return 0;
  const content = marks.includes("media-omitted") ? 1 : 2 + attachments.length;
  return group === "media" && words !== "" ? content + 0.5 : content;
}

/** Whether one is what the other became: edited since, in other words. */
export const isEditionOf = (one: Trait, before: Trait): boolean =>
  one.group === "text" && before.group === "text" && isEdited(one) && !isEdited(before) && one.words !== before.words;

const isEdited = ({ message: { marks } }: Trait): boolean => marks.includes("edited");

/**
 * One message of two exports that show it. Of the bytes and asides nothing is lost.
 *
 * @param isEdition the chosen one is what the twin became: who reads it sees both
 */
export function mergedMessage(chosen: Message, twin: Message, isEdition: boolean): Message {
  const before = isEdition ? [{ kind: "earlier-version", time: twin.time, text: twin.text } as const] : [];
  const asides = [...twin.asides, ...before];
  if (twin.attachments.length === 0 && asides.length === 0) return chosen;
  return { ...chosen, attachments: withBytes(chosen.attachments, twin.attachments), asides: allAsides(chosen.asides, asides) };
}

/** A file keeps the name that stands in the text; bytes that this export lacks are those of the other. Of an empty file it lacks them too. */
function withBytes(attachments: readonly Attachment[], twins: readonly Attachment[]): readonly Attachment[] {
  if (attachments.length !== twins.length || attachments.every(hasBytes)) return attachments;
  return attachments.map((attachment, at) => {
    const twin = twins[at];
    if (twin === undefined || hasBytes(attachment) || (attachment.entry !== null && !hasBytes(twin))) return attachment;
    return { ...attachment, entry: twin.entry, size: twin.size };
  });
}

const hasBytes = ({ entry, size }: Attachment): boolean => entry !== null && size !== 0;

function allAsides(asides: readonly Aside[], twins: readonly Aside[]): readonly Aside[] {
  if (twins.length === 0) return asides;
  const there = new Set(asides.map((aside) => JSON.stringify(aside)));
  return [...asides, ...twins.filter((aside) => !there.has(JSON.stringify(aside)))];
}
