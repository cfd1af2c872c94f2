import type { IncomingMessage } from "node:http";
import { err, ok } from "../../result";
import type { Body } from "./incoming";

const MAXIMUM_JSON_BYTES = 4 * 1024 * 1024;

/** @param onBytes told of every chunk as it arrives, to count traffic */
export function bodyOf(request: IncomingMessage, onBytes: (count: number) => void | Promise<void>): Body {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for await (const chunk of request) {
      if (!(chunk instanceof Uint8Array)) continue;
      await onBytes(chunk.length);
      yield chunk;
    }
  }
  return {
    length: lengthOf(request),
    stream,
    json: async () => {
      const text = await readText(stream());
      return text === null ? err("too-large") : parseJson(text);
    },
  };
}

/** A body that is already there, as for the parts of a `$batch`. */
export const bodyOfValue = (value: unknown): Body => bodyOfBytes(new TextEncoder().encode(value === undefined ? "" : JSON.stringify(value)));

/** A body of which every byte is there. */
export const bodyOfBytes = (bytes: Uint8Array): Body => ({
  length: bytes.length,
  stream: async function* () {
    yield await Promise.resolve(bytes);
  },
  json: () => Promise.resolve(parseJson(new TextDecoder().decode(bytes))),
});

function lengthOf(request: IncomingMessage): number | null {
  const value = request.headers["content-length"];
  return value === undefined ? null : Number(value);
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAXIMUM_JSON_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): ReturnType<typeof ok<unknown>> | { readonly ok: false; readonly error: "not-json" } {
  if (text.trim() === "") return ok({});
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err("not-json");
  }
}
