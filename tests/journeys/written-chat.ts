import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aJpeg } from "../filing/a-filing";

/** One message of an invented chat; with an attachment the file lies beside the text. */
export interface WrittenMessage {
  readonly from: string;
  readonly text?: string;
  readonly attachment?: string;
}

/** A chat on disk, as Android exports it without a zip. */
export interface WrittenChat {
  readonly files: readonly string[];
  /** Takes the files away again. */
  readonly discard: () => void;
}

const BYTES: Readonly<Record<string, Uint8Array>> = { jpg: aJpeg(4000), opus: new Uint8Array(2000).fill(79) };

/** Writes a chat of one morning, a message every minute. */
export function writeChat(name: string, messages: readonly WrittenMessage[]): WrittenChat {
  const folder = mkdtempSync(join(tmpdir(), "bewaarwijzer-chat-"));
  const lines = messages.map(({ from, text, attachment }, index) => {
    const time = `12-03-2026 09:${String(10 + index)}`;
    return `${time} - ${from}: ${attachment === undefined ? (text ?? "") : `${attachment} (bestand bijgevoegd)`}`;
  });
  const attachments = messages.flatMap(({ attachment }) => attachment ?? []);
  const put = (file: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, file), bytes);
    return join(folder, file);
  };
  return {
    files: [
      put(`WhatsApp-chat met ${name}.txt`, `${lines.join("\n")}\n`),
      ...attachments.map((file) => put(file, BYTES[file.split(".").pop() ?? ""] ?? new Uint8Array(10))),
    ],
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
