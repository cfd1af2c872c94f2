import "./what-jsdom-lacks";
import { createChatReader, type ReaderWorker } from "../../src/adapters/browser/chat-reader";
import type { ReaderReply, ReaderRequest } from "../../src/adapters/browser/chat-reader-protocol";
import { createReaderService } from "../../src/adapters/browser/chat-reader-service";
import type { ChatReader, OpenExport } from "../../src/ports/chat-reader";

/** The real service behind a wire, in this same page. */
class NearWorker implements ReaderWorker {
  private readonly listeners = new Map<string, (event: MessageEvent<unknown>) => void>();
  private isEnded = false;
  private readonly serve = createReaderService((reply) => {
    this.soon(() => { this.deliver(reply); });
  });

  postMessage(request: ReaderRequest): void {
    this.soon(() => void this.serve(request));
  }

  addEventListener(type: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.listeners.set(type, listener);
  }

  terminate(): void {
    this.isEnded = true;
  }

  private deliver(reply: ReaderReply): void {
    this.listeners.get("message")?.(new MessageEvent("message", { data: reply }));
  }

  private soon(act: () => void): void {
    setTimeout(() => { if (!this.isEnded) act(); });
  }
}

/** The reader of the app, without a thread of its own. */
export const realReader = createChatReader(() => new NearWorker());

export const aTextFile = (name: string, contents: string | Uint8Array): globalThis.File => new globalThis.File([typeof contents === "string" ? contents : new Uint8Array(contents)], name, { type: "text/plain" });

/** The real reader, with what it opened and what was let go of, in their order. */
export function watchedReader() {
  const opened: OpenExport[] = [];
  const closed: OpenExport[] = [];
  const reader: ChatReader = {
    open: async (...asked) => {
      const answer = await realReader.open(...asked);
      if (!answer.ok) return answer;
      const { value } = answer;
      const watched: OpenExport = { ...value, close: () => { closed.push(watched); value.close(); } };
      opened.push(watched);
      return { ok: true, value: watched };
    },
  };
  return { reader, opened, closed };
}
