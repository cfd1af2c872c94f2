import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";

const BROWSER = process.env.BROWSER_PATH ?? "/usr/bin/chromium";
const QUIET = ["--headless", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-gpu", "--remote-debugging-pipe"];
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A page, without anybody who looks over its shoulder. */
export interface BarePage {
  /** Gives files to the page's one file field, as a person would choose them. */
  choose(files: readonly string[]): Promise<void>;
  /** Runs an expression in the page and waits for what it gives. Rejects with the page's own words. */
  run<T>(expression: string): Promise<T>;
}

export interface BareBrowser {
  /** Stands in the command line of its first process. */
  readonly mark: string;
  open(address: string): Promise<BarePage>;
  close(): Promise<void>;
}

const ARRIVED = `document.readyState === "complete" && location.protocol !== "about:"`;

interface Answer {
  readonly id?: number;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** What the browser says to a command; its shape is the protocol's. */
type Said = ReturnType<typeof JSON.parse>;

/**
 * A real browser, steered by its own protocol over a pipe, with the network not watched: the tools for tests track
 * every request, which makes uploading twenty times slower.
 *
 * @param profile folder of its own; cleared at the end
 * @param more switches besides
 * @source performance.md, «Measuring trap»
 */
export function openBareBrowser(profile: string, more: readonly string[] = []): BareBrowser {
  const child = spawn(BROWSER, [...QUIET, ...AS_ROOT, `--user-data-dir=${profile}`, ...more, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const line = new CommandLine(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = new Promise<void>((resolve) => child.once("exit", () => { resolve(); }));
  return {
    mark: profile,
    open: async (address) => {
      const { targetId } = await line.ask("Target.createTarget", { url: "about:blank" });
      const { sessionId } = await line.ask("Target.attachToTarget", { targetId, flatten: true });
      await line.ask("Page.navigate", { url: address }, sessionId);
      const page = pageOf(line, sessionId);
      // While the browser goes from one page to the next there is nobody to ask.
      while (!(await hasArrived(page, line))) await wait(20);
      return page;
    },
    close: async () => {
      await line.ask("Browser.close").catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const hasArrived = (page: BarePage, line: CommandLine): Promise<boolean> =>
  page.run<boolean>(ARRIVED).catch((reason: unknown) => {
    if (line.ended) throw reason;
    return false;
  });

function pageOf(line: CommandLine, sessionId: string): BarePage {
  const run = async (expression: string, byValue: boolean): Promise<Said> => {
    const { result, exceptionDetails } = await line.ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: byValue, userGesture: true }, sessionId);
    if (exceptionDetails !== undefined) throw new Error(`in the page: ${String(exceptionDetails.exception?.description ?? exceptionDetails.text)}`);
    return result;
  };
  return {
    choose: async (files) => {
      const { objectId } = await run(`document.querySelector("input[type=file]")`, false);
      await line.ask("DOM.setFileInputFiles", { files, objectId }, sessionId);
    },
    run: async (expression) => (await run(expression, true)).value,
  };
}

const ENDED = "the browser ended";

/** Commands and answers, each a line of JSON that ends in a zero byte. */
class CommandLine {
  ended = false;
  private last = 0;
  private rest = "";
  private readonly waiting = new Map<number, { readonly done: (result: Said) => void; readonly fail: (reason: Error) => void }>();

  constructor(
    private readonly into: Writable,
    from: Readable,
  ) {
    from.setEncoding("utf8").on("data", (piece: string) => { this.take(piece); });
    from.once("close", () => {
      this.ended = true;
      for (const { fail } of this.waiting.values()) fail(new Error(ENDED));
    });
    // A browser that ended is told by the other end of the line.
    into.on("error", () => undefined);
  }

  ask(method: string, params: object = {}, sessionId?: string): Promise<Said> {
    if (this.ended) return Promise.reject(new Error(ENDED));
    this.last += 1;
    const id = this.last;
    this.into.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
  }

  private take(piece: string): void {
    const lines = `${this.rest}${piece}`.split("\0");
    this.rest = lines.pop() ?? "";
    for (const text of lines) this.answer(JSON.parse(text) as Answer);
  }

  private answer(said: Answer): void {
    const asked = said.id === undefined ? undefined : this.waiting.get(said.id);
    if (said.id === undefined || asked === undefined) return;
    this.waiting.delete(said.id);
    if (said.error === undefined) asked.done(said.result);
    else asked.fail(new Error(said.error.message));
  }
}
