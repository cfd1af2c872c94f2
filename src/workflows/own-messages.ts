import type { Message } from "../conversation/conversation";
import type { OpenExport } from "../ports/chat-reader";
import type { Hasher } from "../ports/hasher";
import type { OwnMessage } from "../review/covered-messages";

/** The user's own messages, and the bytes that came with them. */
export interface OwnMessages {
  readonly messages: readonly Message[];
  readonly media: OpenExport["media"];
}

interface SumPorts {
  readonly hasher: Pick<Hasher, "sha256OfBlob">;
}

/** Messages with the checksums of what came with them. */
export async function withChecksums(messages: readonly Message[], media: OwnMessages["media"], ports: SumPorts): Promise<readonly OwnMessage[]> {
  const summed: OwnMessage[] = [];
  for (const message of messages) summed.push({ message, sha256: await checksumsOf(message, media, ports) });
  return summed;
}

/** One after the other: they may be large. */
async function checksumsOf({ attachments }: Message, media: OwnMessages["media"], ports: SumPorts): Promise<OwnMessage["sha256"]> {
  const sums: (string | null)[] = [];
  for (const { entry } of attachments) sums.push(entry === null ? null : await checksumOf(entry, media, ports));
  return sums;
}

/** Null where the bytes cannot be read: then the name must do. */
async function checksumOf(entry: string, media: OwnMessages["media"], { hasher }: SumPorts): Promise<string | null> {
  const content = await media(entry);
  const sum = content.ok ? await hasher.sha256OfBlob(content.value) : content;
  return sum.ok ? sum.value : null;
}
