import fc from "fast-check";
import { readSubPage, subPageId, teamsLink } from "../../src/adapters/teams/sub-page";
import { tabPlaceOf } from "../../src/adapters/teams/tab-place";
import type { SubPage } from "../../src/ports/sub-page";

const APP = "9b0c7e52-3d0f-4d0e-9f55-6a4c1d7e2b10";
const WEB = "https://bewaarwijzer.example/tab.html";
const page: fc.Arbitrary<SubPage> = fc.oneof(
  fc.option(fc.uuid()).map((recordId) => ({ at: "desk" as const, recordId })),
  fc.uuid().map((agreement) => ({ at: "asked" as const, agreement })),
);

describe("links into the app", () => {
  test("every place of ours comes back from its link as it went in, and nothing else stands in the link", () => {
    fc.assert(
      fc.property(page, (asked) => {
        const link = new URL(teamsLink(APP, asked, WEB));
        const context = JSON.parse(link.searchParams.get("context") ?? "");
        expect(readSubPage(context.subEntityId)).toEqual(asked);
        expect([link.origin + link.pathname, [...link.searchParams.keys()], Object.keys(context), link.searchParams.get("webUrl")]).toEqual([
          `https://teams.microsoft.com/l/entity/${APP}/bewaren`,
          ["webUrl", "context"],
          ["subEntityId"],
          WEB,
        ]);
      }),
    );
  });

  test("hostile: what is not of our making leads nowhere", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.uuid(), fc.uuid().map((id) => `stuk.${id} `), fc.uuid().map((id) => `stuk.${id}.x`)), (id) => id === "register" || readSubPage(id) === null));
    expect(readSubPage(undefined)).toBeNull();
    expect(readSubPage(`stuk.${APP.toUpperCase()}`)).toBeNull();
  });

  test("the id says no more than which place", () => {
    expect([subPageId({ at: "desk", recordId: null }), subPageId({ at: "desk", recordId: APP }), subPageId({ at: "asked", agreement: APP })]).toEqual(["register", `stuk.${APP}`, `afspraak.${APP}`]);
  });
});

describe("where the tab stands", () => {
  test.each([
    ["by itself", {}, { kind: "personal" }],
    ["beside a chat", { chat: { id: "19:a" } }, { kind: "chat", chatId: "19:a" }],
    ["in a meeting", { chat: { id: "19:a" }, meeting: { id: "m" } }, { kind: "meeting", chatId: "19:a" }],
    ["in a channel", { channel: { id: "19:k" } }, { kind: "channel" }],
  ])("%s", (_what, context, place) => {
    expect(tabPlaceOf(context)).toEqual(place);
  });
});
