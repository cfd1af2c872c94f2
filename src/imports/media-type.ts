import { hexadecimal } from "../hexadecimal";

/** Types that a browser may show or play, told by the first bytes; a name or the file's own claim never counts. */
interface Signature {
  readonly type: string;
  /** Bytes as hexadecimal, at `offset`. */
  readonly bytes: string;
  readonly offset: number;
  /** More bytes that must follow, further on. */
  readonly then?: { readonly bytes: string; readonly offset: number };
}

/** Bytes that are looked at. */
const HEAD = 64;

const SIGNATURES: readonly Signature[] = [
  { type: "image/jpeg", bytes: "ffd8ff", offset: 0 },
  { type: "image/png", bytes: "89504e470d0a1a0a", offset: 0 },
  { type: "image/gif", bytes: "47494638", offset: 0 },
  { type: "image/webp", bytes: "52494646", offset: 0, then: { bytes: "57454250", offset: 8 } },
  { type: "audio/wav", bytes: "52494646", offset: 0, then: { bytes: "57415645", offset: 8 } },
  { type: "image/avif", bytes: "6674797061766966", offset: 4 },
  { type: "image/heic", bytes: "6674797068656963", offset: 4 },
  { type: "image/heic", bytes: "667479706d696631", offset: 4 },
  { type: "audio/mp4", bytes: "667479704d344120", offset: 4 },
  { type: "video/quicktime", bytes: "6674797071742020", offset: 4 },
  { type: "video/mp4", bytes: "66747970", offset: 4 },
  { type: "audio/ogg", bytes: "4f676753", offset: 0 },
  { type: "audio/mpeg", bytes: "494433", offset: 0 },
  { type: "audio/mpeg", bytes: "fffb", offset: 0 },
  { type: "audio/aac", bytes: "fff1", offset: 0 },
  { type: "audio/amr", bytes: "2321414d52", offset: 0 },
  { type: "video/webm", bytes: "1a45dfa3", offset: 0 },
];

const UNKNOWN = "application/octet-stream";

/**
 * The same bytes with the type that they show themselves. What is not on the list (a document, SVG, HTML) gets a
 * type that nothing renders.
 *
 * @source reliability.md, hostile input; WHATWG MIME Sniffing 6
 */
export async function typedByBytes(blob: Blob): Promise<Blob> {
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  return new Blob([blob], { type: typeOf(hexadecimal(head)) });
}

function typeOf(head: string): string {
  const at = ({ bytes, offset }: { readonly bytes: string; readonly offset: number }) => head.startsWith(bytes, offset * 2);
  return SIGNATURES.find((signature) => at(signature) && (signature.then === undefined || at(signature.then)))?.type ?? UNKNOWN;
}
