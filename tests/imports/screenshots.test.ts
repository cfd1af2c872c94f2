import { NO_ANSWERS, type EnteredScreenshot } from "../../src/imports/reading-answers";
import { reading, sha256 } from "./reading";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 2]);

const entry = (fileName: string, sender = "Ann", local = "2026-03-12T09:14"): EnteredScreenshot => ({ fileName, sender, local });
const read = (files: readonly (readonly [string, Uint8Array | string])[], images: readonly EnteredScreenshot[]) => reading(files, { answers: { ...NO_ANSWERS, screenshots: { app: "signal", images } } });

describe("screenshots", () => {
  test("each picture is a message of the sender and time that were entered, in the order in which they were", async () => {
    const result = await read([["een.png", PNG], ["twee.jpg", JPEG]], [entry("twee.jpg", " Bob "), entry("een.png", "Ann", "2026-03-11T08:00")]);
    if (!result.ok) throw new Error(result.error.kind);
    const { conversation, media } = result.value;
    expect(conversation).toMatchObject({ app: "signal", format: "screenshots", evidence: "screenshots", exporter: null, merge: null });
    expect(conversation.messages.map(({ number, author, kind, time, attachments }) => [number, author, kind, time, attachments])).toEqual([
      [1, "Bob", "image", { local: "2026-03-12T09:14:00", precision: "minute", instant: null }, [{ name: "twee.jpg", entry: "twee.jpg", size: 5 }]],
      [2, "Ann", "image", { local: "2026-03-11T08:00:00", precision: "minute", instant: null }, [{ name: "een.png", entry: "een.png", size: 9 }]],
    ]);
    expect(conversation.sources).toEqual([
      { fileName: "twee.jpg", size: 5, sha256: await sha256(new Blob([JPEG])), textName: "twee.jpg" },
      { fileName: "een.png", size: 9, sha256: await sha256(new Blob([PNG])), textName: "een.png" },
    ]);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toEqual(["entered-by-hand", "minutes-only"]);
    const picture = await media("een.png");
    expect(picture.ok && [picture.value.type, picture.value.size]).toEqual(["image/png", 9]);
    expect(await media("drie.png")).toEqual({ ok: false, error: { kind: "media-missing" } });
  });

  test("pictures of one name from two folders stay two", async () => {
    const result = await read([["scherm.png", PNG], ["scherm.png", JPEG]], [entry("scherm.png"), entry("scherm.png")]);
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.conversation.messages.map(({ attachments: [attachment] }) => [attachment?.name, attachment?.entry, attachment?.size])).toEqual([
      ["scherm.png", "scherm.png", 9],
      ["scherm.png", "scherm (2).png", 5],
    ]);
    const second = await result.value.media("scherm (2).png");
    expect(second.ok && second.value.type).toBe("image/jpeg");
  });

  test.each([
    ["a picture without an entry", [["een.png", PNG], ["twee.png", PNG]], [entry("een.png")], { kind: "screenshot-unmatched", name: "twee.png" }],
    ["an entry without a picture", [["een.png", PNG]], [entry("een.png"), entry("twee.png")], { kind: "screenshot-unmatched", name: "twee.png" }],
    ["two entries for one picture", [["een.png", PNG]], [entry("een.png"), entry("een.png")], { kind: "screenshot-unmatched", name: "een.png" }],
    ["a file that is only named as a picture", [["een.png", "<svg/>"]], [entry("een.png")], { kind: "not-an-image", name: "een.png" }],
    ["no sender", [["een.png", PNG]], [entry("een.png", " ")], { kind: "entry-incomplete", field: "sender", name: "een.png" }],
    ["a time that does not exist", [["een.png", PNG]], [entry("een.png", "Ann", "2026-02-29T09:14")], { kind: "entry-incomplete", field: "time", name: "een.png" }],
    ["an hour that does not exist", [["een.png", PNG]], [entry("een.png", "Ann", "2026-02-28T24:00")], { kind: "entry-incomplete", field: "time", name: "een.png" }],
    ["nothing at all", [], [], { kind: "empty-file" }],
  ] as const)("law 2: %s is an error, not an omission", async (_name, files, images, error) => {
    expect(await read(files, images)).toEqual({ ok: false, error });
  });

  test("fault: a reading that is stopped says so", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await reading([["een.png", PNG]], { signal: stop.signal, answers: { ...NO_ANSWERS, screenshots: { app: "sms", images: [entry("een.png")] } } })).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
