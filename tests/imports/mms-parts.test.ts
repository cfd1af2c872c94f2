import { millisecondsOf } from "../../src/imports/sms/attributes";
import { FragmentReader } from "../../src/imports/sms/fragment";
import { attachmentsOf, textOf } from "../../src/imports/sms/mms-parts";

const partsOf = (...parts: readonly string[]) => new FragmentReader().read(parts.map((part) => `<part ${part} />`).join("")).elements;

describe("the parts of an MMS", () => {
  test.each([
    ["a picture", 'ct="image/jpeg" cl="foto.jpg" data="AAEC"', { name: "foto.jpg", kind: "image" }, [0, 1, 2]],
    ["a text that came as a file", 'ct="text/plain" cl="nota.txt" data="SGk="', { name: "nota.txt", kind: "document" }, [72, 105]],
    ["a card with its words only", 'ct="text/vcard; charset=utf-8" name="Bea.vcf" text="Hi"', { name: "Bea.vcf", kind: "contact" }, [72, 105]],
    ["a card with words and bytes: its bytes are what was sent", 'ct="text/x-vcard" fn="Bea.vcf" text="Hallo" data="SGk="', { name: "Bea.vcf", kind: "contact" }, [72, 105]],
    ["what is named by its content id", 'ct="video/mp4" cl="null" cid="&lt;film&gt;" data="AA=="', { name: "film", kind: "video" }, [0]],
    ["without a name, by its place and its type", 'ct="audio/amr" data="AA=="', { name: "part-1.amr", kind: "audio" }, [0]],
    ["without a name or a known type", 'ct="application/x-iets" data="AA=="', { name: "part-1.bin", kind: "document" }, [0]],
  ])("law 2: an attachment is %s", async (_, part, shown, bytes) => {
    const [attachment, ...others] = attachmentsOf(partsOf(part));
    expect([attachment, others]).toMatchObject([{ ...shown, bytes: { size: bytes.length } }, []]);
    expect([...new Uint8Array((await attachment?.bytes?.blob().arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual(bytes);
  });

  test("law 2: layout and words are no attachments; the words stand in their order, and the name of what has none tells its place", () => {
    const parts = partsOf('ct="application/smil" data="AA==" text="&lt;smil/&gt;"', 'ct="text/plain" text="Eerst"', 'ct="image/png" data="AA=="', 'ct="text/plain" text="null"', 'ct="TEXT/PLAIN; charset=utf-8" text="Dan"');
    expect(textOf(parts)).toBe("Eerst\nDan");
    expect(attachmentsOf(parts).map(({ name }) => name)).toEqual(["part-3.png"]);
  });
});

test.each([
  ["1712130067000", 1712130067000],
  ["1712130067", 1712130067000],
  ["99999999999", 99999999999000],
  ["100000000000", 100000000000],
  ["0", 0],
])("a date of %s is milliseconds, or seconds where it is too small for that", (date, milliseconds) => {
  expect(millisecondsOf(date)).toBe(milliseconds);
});

test.each(["", "1e3", "-1", "0x10", " 1", "1.5", "1234567890123456"])("«%s» is no date", (date) => {
  expect(millisecondsOf(date)).toBeNaN();
});
