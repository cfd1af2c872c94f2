import type { Incoming } from "./incoming";

const MOST_BYTES = 256 * 1024;

/** The fields of a form that was sent; null for another kind of body, or far too much of it. */
export async function readForm({ headers, body }: Pick<Incoming, "headers" | "body">): Promise<URLSearchParams | null> {
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded") !== true) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body.stream()) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
