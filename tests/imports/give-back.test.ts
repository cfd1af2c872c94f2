import { giveBack } from "../../src/imports/give-back";

describe("performance.md, row 8: memory of bytes that nobody needs any more", () => {
  test("row 8: goes back at once, again and again", () => {
    for (let time = 0; time < 3; time += 1) {
      const bytes = new Uint8Array(8);
      giveBack(bytes);
      expect(bytes.buffer.byteLength).toBe(0);
    }
  });

  test("row 8: memory in which other bytes lie too stays theirs", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    giveBack(bytes.subarray(0, 2));
    expect([...bytes]).toEqual([1, 2, 3]);
  });
});
