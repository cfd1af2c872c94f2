// Files whose bytes can be read, checksums, streams, and addresses for bytes. Imported before what needs them.
import { Blob, File } from "node:buffer";
import { webcrypto } from "node:crypto";
import { ReadableStream, TransformStream, WritableStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { Blob, File, ReadableStream, TransformStream, WritableStream, TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
Object.assign(URL, { createObjectURL: () => "blob:here", revokeObjectURL: () => undefined });
