import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { rawZip } from "./raw-zip";
import { type Contents, reading, readWell } from "./reading";

const NOTICE = "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.\n";
const NOTITIE = "Berichten en oproepen zijn end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren, zelfs WhatsApp niet.\n";

/** As a browser saves it: the chat twice, its files in a folder, all in a zip with the name of the chat. */
const saved = (lines: string, media: Readonly<Record<string, Contents>> = {}) =>
  readWell([
    "Kernteam.zip",
    rawZip([
      { name: "chat.txt", contents: lines },
      { name: "chat.md", contents: "# WhatsApp Chat Export: Kernteam\n\n---\n\n## January 13, 2026\n\n[9:05 AM] **Bea:** hoi\n" },
      ...Object.entries(media).map(([name, contents]) => ({ name: `media/${name}`, contents })),
    ]),
  ]);

const onlyMessage = async (body: string, media: Readonly<Record<string, Contents>> = {}) => {
  const { conversation } = await saved(`${NOTICE}[1/13/26, 9:05:03 AM] Bea: ${body}\n`, media);
  const [message] = conversation.messages;
  if (message === undefined || conversation.messages.length > 1) throw new Error("not one message");
  return message;
};

describe("what WhatsApp saves in a browser", () => {
  test("fault: it was called an iPhone's, without the name of its chat, without who made it, and as if nothing was left out", async () => {
    const { conversation } = await saved(`${NOTICE}[1/13/26, 9:05:03 AM] You: hoi\n[1/13/26, 9:06:03 PM] Bea: dag\n`);
    expect(conversation).toMatchObject({ platform: null, title: "Kernteam", exporter: "You", completeness: { dateOrder: { order: "mdy", evidence: "format" } } });
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toEqual(["filtered-by-app", "no-beginning"]);
    expect(conversation.messages.map(({ time: { local }, author, text }) => [local, author, text])).toEqual([
      ["2026-01-13T09:05:03", "You", "hoi"],
      ["2026-01-13T21:06:03", "Bea", "dag"],
    ]);
  });

  test("its month goes first in Dutch too, and no question is asked", async () => {
    const { conversation } = await saved(`${NOTITIE}[2/1/26, 9:05:03 AM] Jij: hoi\n`);
    expect(conversation).toMatchObject({ locale: null, exporter: "Jij", messages: [{ time: { local: "2026-02-01T09:05:03" } }], completeness: { dateOrder: { order: "mdy" } } });
  });

  test.each([
    ["a Dutch iPhone's", "[12-03-2024, 09:14:00] Bea: hoi\n", "2024-03-12T09:14:00"],
    ["a British iPhone's, its clock of twelve hours", "[25/3/24, 9:14:00 AM] Bea: hoi\n", "2024-03-25T09:14:00"],
    ["an Indian iPhone's", "[04/11/24, 9:14:00 AM] Bea: hoi\n[25/11/24, 9:14:00 AM] Bea: hoi\n", "2024-11-04T09:14:00"],
  ])("fault: %s text of which somebody took the time off the first line was read month first", async (_what, lines, first) => {
    const { conversation } = await readWell(["_chat.txt", `${NOTITIE}${lines}`]);
    expect(conversation).toMatchObject({ platform: "iphone", exporter: null, messages: [{ time: { local: first } }, ...conversation.messages.slice(1)] });
  });

  test("whoever says that the day goes first is believed", async () => {
    const answers = { ...NO_ANSWERS, dateOrder: "dmy" as const };
    const result = await reading([["chat.txt", `${NOTICE}[2/1/26, 9:05:03 AM] Bea: hoi\n`]], { answers });
    expect(result).toMatchObject({ ok: true, value: { conversation: { messages: [{ time: { local: "2026-01-02T09:05:03" } }] } } });
  });

  test("fault: a dash stood before what the app tells, and a colon in it was doubted as the end of a name", async () => {
    const { conversation } = await saved(`${NOTICE}[1/13/26, 9:05:03 AM] - Bea changed the group name to 'Plan: fase 2'\n`);
    expect(conversation.messages).toMatchObject([{ author: null, kind: "system", text: "Bea changed the group name to 'Plan: fase 2'" }]);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toEqual(["filtered-by-app"]);
  });

  test.each([
    ["a document", "Nota v2 (def).pdf (file attached)", "Nota v2 (def).pdf", "document"],
    ["a document with its caption on the same line", "Nota.pdf (bestand bijgevoegd) dit is de nota (file attached)", "Nota.pdf", "document"],
    ["a picture, which has no name in the text", "image (file attached)", "WhatsApp Image 2026-01-13 at 09.05.03.jpeg", "image"],
    ["a picture with a caption of more lines", "image (file attached) kijk\nhier", "WhatsApp Image 2026-01-13 at 9.05.03 AM.jpeg", "image"],
    ["a voice message", "voice message (file attached)", "WhatsApp Ptt 2026-01-13 at 09.05.03.ogg", "audio"],
    ["a sticker", "sticker (file attached)", "WhatsApp Sticker 2026-01-13 at 09.05.03.webp", "sticker"],
    ["a moving picture", "GIF attached", "WhatsApp Video 2026-01-13 at 09.05.03.mp4", "video"],
  ])("fault: %s lay beside the chat and was filed with no message", async (_what, body, file, kind) => {
    expect(await onlyMessage(body, { [file]: "bytes" })).toMatchObject({ kind, text: body, attachments: [{ name: file, entry: `media/${file}` }] });
  });

  test("of two pictures of one second nobody can tell which is which: both are said to be missing, and the file is loose", async () => {
    const line = "[1/13/26, 9:05:03 AM] Bea: image (file attached)\n";
    const { conversation } = await saved(NOTICE + line + line, { "WhatsApp Image 2026-01-13 at 09.05.03.jpeg": "een" });
    expect(conversation.messages.map(({ attachments }) => attachments)).toEqual([[{ name: "image", entry: null, size: null }], [{ name: "image", entry: null, size: null }]]);
    expect(conversation.completeness.warnings).toContainEqual({ kind: "unmentioned-media", line: null, detail: "1" });
  });

  test("the same chat in another form is no file that belongs to no message", async () => {
    const { conversation } = await saved(`${NOTICE}[1/13/26, 9:05:03 AM] Bea: hoi\n`);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).not.toContain("unmentioned-media");
  });

  test.each([
    ["<image omitted>", "image", ["media-omitted"]],
    ["<voice message omitted>", "audio", ["media-omitted"]],
    ["<video omitted> met bijschrift", "video", ["media-omitted"]],
    ["[Forwarded] <spraakbericht weggelaten>", "audio", ["forwarded", "media-omitted"]],
    ["[Vaak doorgestuurd] kijk", "text", ["forwarded"]],
    ["Location: 52.08, 4.31 - https://maps.google.com/?q=52.08,4.31", "location", []],
    ["Stadhuis: Live location: 52.08, 4.31 - https://maps.google.com/?q=52.08,4.31", "location", []],
    ["Poll: Wanneer?\n    - ma\n    - di", "poll", []],
    ["", "text", []],
  ])("fault: the marker in %j was taken for a person's own words", async (body, kind, marks) => {
    expect(await onlyMessage(body)).toMatchObject({ kind, marks, text: body });
  });

  test.each([
    ["[Concept] kijk", "text", []],
    ["Boodschappen: nu\n    - melk", "text", []],
    ["This message was deleted by an admin", "deleted", []],
    ["You deleted this message", "deleted", []],
    ["Waiting for this message. This may take a while.", "text", ["pending"]],
    ["<media omitted>", "text", ["media-omitted"]],
    ["ik vind dit een (file attached) grap van niks", "text", []],
  ])("what stands in %j is told as on a phone, and a person's own words stay theirs", async (body, kind, marks) => {
    expect(await onlyMessage(body)).toMatchObject({ kind, marks, text: body });
  });
});
