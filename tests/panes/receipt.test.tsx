import { screen, waitFor } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { ReceiptScreen } from "../../src/panes/receipt/receipt";
import type { Sitting } from "../../src/panes/journey/sitting";
import type { PolicyFiles } from "../../src/ports/policy-source";
import { err, ok } from "../../src/result";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import type { Receipt } from "../../src/workflows/filing";
import { aConversation } from "../review/a-conversation";
import { inForce } from "../policy/in-force";
import { hasher } from "./kept-elsewhere";
import { aDossier, aDraft, aSitting, noPolicy, show } from "./stage";

Object.assign(globalThis, { crypto: webcrypto });

const RECEIPT: Receipt = {
  recordId: "r1",
  number: "CB-2026-3F9A1C",
  dossierName: "Kustplan",
  subject: "Besluit B",
  webUrl: "https://dms.example/r1",
  manifestSha256: "9f3a".repeat(16),
  keptMessageCount: 2,
  fileCount: 7,
  totalBytes: 4_100_000,
  filedAt: "2026-11-23T10:15:00.000Z",
  registered: { sequence: 12, hash: "cd".repeat(32) },
  pending: [],
  reported: "seen",
};
const session = give(give(NEW_SESSION, [1], ANSWERS_OF.no), [2], ANSWERS_OF.party);
const sitting = (changes: Partial<Sitting> = {}) => aSitting({ session, ...changes }, aConversation([{}, {}, {}]));

const open = (of: Sitting | null, receipt: Receipt = RECEIPT) => {
  const onNext = jest.fn();
  return { ...show(<ReceiptScreen receipt={receipt} sitting={of} onNext={onNext} />), onNext };
};

