import type { Attachment, MessageKind } from "../../conversation/conversation";
import { kindOfFile } from "../media-kind";
import type { MediaIndex } from "../media-index";
import { attachmentCalled } from "./words";

export const kindOfAttachment = (type: string, name: string): MessageKind => attachmentCalled(type) ?? kindOfFile(name);

/** What the name of an exported file is made of. */
export interface AttachmentPlace {
  /** As the date cell prints it. */
  readonly date: string;
  readonly chat: string;
}

/** Characters that no file's name may hold on every system. */
const NOT_IN_NAMES = /[<>:"/\\|?*]/g;

/**
 * Finds the file of an attachment. The table has the name it was sent under (`IMG_0012.HEIC`); iMazing saves the file
 * with time and chat before it (`2025-07-01 10 05 00 - Bea - IMG_0012.HEIC`), and numbers those that would be called alike.
 */
export class AttachmentFinder {
  private readonly asked = new Map<string, number>();

  constructor(private readonly media: MediaIndex) {}

  find(name: string, { date, chat }: AttachmentPlace): Attachment {
    const long = `${date.replaceAll(":", " ")} - ${chat} - ${name}`;
    const before = this.asked.get(long) ?? 0;
    this.asked.set(long, before + 1);
    const names = [long, long.replace(NOT_IN_NAMES, "_")];
    const numbered = before === 0 ? [] : names.map((one) => one.replace(/(\.[^.]*)?$/, ` ${before}$1`));
    for (const one of [...numbered, ...names, name]) {
      const { entry, size } = this.media.find(one);
      if (entry !== null) return { name, entry, size };
    }
    return { name, entry: null, size: null };
  }
}
