import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import { fileRecord } from "../../src/workflows/file-record";
import { aTenant, graphAs, library, type RunningTenant } from "../tenant/running-tenant";
import { aRequest } from "./a-filing";
import type { SomeAttachment } from "./a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good, shaOf } from "./filing-desk";

/** A zip with one stored entry of this name, as every Office file of today begins; enough to be recognised by. */
function anOfficeZip(entry: string): Uint8Array {
  const name = Buffer.from(entry, "latin1");
  const content = Buffer.from("<x/>", "latin1");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return new Uint8Array(Buffer.concat([local, name, content, central, name, end]));
}

const text = (said: string): Uint8Array => new Uint8Array(Buffer.from(said, "utf8"));

const BY_EXTENSION = ["nota.docx", "cijfers.xlsx", "praatplaat.pptx", "macro.docm", "sjabloon.dotx", "oud.doc", "oud.xls", "oud.ppt"];
const ATTACHMENTS: readonly SomeAttachment[] = [
  ...BY_EXTENSION.map((name) => ({ name, bytes: text(`inhoud van ${name}`) })),
  // By what is in them, whatever they are called.
  { name: "zonder-extensie", bytes: anOfficeZip("word/document.xml") },
  { name: "nep.zip", bytes: anOfficeZip("xl/workbook.xml") },
];

describe("Office files among the attachments", () => {
  let running: RunningTenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    dossier = await firstDossier(running.tenant);
  });
  afterAll(() => running.stop());

  test("fault 18: SharePoint does write into a bare one", async () => {
    const asked = graphAs(running.tenant, running.tenant.people.marieke);
    const place = await library(asked);
    const bytes = text("inhoud");
    const made = await asked("PUT", `/drives/${place.driveId}/items/${place.dossier}:/bloot.docx:/content`, { bytes });
    expect(made.body.size).toBeGreaterThan(bytes.length);
  });

  test("record.md, filing 3: each goes in a sealed container, bit for bit, and the record is proven", async () => {
    const receipt = good(await fileRecord(aRequest(dossier, running.tenant.people.marieke, ATTACHMENTS), aDesk(running.tenant).ports, () => undefined));
    const folder = expectCompleteRecord(running.tenant, dossier, receipt);
    const manifest: { readonly files: readonly { readonly path: string }[] } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const media = manifest.files.map(({ path }) => path).filter((path) => /^media\/[^/]*$/.test(path) && !path.endsWith(".xml"));
    expect(media).toHaveLength(ATTACHMENTS.length);
    for (const path of media) expect(path).toMatch(/\.zip$/);
    for (const { bytes } of ATTACHMENTS) {
      const holding = media.filter((path) => readFileSync(join(folder, path)).includes(Buffer.from(bytes)));
      expect(holding).toHaveLength(1);
      // Its own checksum stands in the transcript, whatever lies around it.
      expect(readFileSync(join(folder, "transcript.json"), "utf8")).toContain(shaOf(bytes));
    }
  });
});
