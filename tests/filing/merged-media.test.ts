import type { Attachment, Message } from "../../src/conversation/conversation";
import type { OpenExport } from "../../src/ports/chat-reader";
import type { Dossier } from "../../src/ports/record-store";
import { createHasher } from "../../src/adapters/browser/hasher";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { ok } from "../../src/result";
import { addExport } from "../../src/workflows/add-export";
import type { FilingPorts } from "../../src/workflows/filing";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { aJpeg, aRequest, mediaOf } from "./a-filing";
import { quickCopies } from "./quick-copies";
import { aRegister } from "./register-in-memory";

const RECORD_ID = "3f9a1c00-0000-4000-8000-000000000000";
const DOSSIER = { id: "d1", name: "Kustplan", driveId: "drive", path: [], dossierId: null, caseType: null, selectionCategory: null, appraisal: null, retentionPeriod: null, recordCreator: null } as unknown as Dossier;

function desk() {
  const journal = createMemoryJournal();
  const ports: FilingPorts = {
    store: { serverTime: () => null } as unknown as FilingPorts["store"],
    agreements: {} as unknown as FilingPorts["agreements"],
    register: aRegister(),
    journal,
    hasher: createHasher(),
    readingCopy: quickCopies,
    clock: { now: () => "2026-11-23T10:00:00.000Z" },
    identifiers: { uuid: () => RECORD_ID, secret: () => new Uint8Array(32) },
  };
  return { journal, ports };
}

/** One of two phones' exports, each with its own file of the same name. */
function anExport(size: number, caption: string, more: readonly Attachment[] = []): OpenExport {
  const attachments = [{ name: "foto.jpg", bytes: aJpeg(size) }];
  const request = aRequest(DOSSIER, "p1", attachments);
  const media = mediaOf(attachments);
  const messages = request.conversation.messages.map((message): Message => (message.attachments.length === 0 ? message : { ...message, text: `${message.text}\n${caption}`, kind: "image", attachments: [...message.attachments, ...more] }));
  return { conversation: { ...request.conversation, messages }, media, contents: media, close: () => undefined };
}

describe("media of merged exports", () => {
  test("each file of the record has the bytes of the export that its message is from", async () => {
    const reader = { open: () => Promise.resolve(ok(anExport(2000, "gezien vanaf de brug"))) };
    const added = await addExport(anExport(1000, "gezien vanaf de kade"), [], { reader }, { onProgress: () => undefined, onFirst: () => undefined }, new AbortController().signal, NO_ANSWERS);
    if (!added.ok) throw new Error(added.error.kind);
    const { opened } = added.value;
    const { conversation } = opened;
    expect(conversation.messages.filter(({ attachments }) => attachments.length > 0)).toHaveLength(2);
    const { journal, ports } = desk();
    const ruling = aRequest(DOSSIER, "p1").decisions[0];
    if (ruling === undefined) throw new Error("no decision");
    const request = aRequest(DOSSIER, "p1", [], { conversation, media: (entry) => opened.media(entry), decisions: conversation.messages.map(({ number }) => ({ ...ruling, number })) });
    const prepared = await prepareFiling(request, ports, () => undefined);
    if (!prepared.ok) throw new Error(prepared.error.kind);
    const photos = prepared.value.plan.files.filter(({ path }) => path.startsWith("media/") && path.endsWith(".jpg"));
    expect(photos.map(({ size }) => size)).toEqual([1000, 2000]);
    for (const { path, size } of photos) {
      const kept = await journal.readFile(prepared.value.plan.recordId, path, 0, size);
      expect(kept.ok && Buffer.compare(Buffer.from(await kept.value.arrayBuffer()), aJpeg(size))).toBe(0);
    }
  });

  test("several attachments of one message are read one by one, and the meter counts them all", async () => {
    const attachments = [{ name: "a.jpg", bytes: aJpeg(1000) }, { name: "b.jpg", bytes: aJpeg(500) }];
    const request = aRequest(DOSSIER, "p1", attachments);
    const [first, second] = request.conversation.messages.slice(3);
    if (first === undefined || second === undefined) throw new Error("two photos");
    const messages = [...request.conversation.messages.slice(0, 3), { ...first, attachments: [...first.attachments, ...second.attachments, ...first.attachments] }];
    const { ports } = desk();
    const told: number[] = [];
    const prepared = await prepareFiling({ ...request, conversation: { ...request.conversation, messages }, media: mediaOf(attachments) }, ports, ({ doneBytes }) => told.push(doneBytes));
    expect(prepared.ok && prepared.value.plan.files.filter(({ path }) => path.endsWith(".jpg")).map(({ path }) => path)).toEqual(["media/0004_a.jpg", "media/0004-2_b.jpg", "media/0004-3_a.jpg"]);
    expect(told.at(-1)).toBe(2500);
  });
});
