import { screen } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { EarlierNotice } from "../../src/panes/earlier/earlier-notice";
import { EarlierRecordsFacts } from "../../src/panes/earlier/earlier-records-facts";
import type { RecordPackage } from "../../src/record/package";
import type { RegisterEntry } from "../../src/record/register-content";
import type { Receipt } from "../../src/workflows/filing";
import { ReceiptScreen } from "../../src/panes/receipt/receipt";
import { ANSWERS_OF } from "../../src/review/answering";
import { setAside } from "../../src/review/earlier-records";
import { give, NEW_SESSION } from "../../src/review/session";
import { ok } from "../../src/result";
import { someContent } from "../register/an-entry";
import { aConversation, aMessage, anInput, aRecord, aRuling } from "../record/a-record";
import { aSitting, showSitting, someAgreements } from "./stage";
import { hasher, storeWith } from "./kept-elsewhere";

Object.assign(globalThis, { crypto: webcrypto });

const CHAT = aConversation([aMessage(1, { text: "Variant B" }), aMessage(2, { text: "Akkoord" }), aMessage(3, { text: "Nieuw" })]);
const RECORD = { recordId: "r1", number: "CB-2026-3F9A1C", manifestSha256: "ab".repeat(32), webUrl: "https://dms.example/r1", numbers: new Set([1, 2]) };
const NO_DMS = { hasher, store: storeWith({ ...({} as RecordPackage), recordId: "none" }) };
const RECEIPT: Receipt = {
  ...{ recordId: "here", number: "CB-2026-BBBBBB", manifestSha256: "cd".repeat(32), webUrl: "https://dms.example/here", filedAt: "2026-11-23T10:15:00.000Z" },
  ...{ dossierName: "Kustplan", subject: "Besluit B", keptMessageCount: 2, fileCount: 7, totalBytes: 4_100_000, pending: [], reported: "seen", registered: { sequence: 2, hash: "ef".repeat(32) } },
};
const aside = () => aSitting({ earlier: [RECORD], session: setAside(NEW_SESSION, [RECORD]) }, CHAT);

test("fault 3: what stands in an earlier record is told with its number and how much it is, and can be reviewed again", async () => {
  const { user, sitting } = showSitting(aside(), (props) => <EarlierNotice {...props} ports={NO_DMS} />);
  expect(screen.getByText("2 berichten staan al in CB-2026-3F9A1C. Die hoef je niet opnieuw te beoordelen.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Bekijk CB-2026-3F9A1C" })).toHaveAttribute("href", "https://dms.example/r1");
  await user.click(screen.getByRole("button", { name: "Beoordeel de berichten uit CB-2026-3F9A1C opnieuw" }));
  expect(sitting().session.given.size).toBe(0);
  expect(screen.queryByText(/staan al in/)).toBeNull();
});

test("fault 3: where nothing is set aside, nothing is told", () => {
  showSitting(aSitting({}, CHAT), (props) => <EarlierNotice {...props} ports={NO_DMS} />);
  expect(screen.queryByText(/al bewaard/)).toBeNull();
});

test("fault 3: it is looked up by itself, once, and the messages are set aside", async () => {
  const record = await aRecord(anInput({ conversation: CHAT, decisions: [aRuling(1), aRuling(2)] }));
  const content = someContent({ recordId: record.recordId, manifestSha256: record.manifestSha256, period: { from: "2024-03-12", to: "2024-03-12" } });
  const entry: RegisterEntry = { ...content, sequence: 1, previous: "0".repeat(64), hash: "1".repeat(64) };
  let asked = 0;
  const register = { entries: () => ((asked += 1), Promise.resolve(ok([{ row: 1, text: "", entry }]))) };
  const ports = { register, agreements: someAgreements(), hasher, store: storeWith(record) };
  const { sitting } = showSitting(aSitting({}, CHAT), (props) => (
    <>
      <EarlierRecordsFacts {...props} ports={ports} />
      <EarlierNotice {...props} ports={ports} />
    </>
  ));
  expect(await screen.findByText(/2 berichten staan al in/)).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("Een deel van deze chat is al bewaard");
  expect([...sitting().session.given.keys()]).toEqual([1, 2]);
  expect(asked).toBe(1);
});

