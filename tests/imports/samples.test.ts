import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readWell } from "./reading";

const folder = join(__dirname, "../../assets/samples");
const samples = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(txt|zip)$/.test(name));
const KNOWN = ["Marieke de Wit", "Joris van Dalen", "Samira el Khatib", "Henk Bakker", "Lotte Vermeer", "Karel Oosterling", "Pieter Hoekstra"];

const open = (sample: string) => readWell([basename(sample), new Uint8Array(readFileSync(join(folder, sample)))]);

test("there are four samples: two phones, two languages", async () => {
  const phones = await Promise.all(samples.map(async (sample) => {
    const { platform, locale } = (await open(sample)).conversation;
    return `${platform} ${locale}`;
  }));
  expect(phones.sort()).toEqual(["android en", "android nl", "iphone en", "iphone nl"]);
});

test("together the samples bring every person of the local tenant", async () => {
  const people = await Promise.all(samples.map(async (sample) => (await open(sample)).conversation.participants.map(({ shownAs }) => shownAs)));
  expect(new Set(people.flat())).toEqual(new Set(KNOWN));
});

test.each(samples)("sample %s: read without a problem, every medium there and of a known kind", async (sample) => {
  const { conversation, media } = await open(sample);
  expect(conversation.completeness.problems).toEqual([]);
  expect(conversation.messages.length).toBeGreaterThanOrEqual(30);
  for (const { attachments: [attachment], kind } of conversation.messages) {
    if (attachment?.entry == null) continue;
    const bytes = await media(attachment.entry);
    const type = bytes.ok ? bytes.value.type.split("/")[0] : bytes.error.kind;
    expect(type).toBe({ image: "image", sticker: "image", audio: "audio", document: "application" }[kind as "image"]);
  }
});
