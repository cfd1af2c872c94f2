import type { Drafts } from "../../src/ports/drafts";
import type { Draft } from "../../src/review/draft";
import { aDraft } from "../review/a-draft";

/** Drafts with a clock that a test sets; values also cross into a page. */
export interface DraftsProbe extends Drafts {
  today(instant: string): Promise<void>;
}

export const ofFile = (file: string, changes: Partial<Draft> = {}): Draft => aDraft({ reading: { ...aDraft().reading, sources: [file] }, ...changes });

/** What keeping drafts promises, on disk or in memory. @param open what nothing was told to yet, on 3 March 2026 */
export function draftsContract(name: string, open: () => DraftsProbe): void {
  describe(`${name}: what somebody is busy with is kept`, () => {
    test("issue 5, resume: nothing, until something was kept", async () => {
      expect(await open().recall("user-1")).toEqual([]);
    });

    test("issue 5, resume: the last of each chat, newest first, for the user whose it is", async () => {
      const probe = open();
      const first = ofFile("a");
      const later = ofFile("a", { given: [], screen: "people", updatedAt: "2026-03-03T09:30:00.000Z" });
      await probe.keep("user-1", first, null);
      await probe.keep("user-1", ofFile("b", { updatedAt: "2026-03-03T09:20:00.000Z" }), null);
      await probe.keep("user-2", ofFile("c"), null);
      await probe.keep("user-1", later, first);
      expect(await probe.recall("user-1")).toEqual([later, ofFile("b", { updatedAt: "2026-03-03T09:20:00.000Z" })]);
      expect(await probe.recall("user-2")).toEqual([ofFile("c")]);
      expect(await probe.recall("user-3")).toEqual([]);
    });

    test("fault 23: two windows on one chat: no answer of either is lost", async () => {
      const probe = open();
      const base = ofFile("a", { given: [1, 1, 1000] });
      await probe.keep("user-1", base, null);
      const here = ofFile("a", { given: [1, 1, 1000, 5, 1, 3100] });
      await probe.keep("user-1", here, base);
      await probe.keep("user-1", ofFile("a", { given: [9, 1, 2000] }), base);
      expect((await probe.recall("user-1")).map(({ given }) => given)).toEqual([[5, 1, 3100, 9, 1, 2000]]);
      await probe.keep("user-1", ofFile("a", { given: [1, 1, 1000, 5, 2, 3100] }), here);
      expect((await probe.recall("user-1")).map(({ given }) => given)).toEqual([[5, 2, 3100, 9, 1, 2000]]);
    });

    test("issue 7, pane loaded anew: by the mail that it hung on, a chat is found again, by its own user only", async () => {
      const probe = open();
      await probe.keep("user-1", ofFile("a"), null, "<mail-een@rijk.example>");
      await probe.keep("user-1", ofFile("b"), null, "<mail-twee@rijk.example>");
      await probe.keep("user-1", ofFile("c"), null, null);
      await probe.keep("user-1", ofFile("d"), null);
      expect(await probe.recallOfMail("user-1", "<mail-een@rijk.example>")).toEqual([ofFile("a")]);
      expect(await probe.recallOfMail("user-2", "<mail-een@rijk.example>")).toEqual([]);
      expect(await probe.recallOfMail("user-1", "<mail-drie@rijk.example>")).toEqual([]);
      await probe.keep("user-1", ofFile("a", { screen: "rest" }), ofFile("a"));
      expect(await probe.recallOfMail("user-1", "<mail-een@rijk.example>")).toEqual([ofFile("a", { screen: "rest" })]);
      await probe.forget("user-1", ofFile("a").reading);
      expect(await probe.recallOfMail("user-1", "<mail-een@rijk.example>")).toEqual([]);
    });

    test("record.md, what goes where: for 30 days, and no longer", async () => {
      const probe = open();
      await probe.keep("user-1", ofFile("a"), null);
      await probe.today("2026-04-02T08:59:59.999Z");
      expect(await probe.recall("user-1")).toHaveLength(1);
      await probe.today("2026-04-02T09:00:00.000Z");
      expect(await probe.recall("user-1")).toEqual([]);
    });

    test("record.md, what goes where: what is cleared is gone, of one chat or of all, and only of this user", async () => {
      const probe = open();
      for (const [user, file] of [["user-1", "a"], ["user-1", "b"], ["user-1", "c"], ["user-2", "a"]] as const) await probe.keep(user, ofFile(file), null);
      await probe.forget("user-1", ofFile("a").reading);
      expect(await probe.recall("user-1")).toHaveLength(2);
      await probe.forgetAll("user-1");
      expect(await probe.recall("user-1")).toEqual([]);
      expect(await probe.recall("user-2")).toEqual([ofFile("a")]);
    });
  });
}

/** A probe around what `make` makes with the clock that the test sets. */
export function draftsProbe(make: (clock: { readonly now: () => string }) => Drafts): DraftsProbe {
  let now = "2026-03-03T10:00:00.000Z";
  const drafts = make({ now: () => now });
  return {
    ...drafts,
    today: (instant) => {
      now = instant;
      return Promise.resolve();
    },
  };
}
