import { once } from "node:events";
import type { Message } from "../conversation/conversation";
import type { WholeExport } from "../imports/read-export";
import { EVERY_CHAT, type ReadingAnswers } from "../imports/reading-answers";
import { errorText } from "../language/error-text";
import { nl } from "../language/nl";
import { createTranslator } from "../language/translator";
import { goToAskedFolder } from "./asked-folder";
import { endWithReader } from "./closed-pipe";
import { type InspectedMedia, inspectedParts } from "./inspected";
import { type Inspection, readInspection } from "./inspect-arguments";
import { type FilesError, readFiles, sha256Of } from "./read-files";

const USAGE = "usage: npm run --silent inspect -- FILE [FILE …] [--date-order dmy|mdy|ymd] [--chat ID] [--year YYYY] [--encoding windows-1252]";
/** Exit status: what was asked is no chat export, or no question that this command knows. */
const NO_CHAT = 2;

/** `npm run --silent inspect -- FILE [FILE …]`: what an export holds, as JSON, without a screen. */
async function main(given: readonly string[]): Promise<void> {
  const asked = readInspection(given);
  if (asked === null) {
    refuse(USAGE);
    return;
  }
  const { files, answers } = asked;
  const read = await readFiles(files, answers);
  if (!read.ok) {
    refuse(sentence(read.error));
    return;
  }
  if (answers.chat !== EVERY_CHAT && (await isOnlyChat(files, answers, read.value))) process.stderr.write(`${ONLY_CHAT}\n`);
  await print(read.value);
}

/** Its number in the file is not known any more: what was asked may be this one. */
const ONLY_CHAT = "only-chat: Dit bestand heeft maar één chat. Die lees je hier, wat je ook bij --chat schreef.";

/** Whether a chat was asked for by a name that is not its own, of a file that holds no other. */
async function isOnlyChat(files: Inspection["files"], answers: ReadingAnswers, { conversation: { title, sources } }: WholeExport): Promise<boolean> {
  const names = [title, ...sources.map(({ textName }) => textName)];
  return !names.includes(answers.chat) && (await readFiles(files, { ...answers, chat: null })).ok;
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = NO_CHAT;
}

/** The kind of fault for a script, and a sentence for a person. */
function sentence(error: FilesError): string {
  if (error.kind === "different-chats") return "different-chats: De bestanden zijn exports van verschillende chats.";
  return `${error.kind}: ${errorText(createTranslator("nl", nl), error)}`;
}

async function print({ conversation, media }: WholeExport): Promise<void> {
  const parts = inspectedParts(conversation);
  const unreadable: Parameters<typeof parts.after>[0][number][] = [];
  await write(parts.before);
  for (const [index, message] of conversation.messages.entries()) {
    const files = await mediaOf(message, media);
    message.attachments.forEach(({ name }, at) => {
      const file = files[at];
      if (file?.state === "unreadable") unreadable.push({ line: message.firstLine, name, why: file.why });
    });
    await write((index === 0 ? "" : ",\n") + parts.message(message, files));
  }
  await write(parts.after(unreadable));
}

async function mediaOf({ attachments }: Message, media: WholeExport["media"]): Promise<readonly InspectedMedia[]> {
  const files: InspectedMedia[] = [];
  for (const { entry } of attachments) {
    const bytes = entry === null ? null : await media(entry);
    if (bytes === null) files.push({ state: "missing" });
    else if (bytes.ok) files.push({ state: "read", size: bytes.value.size, sha256: await sha256Of(bytes.value) });
    else files.push({ state: "unreadable", why: bytes.error.kind });
  }
  return files;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

endWithReader();
goToAskedFolder("inspect");
void main(process.argv.slice(2));
