import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { readExport } from "../../src/imports/read-export";
import { A_CHAT, bytesOf, sha256 } from "./reading";

const LINES = `${A_CHAT}15-07-2025 10:02 - Ton: drie\nmet een regel erbij\n15-07-2025 10:03 - Bea: <Media weggelaten>\n`;

/** As the worker reads it: the messages still lie in their text. */
async function messagesOf(text: string) {
  const read = await readExport([{ name: "chat.txt", blob: new Blob([bytesOf(text)]) }], { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256, answers: NO_ANSWERS });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.conversation.messages;
}

describe("messages that are made when they are handed on", () => {
  test("in batches of any size they are those of one walk, however often they are asked for", async () => {
    const messages = await messagesOf(LINES);
    const walked = [...messages];
    expect(walked.map(({ text }) => text)).toEqual(["een", "twee", "drie\nmet een regel erbij", "<Media weggelaten>"]);
    for (const size of [1, 2, 3, 4, 5]) {
      const batches = Array.from({ length: Math.ceil(messages.length / size) }, (_, batch) => messages.slice(batch * size, (batch + 1) * size));
      expect(batches.map(({ length }) => length).reduce((one, other) => one + other)).toBe(messages.length);
      expect(batches.flat()).toEqual(walked);
    }
  });

  test("beyond the last message there is none", async () => {
    const messages = await messagesOf(LINES);
    expect(messages.slice(3, 9)).toHaveLength(1);
    expect(messages.slice(4, 9)).toEqual([]);
    expect(messages.slice(9, 12)).toEqual([]);
  });
});