describe("fault 2: after a filing", () => {
  /** Messages 1 and 2 stand in another record; what was filed now, with `kept`, is told by the receipt. */
  async function receiptOf(kept: readonly number[]) {
    const there = await aRecord(anInput({ conversation: CHAT, decisions: [aRuling(1), aRuling(2)] }));
    const lineOf = (recordId: string, number: string, sequence: number): RegisterEntry => {
      const content = someContent({ recordId, number, manifestSha256: there.manifestSha256, period: { from: "2024-03-12", to: "2024-03-12" } });
      return { ...content, sequence, previous: "0".repeat(64), hash: String(sequence).repeat(64) };
    };
    const entries = [lineOf(there.recordId, "CB-2026-AAAAAA", 1), lineOf("here", "CB-2026-BBBBBB", 2)];
    const register = { entries: () => Promise.resolve(ok(entries.map((entry) => ({ row: entry.sequence, text: "", entry })))) };
    const looking = { register, agreements: someAgreements(), hasher, store: storeWith(there) };
    const session = give(NEW_SESSION, kept, { ...ANSWERS_OF.yes, recordedElsewhere: "no" });
    showSitting(aSitting({ session, earlier: [] }, CHAT), ({ sitting }) => <ReceiptScreen receipt={RECEIPT} sitting={sitting} looking={looking} onNext={() => undefined} />);
  }

  test("what another device filed at the same time is told with its number, to who looks and who listens", async () => {
    await receiptOf([1, 2, 3]);
    const [shown] = await screen.findAllByText(/^2 berichten staan ook in CB-2026-AAAAAA\./);
    expect(shown).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("2 berichten staan ook in CB-2026-AAAAAA.");
    expect(screen.getByRole("link", { name: "Bekijk CB-2026-AAAAAA" })).toBeVisible();
  });

  test("only messages that were kept now count, and the record itself is no other", async () => {
    await receiptOf([2]);
    expect((await screen.findAllByText(/^1 bericht staat ook in CB-2026-AAAAAA\./))[0]).toBeVisible();
    expect(screen.queryByText(/CB-2026-BBBBBB\./)).toBeNull();
  });
});

test("a new version can be begun from the export: what was kept stands answered as it was, everything else can come in, and it asks why", async () => {
  const record = await aRecord(anInput({ conversation: CHAT, decisions: [aRuling(1), aRuling(2)] }));
  const earlier = { ...RECORD, recordId: record.recordId, manifestSha256: record.manifestSha256 };
  const ports = { hasher, store: storeWith(record) };
  const first = aSitting({ earlier: [earlier], session: setAside(NEW_SESSION, [earlier]) }, CHAT);
  const { user, sitting } = showSitting(first, (props) => <EarlierNotice {...props} ports={ports} />);
  await user.click(screen.getByText("Maak een nieuwe versie van CB-2026-3F9A1C", { selector: "summary" }));
  await user.click(screen.getByRole("button", { name: "Begin de nieuwe versie" }));
  expect(await screen.findByText("Schrijf op waarom je een nieuwe versie maakt.")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: /^Waarom maak je een nieuwe versie/ }), "Bericht 3 hoort erbij.");
  await user.click(screen.getByRole("button", { name: "Begin de nieuwe versie" }));
  // On the page, and told to who cannot see it.
  expect((await screen.findAllByText(/^Dit wordt een nieuwe versie van CB-2026-3F9A1C\./))[0]).toBeVisible();
  const { correcting, session, subject } = sitting();
  expect(correcting).toMatchObject({ withoutExport: null, oldLiesIn: "d1", related: { recordId: record.recordId, relation: "corrects", reason: "Bericht 3 hoort erbij." } });
  expect([...session.given].map(([number, { mode, answers }]) => [number, mode, answers.recordedElsewhere])).toEqual([[1, "individual", "no"], [2, "individual", "no"]]);
  // Nothing can be taken back to where it was set aside for the record that is replaced.
  expect(session.done).toEqual([]);
  expect(subject).toBe("Optie B kustplan");
});
