import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInspection } from "../../src/commands/inspect-arguments";
import { readFiles } from "../../src/commands/read-files";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";
import { rawZip } from "../imports/raw-zip";
import { A_CHAT, bytesOf, sha256 } from "../imports/reading";
import { builtCommand, PROJECT } from "./built-command";

const BUILT = builtCommand("src/commands/inspect.ts");
const BY_NPM = ["npm", "run", "--silent", "inspect", "--"] as const;

interface Ran {
  readonly status: number;
  readonly printed: string;
  readonly complaint: string;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inspect-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const inspect = (...words: readonly string[]): Promise<Ran> => run(BUILT, words);
const run = ([program, ...first]: readonly [string, ...string[]], words: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(program, [...first, ...words], { cwd: PROJECT, env: { ...process.env, TZ: "America/New_York" } }, (error, printed, complaint) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, printed, complaint });
    });
  });

const PHOTO = `${A_CHAT}15-07-2025 10:02 - Ton: \u200eIMG-20250715-WA0001.jpg (bestand bijgevoegd)\n15-07-2025 10:03 - Ton: \u200eWeg.pdf (bestand bijgevoegd)\n`;

describe("npm run inspect", () => {
  test("what decide.md asks of a message, its media and the statement is printed, whatever the time zone of the machine", async () => {
    const zip = file("export.zip", rawZip([{ name: "WhatsApp-chat met Bea.txt", contents: PHOTO }, { name: "IMG-20250715-WA0001.jpg", contents: "bytes" }]));
    const { status, printed, complaint } = await run(BY_NPM, [zip]);
    expect([status, complaint]).toEqual([0, ""]);
    const { messages, problems, participants, ...rest } = JSON.parse(printed);
    expect(rest).toMatchObject({ format: "whatsapp-text", platform: "android", completeness: { messageCount: 4, dateOrder: "dmy" } });
    expect(messages[0]).toMatchObject({ timestamp: "2025-07-15T10:00:00", precision: "minute", author: "Ton", kind: "message", text: "een", attachment: null, lines: [1, 1] });
    expect(messages[2].attachment).toEqual({ name: "IMG-20250715-WA0001.jpg", size: 5, sha256: await sha256(new Blob([bytesOf("bytes")])) });
    expect(messages[3].attachment).toEqual({ name: "Weg.pdf", missing: true });
    expect(problems).toEqual([{ kind: "missing-media", line: 4, detail: "Weg.pdf" }]);
    expect(participants).toEqual([{ shownAs: "Ton", messageCount: 3 }, { shownAs: "Bea", messageCount: 1 }]);
  });

  test("fault: a path where nothing lies is a clear line and status 2, not a stack", async () => {
    const { status, printed, complaint } = await inspect(join(folder, "weg.txt"));
    expect([status, printed, complaint.split("\n").length]).toEqual([2, "", 2]);
    expect(complaint).toMatch(/^unreadable-file: /);
  });

  test("fault: a reader that has seen enough ends the command without a complaint", () => {
    const long = file("lang.txt", Array.from({ length: 20_000 }, (_, at) => `15-07-2025 10:${String(at % 60).padStart(2, "0")} - Bea: bericht ${at}\n`).join(""));
    const { stdout, stderr } = spawnSync("bash", ["-c", `npm run --silent inspect -- "${long}" | head -c 20`], { cwd: PROJECT, encoding: "utf8" });
    expect([stdout.length, stderr]).toEqual([20, ""]);
  });

  test("a text with its media beside it, and an order of dates that a person tells", async () => {
    const chat = file("chat.txt", "5/6/25, 09:00 - Bea: a\n");
    const asked = JSON.parse((await inspect(chat)).printed);
    expect(asked.completeness.warnings).toContainEqual({ kind: "date-order-inferred", line: 1, detail: "ambiguous/none" });
    expect(asked.completeness).toMatchObject({ dateOrder: "ambiguous", dateOrderExample: { printed: "5/6/25, 09:00", line: 1 } });
    const told = JSON.parse((await inspect("--date-order", "mdy", chat)).printed);
    expect([told.messages[0].timestamp, told.completeness.dateOrder]).toEqual(["2025-05-06T09:00:00", "mdy"]);
    expect(told.completeness.warnings).not.toContainEqual(expect.objectContaining({ kind: "date-order-inferred" }));
    const photo = file("IMG-20250715-WA0001.jpg", "bytes");
    const { messages } = JSON.parse((await inspect(photo, file("met foto.txt", PHOTO))).printed);
    expect(messages[2].attachment.size).toBe(5);
  });

  test("law 2: a backup without a message is printed, and that it holds none is a problem", async () => {
    const { status, printed } = await inspect(file("sms.xml", '<?xml version="1.0"?><smses count="0"></smses>'));
    const { messages, problems } = JSON.parse(printed);
    expect([status, messages, problems]).toEqual([0, [], [{ kind: "no-messages", line: null, detail: "" }]]);
  });

  test("two exports of one chat are brought together", async () => {
    const { status, printed } = await inspect(file("eerst.txt", A_CHAT), file("later.txt", `${A_CHAT}15-07-2025 10:05 - Bea: drie\n`));
    expect(status).toBe(0);
    expect(JSON.parse(printed).messages.map(({ text }: { readonly text: string }) => text)).toEqual(["een", "twee", "drie"]);
  });

  test("fault: a damaged medium is named, and the rest is printed", async () => {
    const zip = rawZip([{ name: "_chat.txt", contents: PHOTO }, { name: "IMG-20250715-WA0001.jpg", contents: "bytes", stored: true }]);
    const at = Buffer.from(zip).indexOf("bytes");
    zip[at] = (zip[at] ?? 0) ^ 1;
    const { status, printed } = await inspect(file("export.zip", zip));
    const { messages, problems } = JSON.parse(printed);
    expect([status, messages.length, messages[2].attachment]).toEqual([0, 4, { name: "IMG-20250715-WA0001.jpg", damaged: true }]);
    expect(problems).toContainEqual({ kind: "damaged-media", line: 3, detail: "IMG-20250715-WA0001.jpg" });
  });

  test.each([
    ["unknown-packing", { method: 12 }],
    ["encrypted-zip", { flags: 0x801 }],
  ])("a medium that is there and cannot be had is not called damaged: %s", async (why, entry) => {
    const name = "IMG-20250715-WA0001.jpg";
    const { status, printed } = await inspect(file(`${why}.zip`, rawZip([{ name: "WhatsApp-chat met Bea.txt", contents: PHOTO }, { name, contents: "bytes", ...entry }])));
    const { messages, problems } = JSON.parse(printed);
    expect([status, messages[2].attachment]).toEqual([0, { name, unreadable: why }]);
    expect(problems).toContainEqual({ kind: why, line: 3, detail: name });
  });

  test.each([
    ["no chat", "notitie.txt", "zomaar KANARIE tekst\n"],
    ["an empty file", "leeg.txt", ""],
    ["a damaged zip", "kapot.zip", "PK\u0003\u0004KANARIE"],
  ])("fault: %s gives one line on standard error, without a word of it, and status 2", async (_what, name, contents) => {
    const { status, printed, complaint } = await inspect(file(name, contents));
    expect([status, printed]).toEqual([2, ""]);
    expect(complaint).toMatch(/^[a-z-]+: .+\n$/);
    expect(complaint).not.toContain("KANARIE");
  });
});

