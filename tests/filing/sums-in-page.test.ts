import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { inBrowser, inPage, type RealPages, onAFreshPage } from "./real-page";

const BYTES = 11 * 1024 * 1024 + 3;
const sumOf = (byte: number) => ({ ok: true, value: createHash("sha256").update(Buffer.alloc(BYTES, byte)).digest("hex") });
const INTERRUPTED = { ok: false, error: { kind: "interrupted" } };

inBrowser("sums in a real browser's worker (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  onAFreshPage((fresh, opened) => {
    page = fresh;
    pages = opened;
  });

  const sum = (byte: number) => inPage(page, "sumOf", BYTES, byte);
  const withWorker = (before: string) =>
    page.route("**/sum-worker.js", async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/javascript", body: before + script });
    });

  test("FIPS 180-4: several large files at once, each its own sum, within the page's security policy", async () => {
    expect(await Promise.all([1, 2, 3].map(sum))).toEqual([1, 2, 3].map(sumOf));
    expect(pages.breaches).toEqual([]);
  });

  test("fault 21: a worker that cannot be fetched: the sum is interrupted, and made when it can", async () => {
    await page.route("**/sum-worker.js", (route) => route.abort());
    expect(await sum(1)).toEqual(INTERRUPTED);
    await page.unroute("**/sum-worker.js");
    expect(await sum(1)).toEqual(sumOf(1));
  });

  test("fault 22: a worker that breaks down half-way: that is said, and the next is made by another", async () => {
    await withWorker('let asked = 0; addEventListener("message", (event) => { asked += 1; if (asked !== 3) return; event.stopImmediatePropagation(); throw new Error("broken down"); });');
    expect(await sum(1)).toEqual({ ok: false, error: { kind: "broke-down" } });
    await page.unroute("**/sum-worker.js");
    expect(await sum(2)).toEqual(sumOf(2));
  });

  test("fault 22: a worker that ends half-way without a word: that is said, and the next is made by another", async () => {
    await withWorker('let asked = 0; addEventListener("message", (event) => { asked += 1; if (asked < 3) return; event.stopImmediatePropagation(); setTimeout(close, 300); });');
    expect(await sum(1)).toEqual({ ok: false, error: { kind: "broke-down" } });
    await page.unroute("**/sum-worker.js");
    expect(await sum(2)).toEqual(sumOf(2));
  });

  test("fault 22: a browser that gives the worker no compiled code: the sum is interrupted, and nobody waits for ever", async () => {
    await withWorker('WebAssembly.compile = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError("refused"));');
    expect(await sum(1)).toEqual(INTERRUPTED);
  });
});
