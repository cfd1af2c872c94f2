import { cleanup, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { LaterScreens } from "../../src/panes/journey/later-screens";
import { correctionSitting } from "../../src/panes/journey/new-sitting";
import type { Place } from "../../src/panes/journey/place";
import type { Sitting } from "../../src/panes/journey/sitting";
import type { PanePorts } from "../../src/panes/ports";
import { StartedChats } from "../../src/panes/start/started-chats";
import type { Drafts } from "../../src/ports/drafts";
import { draftToJson } from "../../src/review/draft-json";
import { openToCorrect } from "../../src/workflows/correct-record";
import { inForce } from "../policy/in-force";
import { aConversation, aMessage, anInput, aPerson as aConfirmed, aRecord, aRuling } from "../record/a-record";
import { hasher, storeWith } from "./kept-elsewhere";
import { aDirectory, aPerson, aStore, noReader, show, someAgreements } from "./stage";

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const REASON = "De rol van Anna was verkeerd";

/** A record with two kept messages, open for a new version of it. */
async function correction(changes: { readonly subject?: string } = {}): Promise<Sitting> {
  const record = await aRecord(
    anInput({
      conversation: aConversation([aMessage(1), aMessage(2), aMessage(3)]),
      decisions: [aRuling(1), aRuling(2, "U1"), aRuling(3)],
      people: [aConfirmed("Anna de Vries", { isMe: true, directoryId: "me" })],
      filedBy: aPerson(),
      subject: "Kustplan",
      ...changes,
    }),
  );
  const asked = { recordId: record.recordId, number: "CB-2026-3F9A1C", manifestSha256: record.manifestSha256, reason: REASON };
  const read = await openToCorrect(asked, "me", { store: { ...aStore(), ...storeWith(record) }, hasher });
  if (!read.ok) throw new Error(read.error.kind);
  return correctionSitting(read.value, aPerson(), null, inForce());
}

function Screens({ first, drafts }: { readonly first: Sitting; readonly drafts: Drafts }) {
  const [place, setPlace] = useState<Place>({ at: "people", sitting: first, fromCheck: false });
  const ports = { reader: noReader, directory: aDirectory(), store: aStore(), agreements: someAgreements(), rememberedRoles: createRolesInMemory(CLOCK), clock: CLOCK, drafts } as unknown as PanePorts;
  const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
  return "sitting" in place ? <LaterScreens ports={ports} mail={null} place={place} account={account} appVersion="0.0.0" onPlace={setPlace} onBehalfChange={jest.fn()} /> : null;
}

/** Drafts on a disk: they outlive the page. */
function aDisk(): Drafts {
  const disk = createDraftsInMemory(CLOCK);
  return { ...disk, outlivesPage: () => Promise.resolve(true), keep: async (...kept) => { await disk.keep(...kept); return true; } };
}

const title = (name: string) => screen.findByRole("heading", { level: 1, name });
const press = (name: string) => screen.getByRole("button", { name });
const answers = () => screen.getAllByText(/^(?:Kan weg|Besluitvorming)$/).map(({ textContent }) => textContent);

/** Opens the record, goes on to the messages and changes the answer to the first: it is not to be kept after all. */
async function changedOne(drafts: Drafts) {
  const { user } = show(<Screens first={await correction()} drafts={drafts} />);
  await title("Wie zijn dit?");
  await user.click(press("Verder"));
  await title("Beoordeel de berichten");
  await user.click(screen.getAllByRole("button", { name: /^Wijzig het antwoord/ })[0] as HTMLElement);
  await user.click(screen.getByRole("button", { name: "Nee" }));
  await waitFor(async () => { expect((await drafts.recall("me"))[0]?.acts).toHaveLength(1); });
  cleanup();
}

describe("issue 5, resume: a new version of a record is gone on with after a closed window", () => {
  test("the same record, opened again, offers what was changed, and goes on with it where the user was", async () => {
    const drafts = aDisk();
    await changedOne(drafts);
    const { user } = show(<Screens first={await correction()} drafts={drafts} />);
    await title("Wie zijn dit?");
    expect(await screen.findByText(/^Je was hier al mee bezig/)).toBeVisible();
    await user.click(press("Verder"));
    expect(await screen.findByRole("link", { name: "Kies eerst of je verdergaat waar je was, of opnieuw begint." })).toBeVisible();
    await user.click(press("Ga verder waar je was"));
    await title("Beoordeel de berichten");
    expect(answers()).toEqual(["Kan weg", "Besluitvorming"]);
    await user.click(press("Ongedaan"));
    expect(answers()).toEqual(["Besluitvorming", "Besluitvorming"]);
  });

  test("«Begin opnieuw» leaves the answers of the old version, and nothing is kept of before", async () => {
    const drafts = aDisk();
    await changedOne(drafts);
    const { user } = show(<Screens first={await correction()} drafts={drafts} />);
    await user.click(await screen.findByRole("button", { name: "Begin opnieuw" }));
    await user.click(press("Ja, begin opnieuw"));
    await waitFor(async () => { expect(await drafts.recall("me")).toEqual([]); });
    await user.click(press("Verder"));
    await title("Beoordeel de berichten");
    expect(answers()).toEqual(["Besluitvorming", "Besluitvorming"]);
  });

  test("a record that is only looked at leaves nothing behind, and another record finds nothing", async () => {
    const drafts = aDisk();
    show(<Screens first={await correction()} drafts={drafts} />);
    await title("Wie zijn dit?");
    expect(await drafts.recall("me")).toEqual([]);
    cleanup();
    await changedOne(drafts);
    const { user } = show(<Screens first={await correction({ subject: "Duinplan" })} drafts={drafts} />);
    await title("Wie zijn dit?");
    await user.click(press("Verder"));
    await title("Beoordeel de berichten");
    expect(screen.queryByText(/^Je was hier al mee bezig/)).toBeNull();
  });

  test("law 3: nothing of the text, the names or the user's own words is in what is kept", async () => {
    const drafts = aDisk();
    await changedOne(drafts);
    const all = (await drafts.recall("me")).map(draftToJson).join();
    for (const secret of ["Anna", "Vries", "Kustplan", REASON, aMessage(1).text]) expect(all).not.toContain(secret);
  });

  test("the start screen tells where to go on with it, and asks for no file", async () => {
    const drafts = aDisk();
    await changedOne(drafts);
    show(<StartedChats started={await drafts.recall("me")} drafts={drafts} userId="me" onOpenFile={jest.fn()} onCleared={jest.fn()} />);
    expect(screen.getByText(/^Nieuwe versie van een archiefstuk met 2 berichten\. .*«Register en dossiers»/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Open het bestand/ })).toBeNull();
  });
});