test("a chat that is asked for, of a file with one chat: that one is given, and it is said where it may be another", async () => {
  const chat = file("chat.txt", "15-07-25, 09:00 - Bea: a\n");
  expect(await inspect("--chat", "99", chat)).toMatchObject({ status: 0, complaint: expect.stringMatching(/^only-chat: /) });
  expect(await inspect("--chat", "chat.txt", chat)).toMatchObject({ status: 0, complaint: "" });
});

test("pages of a Teams chat, each in a file, are one chat in their own order", async () => {
  const page = (id: string, more: object) => file(`page${id}.json`, JSON.stringify({ ...more, value: [{ id, messageType: "message", createdDateTime: `2026-07-01T10:00:0${id}Z`, from: { user: { id: "1", displayName: "Ton" } }, body: { contentType: "text", content: id } }] }));
  const read = await readFiles([page("2", { "@odata.nextLink": "https://graph.microsoft.com/v1.0/x" }), page("1", {})], { ...NO_ANSWERS, forLook: true });
  const conversation = read.ok ? read.value.conversation : null;
  expect([conversation?.messages.map(({ text }) => text), conversation?.completeness.problems]).toEqual([["2", "1"], []]);
});

describe("what inspect is asked", () => {
  test("files and answers, in any order; all chats of a file unless one is named", () => {
    expect(readInspection(["a.zip", "--chat", "7", "b.jpg"])).toMatchObject({ files: ["a.zip", "b.jpg"], answers: { chat: "7", dateOrder: null } });
    expect(readInspection(["a.zip"])?.answers.chat).toBe(EVERY_CHAT);
  });

  test.each([[[]], [["--date-order", "dmy"]], [["a.txt", "--date-order", "day"]], [["a.txt", "--datum", "dmy"]], [["a.txt", "--year", "25"]], [["a.txt", "--constructor", "x"]], [["-h"]]])("fault: %j is no question", (words) => {
    expect(readInspection(words)).toBeNull();
  });
});
