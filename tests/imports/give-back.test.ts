import { giveBack } from "../../src/imports/give-back";

describe("performance.md, row 8: memory of bytes that nobody needs any more", () => {
  test("row 8: goes back at once, where the browser can", () => {
    const lengths: number[] = [];
    const buffer = Object.assign(new ArrayBuffer(8), { transfer: (length: number) => new ArrayBuffer(lengths.push(length)) });
    giveBack(buffer);
    expect(lengths).toEqual([0]);
  });

  test("row 8: in an older browser it waits to be collected, and nothing ends for it", () => {
    const buffer = Object.assign(new ArrayBuffer(8), { transfer: undefined });
    expect(() => { giveBack(buffer); }).not.toThrow();
    expect(buffer.byteLength).toBe(8);
  });
});