describe("receipt", () => {
  test("number, dossier, checksum, and the way to the record", async () => {
    const { user, onNext } = open(sitting());
    expect(screen.getByRole("heading", { level: 1, name: "2 berichten bewaard" })).toHaveFocus();
    for (const said of ["CB-2026-3F9A1C", "Kustplan", RECEIPT.manifestSha256]) expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByRole("link", { name: "Open in het DMS" })).toHaveAttribute("href", RECEIPT.webUrl);
    await user.click(screen.getByRole("button", { name: "Volgende chat" }));
    expect(onNext).toHaveBeenCalled();
  });

  test("the checksum can be copied", async () => {
    const { user } = open(sitting());
    await user.click(screen.getByRole("button", { name: "Kopieer het controlegetal" }));
    expect(await navigator.clipboard.readText()).toBe(RECEIPT.manifestSha256);
    expect(screen.getByRole("status")).toHaveTextContent("Het controlegetal is gekopieerd.");
  });

  test("U2, U3, U7: what may go, what need not be kept, what is still open", () => {
    open(sitting());
    expect(screen.getByText(/^1 bericht kan worden verwijderd van je telefoon/)).toBeVisible();
    expect(screen.getByText(/^1 bericht is privé of van de partij/)).toBeVisible();
    expect(screen.getByText("1 bericht is nog open. Verwijder dat nog niet.")).toBeVisible();
  });

  test("U3: of a chat in Teams it says that the message may go there, and nothing of a phone", () => {
    open(aSitting({ session }, aConversation([{}, {}, {}], { app: "teams", format: "teams-graph" })));
    expect(screen.getByText(/^1 bericht kan worden verwijderd in Teams\./)).toBeVisible();
    expect(screen.queryByText(/telefoon/)).toBeNull();
  });

  test("U8: under a hold nothing «kan worden verwijderd»", () => {
    open(sitting({ people: [aDraft("Fenna Brugman", { role: "minister", isMe: true })] }));
    expect(screen.getByText("Niet verwijderen: er geldt een bewaarstop (bewindspersonen).")).toBeVisible();
    expect(screen.queryByText(/kan worden verwijderd|kunnen worden verwijderd/)).toBeNull();
  });

  describe("section 11: a policy that changed while it was filed", () => {
    const MAY_GO = /kan worden verwijderd|kunnen worden verwijderd/;
    const withHold = '{ "name": "Beleid Water", "version": "2026.4", "holds": [{ "kind": "inquiry", "label": "Enquête", "dossierId": "D-1" }] }';
    const openUnder = (read: PolicyFiles["read"], changes: Partial<Sitting> = {}) => {
      const of = sitting({ dossier: aDossier({ dossierId: "d-1" }), ...changes });
      const policies = { policies: { read }, hasher };
      return show(<ReceiptScreen receipt={RECEIPT} sitting={of} policies={policies} onNext={() => undefined} />);
    };
    const answers = (text: string) => () => Promise.resolve(ok({ text, webUrl: "" }));

    test("a hold that began meanwhile takes the permission away, and it is told which policy does", async () => {
      openUnder(answers(withHold));
      expect(await screen.findByText(/^Niet verwijderen: er geldt een bewaarstop \(/)).toBeVisible();
      expect(screen.getByRole("group", { name: "Het beleid van je organisatie is veranderd" })).toHaveTextContent("Nu geldt Beleid Water, versie 2026.4.");
      expect(screen.queryByText(MAY_GO)).toBeNull();
    });

    test("nothing may go as long as it is looked for", async () => {
      const asked: (() => void)[] = [];
      openUnder(() => new Promise((resolve) => { asked.push(() => { resolve(err({ kind: "interrupted" })); }); }));
      expect(screen.getByText("We kijken of het beleid intussen is veranderd…")).toBeVisible();
      expect(screen.queryByText(MAY_GO)).toBeNull();
      await waitFor(() => { expect(asked).toHaveLength(1); });
      for (const answer of asked) answer();
      expect(await screen.findByText(MAY_GO)).toBeVisible();
    });

    test("a hold that ended meanwhile gives no permission back that the record does not give", async () => {
      const policy = { ...inForce().policy, version: "0", holds: [{ kind: "inquiry", label: "Enquête", dossierId: "D-1" }] } as const;
      const read = jest.fn(() => noPolicy.read());
      openUnder(read, { policy: { ...inForce(), policy, sha256: "00".repeat(32) } });
      await waitFor(() => { expect(read).toHaveBeenCalled(); });
      await new Promise((resolve) => { setTimeout(resolve, 50); });
      expect(screen.getByText(/^Niet verwijderen: er geldt een bewaarstop/)).toBeVisible();
      expect(screen.queryByText(MAY_GO)).toBeNull();
      expect(screen.queryByRole("group", { name: "Het beleid van je organisatie is veranderd" })).toBeNull();
    });
  });

  test("S3: whether the others see that it is kept", () => {
    open(sitting());
    expect(screen.getByText("De anderen zien in de app dat dit is bewaard.")).toBeVisible();
  });

  test.each([
    ["nobody-known", /^Zitten er collega's in dit gesprek\? Zij zien niet dat dit is bewaard\. Vertel het de anderen zelf\.$/],
    ["no-list", /nog geen lijst met afspraken\. Vertel het de anderen zelf\.$/],
    ["no-access", /je mag niets in de lijst met afspraken zetten\. Vertel het de anderen zelf\.$/],
    ["refused", /de lijst met afspraken nam het niet aan\. Vertel het de anderen zelf\.$/],
  ] as const)("S3: %s: the record is kept all the same, and the user tells the others", (reported, sentence) => {
    open(sitting(), { ...RECEIPT, reported });
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByText("De anderen zien in de app dat dit is bewaard.")).toBeNull();
  });

  test("record.md, filing 6: the line of the register that tells of it", () => {
    open(sitting());
    expect(screen.getByText("Dit staat in het Bewaarregister, op regel 12.")).toBeVisible();
    expect(screen.queryByText("Nog niet definitief")).toBeNull();
  });

  test.each([
    ["no-list", /^Dit staat niet in een Bewaarregister: jullie organisatie heeft er nog geen\./],
    ["no-access", /je mag er niets in zetten\./],
    ["refused", /het register nam het niet aan\./],
    ["earlier-app", /je begon ermee in een eerdere versie van de app\./],
  ] as const)("28: not in the register (%s): said plainly, with that the record is kept all the same", (registered, sentence) => {
    open(sitting(), { ...RECEIPT, registered });
    expect(screen.getByText(sentence)).toHaveTextContent("Het archiefstuk zelf is wel bewaard.");
    expect(screen.queryByText(/op regel/)).toBeNull();
  });

  test.each([
    [["label"], "Het bewaarlabel staat er nog niet op. Als je de app weer opent, kijken we opnieuw."],
    [["lock"], "De bestanden zijn nog niet vergrendeld. Als je de app weer opent, kijken we opnieuw."],
    [["label", "lock"], "Het bewaarlabel staat er nog niet op. De bestanden zijn nog niet vergrendeld."],
  ] as const)("17: pending %j: «nog niet definitief»", (pending, sentence) => {
    open(sitting(), { ...RECEIPT, pending });
    expect(screen.getByText("Nog niet definitief")).toBeVisible();
    expect(screen.getByText(new RegExp(`^${sentence}`))).toBeVisible();
  });

  test("after a filing that was gone on with, the app claims nothing about other messages", () => {
    open(null);
    expect(screen.queryByText(/kan worden verwijderd|kunnen worden verwijderd/)).toBeNull();
    expect(screen.getByText("Dit is geen verklaring van vernietiging.")).toBeVisible();
  });
});
