import type { Attachment, MessageKind } from "../../conversation/conversation";
import type { MediaIndex } from "../media-index";
import type { HtmlMedia } from "./html-message";

/** What media are, by the class that the page gives them; of the rest nothing is a file. */
const KINDS: readonly (readonly [fits: RegExp, kind: MessageKind, isFile: boolean])[] = [
  [/photo/, "image", true],
  [/sticker/, "sticker", true],
  [/voice_message|audio_file/, "audio", true],
  [/video|animat/, "video", true],
  [/media_file/, "document", true],
  [/live_location|location|venue/, "location", false],
  [/contact/, "contact", true],
  [/poll/, "poll", false],
  [/call/, "call", false],
];

/** What the media of a message come to. */
export interface HtmlFiles {
  readonly kind: MessageKind;
  readonly files: readonly Attachment[];
  /** Words of what is no file. */
  readonly lines: readonly string[];
  /** True when whoever made the export left a file out. */
  readonly isLeftOut: boolean;
}

/** Files are called by their path from the folder of the page; one that was left out, by its title. */
export function htmlFiles(media: readonly HtmlMedia[], index: MediaIndex): HtmlFiles {
  const read = media.map((one) => oneOf(one, index));
  return {
    kind: read[0]?.kind ?? "text",
    files: read.flatMap(({ file }) => (file === null ? [] : [file])),
    lines: read.flatMap(({ lines }) => lines),
    isLeftOut: read.some(({ isLeftOut }) => isLeftOut),
  };
}

interface ReadMedia {
  readonly kind: MessageKind;
  readonly file: Attachment | null;
  readonly lines: readonly string[];
  readonly isLeftOut: boolean;
}

function oneOf({ classes, href, title, lines }: HtmlMedia, index: MediaIndex): ReadMedia {
  const [, kind, isFile] = KINDS.find(([fits]) => fits.test(classes)) ?? [/$/, "text", false];
  const isPath = href !== "" && !/^[a-z][\w+.-]*:|^#/i.test(href);
  const contact = kind === "contact" ? [title, ...lines] : [];
  if (isPath) return { kind, file: index.find(href), lines: contact, isLeftOut: false };
  if (isFile && kind !== "contact") return { kind, file: { name: title, entry: null, size: null }, lines: [], isLeftOut: true };
  return { kind, file: null, lines: [title, ...lines, ...(kind === "location" ? [href] : [])].filter((line) => line !== ""), isLeftOut: false };
}
