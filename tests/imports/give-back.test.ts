import { giveBack } from "../../src/imports/give-back";

function aBuffer(transfer: unknown): ArrayBuffer {
  return Object.assign(new ArrayBuffer(8), { transfer });
}

describe("performance.md, row 8: memory of bytes that nobody needs any more", () => {
  test("row 8: goes back at once, where the browser can", () => {
    const transfer = jest.fn();
    giveBack(new Uint8Array(aBuffer(transfer)));
    expect(transfer.mock.calls).toEqual([[0]]);
  });

  test("row 8: in an older browser it waits to be collected, and nothing ends for it", () => {
    const buffer = aBuffer(undefined);
    expect(() => { giveBack(new Uint8Array(buffer)); }).not.toThrow();
    expect(buffer.byteLength).toBe(8);
  });

  test("row 8: memory in which other bytes lie too stays theirs", () => {
    const transfer = jest.fn();
    giveBack(new Uint8Array(aBuffer(transfer), 0, 7));
    expect(transfer).not.toHaveBeenCalled();
  });
});
