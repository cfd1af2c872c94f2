import type { Directory, DirectoryError, Person } from "../../src/ports/directory";
import type { RecordStore } from "../../src/ports/record-store";
import { err, ok } from "../../src/result";
import { keepingInDraft } from "../../src/review/draft-keeping";
import { peopleInDraft } from "../../src/review/draft-people";
import { addSilent } from "../../src/review/silent-members";
import { newDraft } from "../../src/review/confirming";
import type { PersonDraft } from "../../src/review/confirming";
import { newKeepingAnswers } from "../../src/review/facts-of";
import type { KeepingAnswers } from "../../src/review/facts-of";
import { bringBack } from "../../src/workflows/bring-back";
import { aConversation } from "../review/a-conversation";
import { aDraft } from "../review/a-draft";

const person = (id: string, displayName: string): Person => ({
  id, displayName, mail: null, phones: [], jobTitle: null, department: null, organisation: null, userType: "member", hasLeft: false,
});
const FENNA = person("fenna", "Fenna Brugman");
const KAREL = person("karel", "Karel Oosterling");
const ME = person("me", "Bas Terhorst");

/** Who is found by the name that the chat shows, and whom the directory knows by id. */
const aDirectory = (shown: readonly Person[], known: readonly Person[], fault: DirectoryError | null = null): Directory => ({
  me: () => Promise.resolve(ok(ME)),
  person: (id) => Promise.resolve(fault === null ? ok(known.find((one) => one.id === id) ?? null) : err(fault)),
  managerOf: () => Promise.resolve(ok(null)),
  groupsOf: () => Promise.resolve(ok([])),
  lacking: () => [],
  askAnew: () => undefined,
  candidates: (name) => Promise.resolve(ok(shown.filter(({ displayName }) => displayName === name))),
});
const STORE: Pick<RecordStore, "dossiers"> = { dossiers: () => Promise.resolve(err({ kind: "interrupted" })) };

const conversation = aConversation([{ author: "Fenna Brugman" }, { author: "Karel" }]);
const writers = (changes: readonly Partial<PersonDraft>[]): readonly PersonDraft[] =>
  conversation.participants.map((participant, index) => ({ ...newDraft(participant, [FENNA, KAREL]), ...changes[index] }));
const draftWith = (people: readonly PersonDraft[], keeping: Partial<KeepingAnswers> = {}) =>
  aDraft({
    people: peopleInDraft(people),
    keeping: keepingInDraft({ ...newKeepingAnswers(conversation), ...keeping }, people.map(({ shownAs }) => shownAs)),
  });
const PEOPLE = writers([{ match: { id: "fenna" }, role: "civil-servant", isMe: true }, { match: { id: "karel" }, role: "minister", isAdmin: true }]);

describe("issue 5, resume: whom and what a draft names is found again", () => {
  test("the people as they stood, also whom the chat shows under another name than the directory", async () => {
    const back = await bringBack(draftWith(PEOPLE), conversation, { directory: aDirectory([FENNA], [KAREL]), store: STORE });
    expect(back).toMatchObject({
      ok: true,
      value: {
        isEverybody: true,
        people: [
          { shownAs: "Fenna Brugman", match: { id: "fenna" }, role: "civil-servant", isMe: true },
          { shownAs: "Karel", match: { id: "karel" }, role: "minister", isAdmin: true, candidates: [KAREL] },
        ],
      },
    });
  });

  test("«niemand van deze» stays so, and nothing is made up for whom nobody was chosen", async () => {
    const people = writers([{ match: "none", role: "external" }, {}]);
    const back = await bringBack(draftWith(people), conversation, { directory: aDirectory([], []), store: STORE });
    expect(back).toMatchObject({ ok: true, value: { isEverybody: true, people: [{ match: "none", role: "external" }, { match: null, role: null }] } });
  });

  test("whom the directory does not know any more, or may not tell of, is to be chosen anew", async () => {
    for (const fault of [null, { kind: "permission-missing", scope: "User.Read.All" } as const]) {
      const back = await bringBack(draftWith(PEOPLE), conversation, { directory: aDirectory([FENNA], [], fault), store: STORE });
      expect(back).toMatchObject({ ok: true, value: { isEverybody: false, people: [{ match: { id: "fenna" } }, { match: null, role: "minister" }] } });
    }
  });

  test("fault: a network that is gone loses nothing; it is asked again", async () => {
    const back = await bringBack(draftWith(PEOPLE), conversation, { directory: aDirectory([FENNA], [], { kind: "unreachable" }), store: STORE });
    expect(back).toEqual(err({ kind: "unreachable" }));
  });

  test("record.md, what goes where: a silent member comes back by directory id; one who was only a name does not, and nobody takes their place", async () => {
    const people = addSilent(addSilent(PEOPLE, "Tante Sjaan"), "Karel O.").map((one) => (one.shownAs === "Karel O." ? { ...one, match: { id: "karel" }, candidates: [KAREL] } : one));
    const draft = draftWith(people, { caseOwner: { who: "participant", shownAs: "Tante Sjaan" }, holder: { where: "chat", shownAs: "Karel O." } });
    expect(JSON.stringify(draft)).not.toMatch(/Sjaan|Karel/);
    const back = await bringBack(draft, conversation, { directory: aDirectory([FENNA], [KAREL]), store: STORE });
    expect(back).toMatchObject({ ok: true, value: { isEverybody: false } });
    if (!back.ok) return;
    expect(back.value.people?.map(({ shownAs }) => shownAs)).toEqual(["Fenna Brugman", "Karel", "Karel Oosterling"]);
    expect(back.value.keeping).toMatchObject({ caseOwner: null, holder: { where: "chat", shownAs: "Karel Oosterling" } });
  });

  test("the answers of step 3: by place, by id, and «weet ik niet» alike", async () => {
    const colleague = { person: person("c", "Iemand") };
    const draft = draftWith(PEOPLE, {
      shape: "group", caseOwnerGone: true, holds: ["hotspot"],
      caseOwner: { who: "participant", shownAs: "Karel" }, lineManagerNamed: { who: "nobody" }, responsibleOfficer: { who: "colleague", colleague },
    });
    const back = await bringBack(draft, conversation, { directory: aDirectory([FENNA], [KAREL, colleague.person]), store: STORE });
    expect(back).toMatchObject({
      ok: true,
      value: {
        keeping: {
          shape: "group", caseOwnerGone: true, holds: ["hotspot"],
          caseOwner: { who: "participant", shownAs: "Karel" }, lineManagerNamed: { who: "nobody" }, responsibleOfficer: { who: "colleague", colleague },
        },
      },
    });
  });

  test("nobody confirmed yet: nobody is looked up", async () => {
    const asked = jest.fn(() => Promise.resolve(ok([])));
    const back = await bringBack(aDraft(), conversation, { directory: { ...aDirectory([], []), candidates: asked }, store: STORE });
    expect(back).toMatchObject({ ok: true, value: { people: null, isEverybody: true } });
    expect(asked).not.toHaveBeenCalled();
  });
});
