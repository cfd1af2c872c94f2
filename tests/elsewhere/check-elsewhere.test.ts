import type { DocumentSearch, FoundMail } from "../../src/ports/document-search";
import { soughtIn } from "../../src/review/place-candidates";
import { err, ok } from "../../src/result";
import { findInDossier, findInMailbox } from "../../src/workflows/check-elsewhere";
import { aConversation } from "../review/a-conversation";

const SOUGHT = soughtIn(aConversation([{ text: "akkoord met variant B", author: "Anna" }]).messages, (author) => [author]);
const aMail = (id: string): FoundMail => ({ id, subject: id, sender: "Anna", local: null, webUrl: null });
const NOTHING = {
  inDossier: () => Promise.resolve(ok({ items: [], more: false })),
  inMailbox: () => Promise.resolve(ok({ items: [aMail("a"), aMail("b")], more: true })),
  mailText: () => Promise.resolve(ok("Akkoord met variant B")),
} satisfies DocumentSearch;
const find = (changes: Partial<DocumentSearch>) => findInMailbox("variant", null, SOUGHT, { documentSearch: { ...NOTHING, ...changes } });

describe("checking whether it stands elsewhere", () => {
  test("law 3: the port gets the user's words and ids, never the messages", async () => {
    const inMailbox = jest.fn(NOTHING.inMailbox);
    const mailText = jest.fn(NOTHING.mailText);
    await find({ inMailbox, mailText });
    expect(inMailbox.mock.calls).toEqual([["variant", null]]);
    expect(mailText.mock.calls.flat().sort()).toEqual(["a", "b"]);
  });

  test("one e-mail that is gone does not take the others away", async () => {
    const found = await find({ mailText: (id) => Promise.resolve(id === "a" ? err({ kind: "not-found", what: "file" }) : ok("akkoord met variant B")) });
    expect(found).toMatchObject({ ok: true, value: { more: true, items: [{ title: "b", fit: { found: 2, total: 2 } }, { title: "a", fit: { kind: "unread" } }] } });
  });

  test("a permission or a network that is gone ends the search: nobody is asked again for every e-mail", async () => {
    const mailText = jest.fn(() => Promise.resolve(err({ kind: "interrupted" } as const)));
    expect(await find({ mailText, inMailbox: () => Promise.resolve(ok({ items: Array.from({ length: 20 }, (_, at) => aMail(String(at))), more: false })) })).toEqual(err({ kind: "interrupted" }));
    expect(mailText.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test("a dossier's documents bear its name, and are compared with nothing", async () => {
    const inDossier = jest.fn(() => Promise.resolve(ok({ items: [{ kind: "record", title: "Chat", local: null, webUrl: null } as const], more: false })));
    const found = await findInDossier({ id: "d1", name: "Kustplan" }, SOUGHT, { documentSearch: { ...NOTHING, inDossier } });
    expect(found).toMatchObject({ ok: true, value: { items: [{ kind: "record", origin: "Kustplan", fit: null }] } });
    expect(inDossier.mock.calls).toEqual([["d1"]]);
  });
});
