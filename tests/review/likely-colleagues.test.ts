import type { SuggestedRole } from "../../src/instruction/role-suggestion";
import { newDraft, toldDraft } from "../../src/review/confirming";
import type { PersonDraft } from "../../src/review/confirming";
import type { KnownPerson } from "../../src/review/known-person";
import { confirmColleagues, likelyColleagues, unconfirmColleagues } from "../../src/review/likely-colleagues";
import { aColleague } from "./a-colleague";

const aDraft = (shownAs: string, changes: Partial<PersonDraft> = {}, person: Partial<KnownPerson> = {}): PersonDraft => ({
  ...newDraft({ shownAs, messageCount: 1 }, [aColleague(`id van ${shownAs}`, { displayName: shownAs, ...person })]),
  ...changes,
});
const suggesting = (role: SuggestedRole | null) => ({ suggestion: () => (role === null ? null : { role, because: ["title" as const] }) });
const names = (drafts: readonly PersonDraft[], role: SuggestedRole | null = null) => likelyColleagues(drafts, suggesting(role)).map(({ shownAs }) => shownAs);

describe("S3: colleagues whom nobody asked about", () => {
  test("the one who bears exactly the shown name is asked for; the user, and whoever was answered, is not", () => {
    expect(names([aDraft("Ann"), aDraft("Ik", { isMe: true }), aDraft("Bob", { match: "none" }), aDraft("Cor", { match: { id: "x" } })])).toEqual(["Ann"]);
  });

  test("whoever is in the chat under another number already, is not asked for: that may be the user", () => {
    const me = aColleague("id van Ann");
    expect(names([aDraft("+31 6 12345678", { isMe: true, candidates: [me], match: { id: me.id } }), aDraft("Ann"), aDraft("Bob")])).toEqual(["Bob"]);
  });

  test("of two namesakes nobody is likely, and nobody whose name only looks like it", () => {
    const ann = aDraft("Ann");
    expect(names([{ ...ann, candidates: [...ann.candidates, aColleague("other", { displayName: "Ann" })] }, aDraft("Jan", {}, { displayName: "Jan Jansen" })])).toEqual([]);
  });

  test("guests, who left, and whoever comes from elsewhere cannot look, and are not asked for", () => {
    expect(names([aDraft("Gast", {}, { userType: "guest" }), aDraft("Weg", {}, { hasLeft: true }), aDraft("Buiten", { role: "external" })])).toEqual([]);
    expect(names([aDraft("Ann")], "other-department")).toEqual([]);
    expect(names([aDraft("Ann", { role: "minister" })], "other-department")).toEqual(["Ann"]);
  });

  test("confirming names them and nothing else, and can be taken back", () => {
    const drafts = [aDraft("Ann"), aDraft("Bob")];
    const chosen = likelyColleagues(drafts, suggesting(null)).slice(0, 1);
    const after = confirmColleagues(drafts, chosen, null);
    expect(after).toEqual([{ ...drafts[0], match: { id: "id van Ann" } }, drafts[1]]);
    expect(unconfirmColleagues(after, chosen)).toEqual(drafts);
  });
});

describe("Teams names its people by their id", () => {
  test("whom the source names is not asked for; where the directory does not know that id, nobody is chosen", () => {
    const told = (candidates: readonly KnownPerson[]) => toldDraft({ shownAs: "Ann", messageCount: 1, directoryId: "ann" }, candidates).match;
    expect(told([aColleague("other"), aColleague("ann")])).toEqual({ id: "ann" });
    expect(told([aColleague("other")])).toBeNull();
    expect(toldDraft({ shownAs: "Ann", messageCount: 1 }, [aColleague("ann")]).match).toBeNull();
  });
});
