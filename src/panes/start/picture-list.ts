import type { EnteredScreenshot } from "../../ports/chat-reader";
import { typedByBytes } from "../../imports/media-type";
import { emptyMessage } from "../reading/message-fields";
import type { EnteredMessage } from "../reading/message-fields";
import { localOf } from "../reading/entered-time";

/** A screenshot with what the user says that it shows. */
export interface Picture {
  /** Of its own in the list: it names the fields. */
  readonly id: number;
  /** As chosen. */
  readonly file: File;
  /** The same bytes, with the type that they show themselves. */
  readonly shown: Blob;
  readonly message: EnteredMessage;
}

/** Images by their own bytes, and the names of files that are something else. */
export interface Taken {
  readonly images: readonly { readonly file: File; readonly shown: Blob }[];
  readonly refused: readonly string[];
}

/** Looks at the bytes, not at a name. */
export async function imagesAmong(files: readonly File[]): Promise<Taken> {
  const typed = await Promise.all(files.map(async (file) => ({ file, shown: await typedByBytes(file) })));
  const isImage = ({ shown }: { readonly shown: Blob }) => shown.type.startsWith("image/");
  return { images: typed.filter(isImage), refused: typed.filter((one) => !isImage(one)).map(({ file }) => file.name) };
}

/** The list with these images after it, in the order of choosing. */
export function withImages(pictures: readonly Picture[], images: Taken["images"]): readonly Picture[] {
  const last = Math.max(0, ...pictures.map(({ id }) => id));
  return [...pictures, ...images.map((image, index) => ({ ...image, id: last + index + 1, message: emptyMessage }))];
}

/** The list with one picture a place up (-1) or down (1); the same at either end. */
export function moved(pictures: readonly Picture[], id: number, by: 1 | -1): readonly Picture[] {
  const from = pictures.findIndex((picture) => picture.id === id);
  const picture = pictures[from];
  const to = from + by;
  if (picture === undefined || to < 0 || to >= pictures.length) return pictures;
  return pictures.toSpliced(from, 1).toSpliced(to, 0, picture);
}

/** What the reader is told of each picture, in their order: of two with one name the first is the first. */
export const asEntered = (pictures: readonly Picture[]): readonly EnteredScreenshot[] =>
  pictures.map(({ file, message }) => ({ fileName: file.name, sender: message.sender.trim(), local: localOf(message) }));

/** Senders who were entered so far, each once. */
export const sendersIn = (pictures: readonly Picture[]): readonly string[] => [
  ...new Set(pictures.map(({ message }) => message.sender.trim()).filter((sender) => sender !== "")),
];
