import { screen, within } from "@testing-library/react";
import { AskedToLook } from "../../src/panes/objection/asked-to-look";
import { Objections } from "../../src/panes/objection/objections";
import { err } from "../../src/result";
import { aRegister } from "../filing/register-in-memory";
import { someContent } from "../register/an-entry";
import { anInput, aPerson as aConfirmed, aRecord } from "../record/a-record";
import { hasher, storeWith } from "./kept-elsewhere";
import { aDirectory, aHasher, aPerson, aStore, LINKS, linkTo, show } from "./stage";

const RECORD = { recordId: "11111111-52b4-4d0a-9c1e-8a6f4b2d7e10", number: "CB-2026-3F9A1C", manifestSha256: "ab".repeat(32), webUrl: "https://dms.example/r1" };
const ME = { id: "me", name: "Bas Terhorst" };
const OWNER = aPerson({ id: "owner", displayName: "Dora Houder", mail: "dora@rijk.example" });

async function open(me = ME, prepare: (register: ReturnType<typeof aRegister>) => Promise<unknown> = () => Promise.resolve()) {
  const register = aRegister();
  await register.append(someContent({ recordId: RECORD.recordId, number: RECORD.number, keeper: { id: OWNER.id, name: OWNER.displayName } }));
  await prepare(register);
  let ids = 0;
  const identifiers = { uuid: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`, secret: () => new Uint8Array(32) };
  const ports = { register, store: aStore(), hasher: aHasher, clock: { now: () => "2026-11-23T10:00:00.000Z" }, identifiers, directory: aDirectory([aPerson(), OWNER]), links: LINKS };
  return { ...show(<Objections record={RECORD} me={me} ports={ports} />), register, ports };
}

test("«ik ben het niet eens» asks for a reason, adds it to the register, and says on which line it stands", async () => {
  const { user, register } = await open();
  await user.click(await screen.findByRole("button", { name: "Ik ben het niet eens" }));
  expect(screen.getByText(/Neem dus geen tekst uit de chat over/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Meld dit" }));
  expect(screen.getByText("Schrijf op wat er niet klopt.")).toBeVisible();
  expect(screen.getByRole("textbox")).toHaveFocus();
  await user.type(screen.getByRole("textbox"), "De rol klopt niet");
  await user.click(screen.getByRole("button", { name: "Meld dit" }));
  expect(await screen.findByText("Gemeld. Dit staat op regel 2 van het Bewaarregister.", { selector: "p" })).toBeVisible();
  expect(register.lines[1]).toMatchObject({ event: "objected", by: ME, reason: "De rol klopt niet" });
  // The record could not be read here, so nobody is named.
  expect(await screen.findByText(/noemt geen dossierhouder/)).toBeVisible();
  expect(await screen.findByText("Nog niet beantwoord.")).toBeVisible();
});

test("a message to the case owner stands ready, with the number and the place of the record and nothing else", async () => {
  show(<AskedToLook record={RECORD} to={{ id: OWNER.id, name: OWNER.displayName }} me={ME} ports={{ directory: aDirectory([aPerson(), OWNER]), links: LINKS }} />);
  const sentence = "Ik ben het niet eens met archiefstuk CB-2026-3F9A1C. In het Bewaarregister staat waarom. Wil je ernaar kijken? " + linkTo({ at: "desk", recordId: RECORD.recordId });
  const links = await screen.findAllByRole("link");
  expect(links.map((link) => Object.fromEntries(new URL(link.getAttribute("href") ?? "").searchParams))).toEqual([
    { users: "dora@rijk.example", message: sentence },
    { subject: "Niet eens met archiefstuk CB-2026-3F9A1C", body: sentence },
  ]);
});

test("a case owner without a mail address is named, and the user lets them know", async () => {
  show(<AskedToLook record={RECORD} to={{ id: "elders", name: "Dora Houder" }} me={ME} ports={{ directory: aDirectory([aPerson()]), links: LINKS }} />);
  expect(await screen.findByText(/Dora Houder is dossierhouder .* noemt geen mailadres/)).toBeVisible();
});

test("a case owner who does not agree is not told to let themself know: they can answer, under what they reported", async () => {
  const record = await aRecord(anInput({ people: [aConfirmed("Anna de Vries", { isMe: true, directoryId: ME.id })], facts: { ...anInput().facts, caseOwner: { id: "Anna de Vries", role: "civil-servant" } } }));
  const register = aRegister();
  await register.append(someContent({ recordId: record.recordId, number: RECORD.number }));
  const identifiers = { uuid: () => "00000000-0000-4000-8000-000000000001", secret: () => new Uint8Array(32) };
  const ports = { register, store: { ...aStore(), ...storeWith(record) }, hasher, clock: { now: () => "2026-11-23T10:00:00.000Z" }, identifiers, directory: aDirectory([aPerson(), OWNER]), links: LINKS };
  const { user } = show(<Objections record={{ ...RECORD, recordId: record.recordId, manifestSha256: record.manifestSha256 }} me={ME} ports={ports} />);
  await user.click(await screen.findByRole("button", { name: "Ik ben het niet eens" }));
  await user.type(screen.getByRole("textbox"), "De rol klopt niet");
  await user.click(screen.getByRole("button", { name: "Meld dit" }));
  expect(await screen.findByText(/^Jij bent zelf dossierhouder/)).toBeVisible();
  expect(register.lines[1]).toMatchObject({ event: "objected", to: { id: ME.id } });
  expect(screen.queryByText(/Laat het zelf weten|laat het zelf weten/)).toBeNull();
  expect(screen.queryByRole("link")).toBeNull();
  expect(await screen.findByRole("textbox", { name: /Jouw antwoord/ })).toBeVisible();
});

test("somebody who may not answer sees the objection, and no field", async () => {
  await open(ME, (register) => register.append(someContent({ event: "objected", recordId: RECORD.recordId, by: ME, reason: "Nee", to: { id: OWNER.id, name: OWNER.displayName } })));
  const list = await screen.findByRole("list", { name: "Meldingen bij dit archiefstuk" });
  expect(within(list).getByText("Nee")).toBeVisible();
  expect(within(list).queryByRole("textbox")).toBeNull();
});

test("whoever is asked to look, answers under the objection", async () => {
  const owner = { id: OWNER.id, name: OWNER.displayName };
  const { user, register } = await open(owner, (lines) => lines.append(someContent({ event: "objected", recordId: RECORD.recordId, by: ME, reason: "Nee", to: owner })));
  const list = await screen.findByRole("list", { name: "Meldingen bij dit archiefstuk" });
  await user.click(within(list).getByRole("button", { name: "Antwoord" }));
  expect(within(list).getByText("Schrijf een antwoord.")).toBeVisible();
  await user.type(within(list).getByRole("textbox", { name: /Jouw antwoord/ }), "Er komt een nieuwe versie");
  await user.click(within(list).getByRole("button", { name: "Antwoord" }));
  expect(await screen.findByText("Je antwoord staat op regel 3 van het Bewaarregister.", { selector: "p" })).toBeVisible();
  expect(register.lines[2]).toMatchObject({ event: "answered", by: owner, to: ME, reason: "Er komt een nieuwe versie" });
  expect(await screen.findByText("Er komt een nieuwe versie")).toBeVisible();
});

test("what could not be added is said, and what was written stays", async () => {
  const { user, ports } = await open();
  Object.assign(ports.register, { append: () => Promise.resolve(err({ kind: "interrupted" })) });
  await user.click(await screen.findByRole("button", { name: "Ik ben het niet eens" }));
  await user.type(screen.getByRole("textbox"), "De rol klopt niet");
  await user.click(screen.getByRole("button", { name: "Meld dit" }));
  expect(await screen.findByText(/verbinding/, { selector: "p" })).toBeVisible();
  expect(screen.getByRole("textbox")).toHaveValue("De rol klopt niet");
});
