import type { Drafts } from "../../ports/drafts";
import { readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";

/** So soon after an act it is kept: first what the act changed is shown. */
const SOON_MS = 50;
/** Acts that follow each other faster are kept together. */
const PAUSE_MS = 500;

/** Keeps a draft soon after each change, one write after the other, and never in the way of the user. */
export class DraftWriter {
  private next: (() => Draft) | null = null;
  /** The mail that the chat hung on. */
  private messageId: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Runs for a while after each write. */
  private resting: ReturnType<typeof setTimeout> | null = null;
  private work: Promise<unknown> = Promise.resolve();
  private writing = 0;
  /** What this window kept or recalled last. */
  private last: Draft | null = null;

  /** @param onKept told after each write whether it outlives the page */
  constructor(
    private readonly userId: string,
    private readonly drafts: Pick<Drafts, "keep" | "forget" | "forgetAll">,
    private readonly onKept: (outlivesPage: boolean) => void,
  ) {}

  /** Whether something is not on the disk yet. */
  get isBehind(): boolean {
    return this.next !== null || this.writing > 0;
  }

  /** Whether something is kept of this chat: then taking back the last answer is kept too. */
  get hasKept(): boolean {
    return this.last !== null;
  }

  /** Begins where a draft stands that was recalled. */
  startFrom(draft: Draft): void {
    this.last = draft;
  }

  /**
   * @param make      called when it is written: what changes meanwhile is then in it
   * @param messageId «Message-ID» of the mail that the chat hung on; null when it came from elsewhere
   */
  changed(make: () => Draft, messageId: string | null = null): void {
    this.next = make;
    this.messageId = messageId;
    this.timer ??= setTimeout(
      () => {
        this.flush();
        this.rest();
      },
      this.resting !== null ? PAUSE_MS : SOON_MS,
    );
  }

  private rest(): void {
    if (this.resting !== null) clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = null;
    }, PAUSE_MS);
  }

  /** Writes now what waits. */
  flush(): void {
    const { messageId } = this;
    const make = this.taken();
    if (make !== null) this.after(() => this.keep(make(), messageId));
  }

  /** What waits to be written, and waits no longer. */
  private taken(): (() => Draft) | null {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const make = this.next;
    this.next = null;
    return make;
  }

  private async keep(draft: Draft, messageId: string | null): Promise<void> {
    const { last } = this;
    const grew = last !== null && readingKey(last.reading) !== readingKey(draft.reading);
    // What another export was added to, is not there by itself any more.
    if (grew) await this.drafts.forget(this.userId, last.reading);
    const outlivesPage = await this.drafts.keep(this.userId, draft, grew ? null : last, messageId).catch(() => false);
    this.last = draft;
    this.onKept(outlivesPage);
  }

  /** Takes back what was kept of one chat, and what waits to be. */
  forget(reading: Draft["reading"]): void {
    this.takeBack(() => this.drafts.forget(this.userId, reading));
  }

  /** Takes back everything that was kept for this user. */
  forgetAll(): void {
    this.takeBack(() => this.drafts.forgetAll(this.userId));
  }

  private takeBack(forget: () => Promise<void>): void {
    this.taken();
    this.after(async () => {
      this.last = null;
      await forget();
    });
  }

  private after(step: () => Promise<void>): void {
    this.writing += 1;
    this.work = this.work.then(step).catch(() => undefined).finally(() => {
      this.writing -= 1;
    });
  }
}
