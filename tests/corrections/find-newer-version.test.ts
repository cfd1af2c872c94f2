import type { RegisterContent } from "../../src/record/register-content";
import { findNewerVersion } from "../../src/workflows/find-newer-version";
import { aRegister } from "../filing/register-in-memory";
import { good } from "../filing/filing-desk";
import { someContent } from "../register/an-entry";

const [ME, JORIS] = ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"];
const OLD = "22222222-0000-4000-8000-000000000001";
const party = (id: string) => ({ id, name: id });
const version = (recordId: string, more: Partial<RegisterContent> = {}): RegisterContent => someContent({ recordId, related: { recordId: OLD, relation: "corrects" }, ...more });

/** A register of these lines, and what is found in it. */
async function found(contents: readonly RegisterContent[], asked: Partial<Parameters<typeof findNewerVersion>[0]> = {}) {
  const register = aRegister();
  for (const content of contents) good(await register.append(content));
  return (await findNewerVersion({ replaces: OLD, keepers: [ME], after: 0, ...asked }, { register }))?.recordId ?? null;
}

describe("the last new version of a record", () => {
  test("fault 2: it is found, whoever kept it, and of two the one that was filed last, whichever list told of it", async () => {
    expect(await found([version("v2")])).toBe("v2");
    expect(await found([version("v2", { keeper: party(JORIS) })])).toBe("v2");
    expect(await found([version("v2"), version("v3", { keeper: party(JORIS) })])).toBe("v3");
    expect(await found([version("v2", { keeper: party(JORIS) }), version("v3")])).toBe("v3");
  });

  test.each([
    ["a record of its own", version("v2", { related: null })],
    ["a new version of another record", version("v2", { related: { recordId: "another", relation: "corrects" } })],
    ["what goes on from the record, and replaces nothing", version("v2", { related: { recordId: OLD, relation: "continues" } })],
    ["a version that was quarantined, and not filed", version("v2", { event: "quarantined" })],
    ["an objection to a version", version("v2", { event: "objected" })],
    ["the record itself", someContent({ recordId: OLD })],
  ])("fault 2: no new version is %s", async (_, line) => {
    expect(await found([line])).toBeNull();
  });

  test("fault 2: what was filed up to the line that was looked at, and the version at hand, are not told again; what came after is", async () => {
    const lines = [version("v2"), version("v3"), version("v4")];
    expect([await found(lines, { after: 2 }), await found(lines, { after: 3 })]).toEqual(["v4", null]);
    expect(await found(lines, { besides: "v4" })).toBe("v3");
    expect(await found(lines, { besides: "v4", after: 2 })).toBeNull();
  });

  test("a keeper's version is found however long ago; a stranger's among the last two hundred lines", async () => {
    const others = Array.from({ length: 200 }, (_, at) => someContent({ recordId: `other-${String(at)}`, keeper: party("somebody") }));
    expect(await found([version("v2"), ...others])).toBe("v2");
    expect(await found([version("v2", { keeper: party(JORIS) }), ...others], { keepers: [ME, JORIS] })).toBe("v2");
    // Of two keepers the one that filed last, in whatever order they are asked.
    for (const keepers of [[ME, JORIS], [JORIS, ME]]) expect(await found([version("v2", { keeper: party(JORIS) }), version("v3"), version("v4", { keeper: party(JORIS) }), ...others], { keepers, besides: "v4" })).toBe("v3");
    expect(await found([version("v2", { keeper: party(JORIS) }), ...others])).toBeNull();
    expect(await found([version("v2", { keeper: party(JORIS) }), ...others.slice(1)])).toBe("v2");
  });

  test("fault 21: of lists that cannot be asked now nothing is told, and what the other tells counts", async () => {
    const register = aRegister();
    good(await register.append(version("v2")));
    const gone = { ok: false, error: { kind: "interrupted" } } as const;
    const only = (isAsked: (about: unknown) => boolean) =>
      findNewerVersion({ replaces: OLD, keepers: [ME], after: 0 }, { register: { entries: (about) => (isAsked(about) ? register.entries(about) : Promise.resolve(gone)) } });
    expect((await only((about) => JSON.stringify(about).includes("latest")))?.recordId).toBe("v2");
    expect((await only((about) => JSON.stringify(about).includes("keeper")))?.recordId).toBe("v2");
    expect(await only(() => false)).toBeNull();
  });

  test("hostile: a row of the list that cannot be read is passed over", async () => {
    const row = { row: 1, text: "{", entry: null };
    expect(await findNewerVersion({ replaces: OLD, keepers: [ME], after: 0 }, { register: { entries: () => Promise.resolve({ ok: true, value: [row] }) } })).toBeNull();
  });
});
