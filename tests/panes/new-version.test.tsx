import { screen, waitFor } from "@testing-library/react";
import { NewVersion } from "../../src/panes/correction/new-version";
import { correctionSitting } from "../../src/panes/journey/new-sitting";
import { decisionsIn, filingRequest, peopleIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { Check } from "../../src/panes/check/check";
import { People } from "../../src/panes/people/people";
import type { CorrectionPorts, OpenedRecord } from "../../src/workflows/correct-record";
import type { RecordPackage } from "../../src/record/package";
import { err, ok } from "../../src/result";
import { inForce } from "../policy/in-force";
import { aConversation, aMessage, anInput, aPerson as aConfirmed, aRecord, aRuling } from "../record/a-record";
import { hasher, storeWith } from "./kept-elsewhere";
import { aDirectory, aDossier, aPerson, aStore, nobodyElse, noReader, show, showSitting } from "./stage";

const ANNA = "Anna de Vries";
const filed = (): Promise<RecordPackage> =>
  aRecord(
    anInput({
      conversation: aConversation([aMessage(1), aMessage(2), aMessage(3), aMessage(4)]),
      decisions: [aRuling(1), aRuling(2, "U1"), aRuling(3), aRuling(4)],
      people: [aConfirmed(ANNA, { isMe: true, directoryId: "me" })],
      notes: new Map([[3, "gesproken tekst"]]),
      subject: "Kustplan",
    }),
  );

async function open(changes: (store: CorrectionPorts["store"]) => Partial<CorrectionPorts["store"]> = () => ({})) {
  const record = await filed();
  const onOpened = jest.fn<undefined, [OpenedRecord]>();
  const store = { ...aStore(), ...storeWith(record) };
  const asked = { recordId: record.recordId, number: "CB-2026-3F9A1C", manifestSha256: record.manifestSha256 };
  const shown = show(<NewVersion record={asked} ports={{ store: { ...store, ...changes(store) }, hasher }} onOpened={onOpened} />);
  const start = async (words: string) => {
    if (words !== "") await shown.user.type(screen.getByRole("textbox", { name: /Waarom maak je een nieuwe versie/ }), words);
    await shown.user.click(screen.getByRole("button", { name: "Open het archiefstuk" }));
  };
  return { ...shown, record, onOpened, start };
}

/** A sitting in which the record is open for a new version. */
async function opened() {
  const { onOpened, start, unmount } = await open();
  await start("De rol van Anna was verkeerd");
  await screen.findByRole("button");
  while (onOpened.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  unmount();
  const [record] = onOpened.mock.calls[0] ?? [];
  if (record === undefined) throw new Error("not opened");
  return correctionSitting(record, aPerson(), inForce());
}

test("a new version asks why, and opens the record with what was answered", async () => {
  const { onOpened, start } = await open();
  expect(screen.getByText(/Het oude archiefstuk verandert niet/)).toBeVisible();
  await start("");
  expect(screen.getByText("Schrijf op waarom je een nieuwe versie maakt.")).toBeVisible();
  expect(onOpened).not.toHaveBeenCalled();
  await start("De rol klopt niet");
  expect(await screen.findByText("We openen het archiefstuk…", { selector: "p" })).toBeVisible();
  while (onOpened.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(onOpened.mock.calls[0]?.[0]).toMatchObject({ subject: "Kustplan", correcting: { withoutExport: { ownNumbers: [1, 3, 4] }, related: { relation: "corrects", reason: "De rol klopt niet", number: "CB-2026-3F9A1C" } } });
});

test.each([
  ["gone", () => ({ findRecord: () => Promise.resolve(ok(null)) }), /vinden dit archiefstuk niet/],
  ["no-access", () => ({ findRecord: () => Promise.resolve(err({ kind: "no-access" } as const)) }), /mag dit archiefstuk niet inzien/],
  ["unreachable", () => ({ findRecord: () => Promise.resolve(err({ kind: "interrupted" } as const)) }), /Probeer het opnieuw/],
  ["altered", () => ({ readDocument: () => Promise.resolve(ok(new Uint8Array([32]))) }), /na het bewaren veranderd/],
] as const)("a record that is %s is not opened, and that is said", async (_kind, changes, sentence) => {
  const { onOpened, start } = await open(changes);
  await start("De rol klopt niet");
  expect(await screen.findByText(sentence, { selector: "p" })).toBeVisible();
  expect(onOpened).not.toHaveBeenCalled();
});

test("the screens show the people and the answers of the record, and the request is for a new version with the messages' own numbers", async () => {
  const sitting = await opened();
  expect(peopleIn(sitting)).toMatchObject([{ shownAs: ANNA, role: "civil-servant", directoryId: "me", isMe: true }]);
  expect(decisionsIn(sitting).map(({ number, decision }) => [number, decision.outcome])).toEqual([[1, "U5"], [2, "U5"], [3, "U5"]]);
  const request = filingRequest(sitting, { me: aPerson(), dossier: aDossier() }, "0.5.0");
  expect(request.conversation.messages.map(({ number }) => number)).toEqual([1, 3, 4]);
  expect(request.decisions.map(({ number }) => number)).toEqual([1, 3, 4]);
  expect(request.notes).toEqual(new Map([[3, "gesproken tekst"]]));
  expect(request.related).toMatchObject({ relation: "corrects", reason: "De rol van Anna was verkeerd" });
  expect(request.carriedOver?.omitted).toEqual([{ day: "2024-03-12", reason: "U1", mode: "individual", count: 1 }]);
});

test("a role that was wrong is changed on the people's own screen", async () => {
  const nobody = { recall: () => Promise.resolve([]), remember: () => Promise.resolve(), forget: () => Promise.resolve() };
  showSitting(await opened(), (props) => <People {...props} onBack={jest.fn()} onGoOn={jest.fn()} directory={aDirectory()} rememberedRoles={nobody} reader={noReader} clock={{ now: () => "2026-11-23T10:00:00.000Z" }} />);
  expect(await screen.findByRole("heading", { name: ANNA })).toBeVisible();
  expect(screen.getByText("Dit wordt een nieuwe versie van CB-2026-3F9A1C. Je antwoorden van toen staan klaar. Het oude archiefstuk verandert niet.")).toBeVisible();
});

test("the last screen has the subject of the record, and says of which one this becomes a new version", async () => {
  const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
  showSitting(await opened(), (props) => <Check {...props} onBack={jest.fn()} onGoOn={jest.fn()} store={aStore()} looking={nobodyElse} account={account} onChange={jest.fn()} onFinish={jest.fn()} onFile={jest.fn()} />);
  expect(await screen.findByDisplayValue("Kustplan")).toBeVisible();
  expect(screen.getByText("Nieuwe versie van", { selector: "dt" }).nextElementSibling).toHaveTextContent("CB-2026-3F9A1C");
});

describe("the dossier of a new version", () => {
  const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
  const check = (first: Sitting, dossiers = [aDossier({ id: "d0", name: "Anders" }), aDossier({ id: "d1", name: "Kustplan" })]) => {
    const store = aStore(() => Promise.resolve(ok(dossiers)));
    return showSitting(first, (props) => <Check {...props} onBack={jest.fn()} onGoOn={jest.fn()} store={store} looking={nobodyElse} account={account} onChange={jest.fn()} onFinish={jest.fn()} onFile={jest.fn()} />);
  };
  const WHY = "In dit dossier ligt CB-2026-3F9A1C, waarvan dit de nieuwe versie wordt. Je mag een ander dossier kiezen.";

  test("is that of the old one, unless the user chooses otherwise, and it says why", async () => {
    const { user, sitting } = check(await opened());
    const field = await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    await waitFor(() => { expect(field).toHaveValue("d1"); });
    expect(field).toHaveAccessibleDescription(WHY);
    expect(sitting().dossier?.name).toBe("Kustplan");
    await user.selectOptions(field, "Anders");
    expect(sitting().dossier?.id).toBe("d0");
    expect(screen.queryByText(WHY)).toBeNull();
    await user.selectOptions(field, "");
    expect(sitting().dossier).toBeNull();
  });

  test("that was chosen already, stays", async () => {
    const { sitting } = check({ ...(await opened()), dossier: aDossier({ id: "d0" }) });
    expect(await screen.findByRole("combobox", { name: "Dossier in het DMS" })).toHaveValue("d0");
    expect(sitting().dossier?.id).toBe("d0");
    expect(screen.queryByText(WHY)).toBeNull();
  });

  test("is asked where the old one lies in none that the user may file in", async () => {
    const { sitting } = check(await opened(), [aDossier({ id: "d0" })]);
    expect(await screen.findByRole("combobox", { name: "Dossier in het DMS" })).toHaveValue("");
    expect(sitting().dossier).toBeNull();
    expect(screen.queryByText(WHY)).toBeNull();
  });
});
