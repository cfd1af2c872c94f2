import type { Conversation, Message } from "../../src/conversation/conversation";
import { answersInRuns, runsOf } from "../../src/review/answer-runs";
import type { ChangedMessages, Draft } from "../../src/review/draft";
import { draftBroughtUp } from "../../src/review/draft-brought-up";
import { fitOf, layoutOf } from "../../src/review/draft-fit";
import { give, NEW_SESSION } from "../../src/review/session";
import { actsInRuns } from "../../src/review/act-runs";
import { aConversation } from "./a-conversation";
import { aDraft } from "./a-draft";

const CHAT = { sources: ["19:proef@thread.v2"], chat: null, year: null, encoding: null, made: "teams" } as const;
const minute = (at: number): Partial<Message> => ({ author: "Joris", time: { local: `2026-03-03T09:${String(10 + at)}:00`, precision: "second", instant: `2026-03-03T08:${String(10 + at)}:00.000Z` } });
const JORIS = { shownAs: "Joris", messageCount: 1, directoryId: "j" };
const MARIEKE = { shownAs: "Marieke", messageCount: 0, directoryId: "m" };
const ESRA = { shownAs: "Esra", messageCount: 1, directoryId: "e" };
const GUEST = { shownAs: "Gast", messageCount: 1 };

/** A chat in Teams of a message on each of these minutes. */
const teams = (minutes: readonly number[], participants: Conversation["participants"] = [JORIS, MARIEKE]): Conversation =>
  aConversation(minutes.map(minute), { app: "teams", format: "teams-graph", participants });

const person = (id: string, role: "civil-servant" | "minister" = "civil-servant") => ({ match: { id }, role, isMe: id === "m", isAdmin: false });

/** The first three of this chat are answered, by somebody who knows who its people are. */
function draftOf(conversation: Conversation, changes: Partial<Draft> = {}): Draft {
  const session = give(NEW_SESSION, [1, 2, 3], { scope: "work", decisionMaking: "yes" }, "individual");
  const layout = layoutOf(conversation);
  return aDraft({ reading: CHAT, layout, given: runsOf(session.given, layout.messageCount), acts: actsInRuns(session.done), people: [person("j", "minister"), person("m")], screen: "check", ...changes });
}

const fit = (draft: Draft, conversation: Conversation) => fitOf(draft, { reading: CHAT, dateOrder: null, layout: layoutOf(conversation), conversation });
const up = (draft: Draft, conversation: Conversation, changed: ChangedMessages = []) => draftBroughtUp(draft, { layout: layoutOf(conversation), changed, participants: conversation.participants, asked: conversation.messages.length });
const answered = (draft: Draft) => [...(answersInRuns(draft.given, draft.layout.messageCount) ?? [])].map(([number]) => number);

describe("a draft of a chat in Teams, which goes on meanwhile", () => {
  const draft = draftOf(teams([1, 2, 3, 4]));

  test("issue 5, resume: a chat that has more at its end is the same chat; one that has something else at its beginning is not", () => {
    expect(fit(draft, teams([1, 2, 3, 4]))).toBe("same");
    expect(fit(draft, teams([1, 2, 3, 4, 5, 6]))).toBe("changed");
    expect([[2, 3, 4, 5], [1, 2, 3], [0, 1, 2, 3, 4], [1, 2, 3, 5, 6]].map((minutes) => fit(draft, teams(minutes)))).toEqual(Array(4).fill("read-otherwise"));
  });

  test("a new version that was begun from a chat in Teams goes on in the same way", () => {
    const reading = { ...CHAT, sources: ["m".repeat(64), ...CHAT.sources], made: "record" as const };
    const longer = teams([1, 2, 3, 4, 5]);
    const open = { reading, dateOrder: null, layout: layoutOf(longer), conversation: longer };
    expect(fitOf({ ...draft, reading, exportMade: "teams" }, open)).toBe("changed");
    expect(fitOf({ ...draft, reading, exportMade: null }, open)).toBe("read-otherwise");
  });

  test("law: a file never goes on", () => {
    const file = (minutes: readonly number[]) => aConversation(minutes.map(minute));
    const ofFile = { ...draft, reading: { ...CHAT, made: "file" as const }, layout: layoutOf(file([1, 2])) };
    const longer = file([1, 2, 3]);
    expect(fitOf(ofFile, { reading: ofFile.reading, dateOrder: null, layout: layoutOf(longer), conversation: longer })).toBe("read-otherwise");
  });

  test("nothing happened: it is the same draft", () => {
    expect(up(draft, teams([1, 2, 3, 4]))).toBe(draft);
  });

  test("what came in is open, all answers and all who are known stay, and one goes on at the messages", () => {
    const now = up(draft, teams([1, 2, 3, 4, 5]));
    expect([answered(now), now.people, now.acts, now.screen, now.progress]).toEqual([[1, 2, 3], draft.people, draft.acts, "review", { reviewed: 3, total: 5 }]);
  });

  test("law: what was edited or taken away since is answered anew, though nothing came in, and no «undo» brings the answer back", () => {
    const before = { ...draft, changed: [1, 100, 3, 300] };
    const now = up(before, teams([1, 2, 3, 4]), [1, 100, 2, 200, 3, 301]);
    expect([answered(now), now.acts, now.changed]).toEqual([[1], [], [1, 100, 2, 200, 3, 301]]);
  });

  test("law: nobody gets the role of another when somebody writes for the first time, or joins", () => {
    const keeping = { ...draft.keeping, caseOwner: { who: "participant" as const, place: 0 }, holder: { where: "chat" as const, place: 1 } };
    const added = { ...person("x"), isMe: false };
    const now = up({ ...draft, keeping, people: [...draft.people, added] }, teams([1, 2, 3, 4, 5], [ESRA, GUEST, MARIEKE, JORIS]));
    const unknown = { role: null, isMe: false, isAdmin: false };
    expect(now.people).toEqual([{ match: { id: "e" }, ...unknown }, { match: null, ...unknown }, person("m"), person("j", "minister"), added]);
    expect([now.keeping.caseOwner, now.keeping.holder, now.screen]).toEqual([{ who: "participant", place: 3 }, { where: "chat", place: 2 }, "people"]);
  });

  test("who is not in the chat any more is nobody's case owner", () => {
    const now = up({ ...draft, keeping: { ...draft.keeping, caseOwner: { who: "participant", place: 0 } } }, teams([1, 2, 3, 4, 5], [MARIEKE]));
    expect([now.keeping.caseOwner, now.screen]).toEqual([null, "people"]);
  });
});
