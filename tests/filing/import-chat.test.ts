import { NO_ANSWERS } from "../../src/imports/reading-answers";
import type { ChatReader, ImportError, OpenExport } from "../../src/ports/chat-reader";
import type { Result } from "../../src/result";
import { importChat } from "../../src/workflows/import-chat";

/** An export that tells whether it was let go. */
function anExport(): { readonly opened: OpenExport; readonly closed: () => boolean } {
  let closed = false;
  const opened = {
    media: () => Promise.resolve({ ok: false, error: { kind: "media-missing" } } as const),
    close: () => {
      closed = true;
    },
  };
  return { opened: opened as unknown as OpenExport, closed: () => closed };
}

const readerOf = (outcome: Result<OpenExport, ImportError>, meanwhile: () => void = () => undefined): ChatReader => ({
  open: () => {
    meanwhile();
    return Promise.resolve(outcome);
  },
});
const quiet = { onProgress: (): void => undefined, onFirst: (): void => undefined };

describe("opening a chat", () => {
  test("a new export replaces the former one, which is let go", async () => {
    const [former, next] = [anExport(), anExport()];
    const reader = readerOf({ ok: true, value: next.opened });
    expect(await importChat([], former.opened, { reader }, quiet, new AbortController().signal, NO_ANSWERS)).toEqual({ ok: true, value: next.opened });
    expect([former.closed(), next.closed()]).toEqual([true, false]);
  });

  test("a wrong file costs nothing: the former export stays open", async () => {
    const former = anExport();
    const reader = readerOf({ ok: false, error: { kind: "not-a-chat" } });
    expect(await importChat([], former.opened, { reader }, quiet, new AbortController().signal, NO_ANSWERS)).toEqual({ ok: false, error: { kind: "not-a-chat" } });
    expect(former.closed()).toBe(false);
  });

  test("who cancels while it opens, gets nothing, and nothing stays open", async () => {
    const [former, next] = [anExport(), anExport()];
    const cancelling = new AbortController();
    const reader = readerOf({ ok: true, value: next.opened }, () => {
      cancelling.abort();
    });
    expect(await importChat([], former.opened, { reader }, quiet, cancelling.signal, NO_ANSWERS)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect([former.closed(), next.closed()]).toEqual([false, true]);
  });
});
