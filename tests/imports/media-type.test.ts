import { typedByBytes } from "../../src/imports/media-type";
import { bytesOf } from "./reading";

const typeOf = async (contents: string | Uint8Array, claimed = ""): Promise<string> => (await typedByBytes(new Blob([bytesOf(contents)], { type: claimed }))).type;
const bytes = (hexadecimal: string): Uint8Array => new Uint8Array(Buffer.from(hexadecimal, "hex"));

test.each([
  ["image/jpeg", "ffd8ffe000104a464946"],
  ["image/png", "89504e470d0a1a0a0000"],
  ["image/gif", "474946383961"],
  ["image/webp", "524946460000000057454250"],
  ["audio/wav", "524946460000000057415645"],
  ["image/heic", "00000018667479706865696300"],
  ["video/mp4", "0000001866747970 69736f6d".replace(" ", "")],
  ["audio/mp4", "00000018667479704d344120"],
  ["video/quicktime", "00000014667479707174 2020".replace(" ", "")],
  ["audio/ogg", "4f67675300020000"],
  ["audio/mpeg", "49443303"],
  ["video/webm", "1a45dfa3"],
])("%s is told by its bytes", async (type, head) => {
  expect(await typeOf(bytes(head))).toBe(type);
});

test.each(["<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<!doctype html><script>alert(1)</script>", "%PDF-1.7", "", "PK\u0003\u0004", "RIFF0000AVI "])("hostile media: %j gets a type that nothing renders, whatever was claimed", async (contents) => {
  expect(await typeOf(contents, "text/html")).toBe("application/octet-stream");
});

test("the bytes stay the same", async () => {
  const typed = await typedByBytes(new Blob([bytesOf("<svg/>")], { type: "image/svg+xml" }));
  expect(await typed.text()).toBe("<svg/>");
});
