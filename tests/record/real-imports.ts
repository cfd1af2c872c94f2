import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Conversation } from "../../src/conversation/conversation";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";
import { reading } from "../imports/reading";

interface Fixture {
  readonly fileName?: string;
  readonly lines?: readonly unknown[];
  readonly json?: unknown;
  readonly media?: readonly string[];
}

const FOLDERS = ["whatsapp", "sms", "imazing", "threema", "telegram", "signal"] as const;
const fixtures = join(__dirname, "../fixtures");

const contentsOf = ({ lines, json }: Fixture): string =>
  lines === undefined ? JSON.stringify(json, null, 1) : lines.map((line) => (typeof line === "string" ? line : `${JSON.stringify(line)}\n`)).join("");

/** Every export among the fixtures that can be read, read by the real importers. */
export async function realImports(): Promise<readonly (readonly [name: string, conversation: Conversation])[]> {
  const read: (readonly [string, Conversation])[] = [];
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(fixtures, folder)).filter((one) => one.endsWith(".json"))) {
      const fixture = JSON.parse(readFileSync(join(fixtures, folder, name), "utf8")) as Fixture;
      const media = (fixture.media ?? []).map((file) => [file, `bytes of ${file}`] as const);
      const result = await reading([[fixture.fileName ?? "export.txt", contentsOf(fixture)], ...media], { answers: { ...NO_ANSWERS, chat: EVERY_CHAT } });
      if (result.ok && result.value.conversation.messages.length > 0) read.push([`${folder}/${name}`, result.value.conversation]);
    }
  }
  return read;
}
