import { openDocument, Sheet } from "../../src/adapters/pdf/sheet";

const aTick = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

test("a page is written out when the next begins, and nothing of it waits in memory for the end", async () => {
  const document = openDocument({ number: "CB-2026-3F9A1C", created: "2026-11-23T10:15:30.123Z", maker: "test" }, "PDF/A-2a");
  let given = 0;
  document.on("data", (piece: Uint8Array) => { given += piece.length; });
  const sheet = new Sheet(document);
  const root = document.struct("Document");
  document.addStructure(root);
  for (let page = 0; page < 5; page += 1) {
    await aTick();
    const before = given;
    sheet.need(Infinity);
    const element = document.struct("P");
    root.add(element);
    element.add(document.markStructureContent("P"));
    for (let line = 0; line < 200; line += 1) document.moveTo(line, page).lineTo(page, line).stroke();
    document.endMarkedContent();
    element.end();
    await aTick();
    // The page before, and not this one.
    expect([page, given - before > 500]).toEqual([page, page > 0]);
  }
});
