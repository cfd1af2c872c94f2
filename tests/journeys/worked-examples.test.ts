import type { Page } from "playwright-core";
import { openStage, type Stage } from "./stage";
import { answerElsewhere, goOn, importChat, keepFor, leaveRestOpen, onScreen, reviewAll, says, type Choice, unfoldOutcomes } from "./steps";
import { writeChat, type WrittenChat, type WrittenMessage } from "./written-chat";

const ROLES = {
  minister: "Bewindspersoon (minister of staatssecretaris)",
  top: "Ambtelijke top",
  servant: "Ambtenaar van ons departement",
  external: "Iemand van buiten",
  other: "Iemand van een ander departement",
} as const;

/** Somebody in the chat, as the user says who it is. */
interface Member {
  readonly name: string;
  readonly role: keyof typeof ROLES;
  readonly isMe?: true;
  readonly isAdmin?: true;
  /** Did not write, and is added. */
  readonly silent?: true;
}

interface Example {
  readonly as: "marieke" | "joris" | "samira" | "henk" | "lotte";
  readonly behalf?: string;
  readonly shape: "Een gesprek tussen twee mensen" | "Een groep";
  /** Whoever is told first comes first: a civil servant makes other roles need no telling. */
  readonly members: readonly Member[];
  readonly messages: readonly WrittenMessage[];
  readonly answer?: Choice;
  /** Step 2; left out where no message reaches it. */
  readonly elsewhere?: "Nee" | "Ja, alles";
  /** «dossierhouder»: a participant, «Ik», «Weet ik niet», or a colleague who is looked up. */
  readonly caseOwner: string;
  /** Sentences that stand on «Wie bewaart dit?», or on «Controleer» where step 3 is not reached. */
  readonly expected: readonly (string | RegExp)[];
  /** Row ids of the specification's answer, to read beside it. */
  readonly result: string;
}

const KAREL: Member = { name: "Karel Oosterling", role: "minister" };
const JORIS: Member = { name: "Joris van Dalen", role: "top" };
const PAIR = "Een gesprek tussen twee mensen";
const GROUP = "Een groep";
const akkoord = (from: string): WrittenMessage => ({ from, text: "Akkoord met variant B" });
const UNCONFIRMED = (name: string) => new RegExp(`^Moet worden bewaard door ${name}\\. Verwijder jouw exemplaar pas als ${name} dit heeft bevestigd`);
const KEEP = "Jij bewaart dit.";

/** @source decision-table section 13 */
const EXAMPLES: Readonly<Record<string, Example>> = {
  "X1: minister and DG, one-to-one, nowhere else: the DG keeps": {
    as: "joris", shape: PAIR, members: [KAREL, { ...JORIS, isMe: true }], messages: [akkoord(KAREL.name), akkoord(JORIS.name)],
    elsewhere: "Nee", caseOwner: "Weet ik niet", expected: [KEEP, "De ambtelijke top regelt dit."], result: "U5, K-AT, E02",
  },
  "X1: the same, for the minister: the DG must keep, and the copy stays": {
    as: "samira", behalf: "Karel Oosterling", shape: PAIR, members: [{ ...KAREL }, JORIS], messages: [akkoord(KAREL.name), akkoord(JORIS.name)],
    elsewhere: "Nee", caseOwner: "Weet ik niet", expected: [UNCONFIRMED("Joris van Dalen")], result: "U9, K-AT, E02",
  },
  "X2: minister and lobbyist, a promise: the private secretary files for the minister": {
    as: "samira", behalf: "Karel Oosterling", shape: PAIR, members: [{ name: "Ids Postma", role: "external" }, KAREL],
    messages: [akkoord(KAREL.name), { from: "Ids Postma", text: "Dank voor de toezegging" }], elsewhere: "Nee", caseOwner: "Weet ik niet",
    expected: ["Je bewaart namens Karel Oosterling.", "De bewindspersonen dragen hiervoor zorg."], result: "U5, K-BP, E04",
  },
  "X3: minister, DG and CEO, group made by the DG: the DG as admin": {
    as: "joris", shape: GROUP, members: [{ name: "Ids Postma", role: "external" }, KAREL, { ...JORIS, isMe: true, isAdmin: true }],
    messages: [akkoord(KAREL.name), akkoord(JORIS.name), akkoord("Ids Postma")], elsewhere: "Nee", caseOwner: "Weet ik niet",
    expected: [KEEP, "De beheerder van de groepsapp draagt zorg voor het bewaren."], result: "U5, K-BEH-AT, G052",
  },
  "X4: the same, made by the CEO, who is silent: the top officials, an interpretation": {
    as: "joris", shape: GROUP, members: [{ name: "Ids Postma", role: "external", isAdmin: true, silent: true }, KAREL, { ...JORIS, isMe: true }],
    messages: [akkoord(KAREL.name), akkoord(JORIS.name)], elsewhere: "Nee", caseOwner: "Weet ik niet",
    expected: [KEEP, "De ambtelijke top regelt dit.", "Interpretatie: de instructie zegt dit niet letterlijk."], result: "U5, K-AT, G053",
  },
  "X5: minister, DG and policy officer, group made by the minister: the policy officer, a conflict resolved": {
    as: "marieke", shape: GROUP, members: [{ ...KAREL, isAdmin: true }, JORIS, { name: "Marieke de Wit", role: "servant", isMe: true }],
    messages: [akkoord(KAREL.name), akkoord(JORIS.name), akkoord("Marieke de Wit")], elsewhere: "Nee", caseOwner: "Ik",
    expected: [KEEP, "Het ambtelijk veld regelt dat er wordt bewaard.", /^Interpretatie: twee regels van de instructie wijzen een ander aan/], result: "U5, K-AV, G092, B1",
  },
  "X6: two policy officers, the other is case owner: the case owner keeps": {
    as: "marieke", shape: PAIR, members: [{ name: "Marieke de Wit", role: "servant", isMe: true }, { name: "Bram Terpstra", role: "servant" }],
    messages: [akkoord("Bram Terpstra"), akkoord("Marieke de Wit")], elsewhere: "Nee", caseOwner: "Bram Terpstra",
    expected: [UNCONFIRMED("Bram Terpstra")], result: "U9, K-AV, E08, B1",
  },
  "X7: policy officers of two ministries, here: we keep our own": {
    as: "marieke", shape: PAIR, members: [{ name: "Lotte Vermeer", role: "other" }, { name: "Marieke de Wit", role: "servant", isMe: true }],
    messages: [akkoord("Lotte Vermeer"), akkoord("Marieke de Wit")], elsewhere: "Nee", caseOwner: "Ik", expected: [/Jij bewaart/], result: "U5, K-AV, E13",
  },
  "X7: policy officers of two ministries, there: they keep their own": {
    as: "lotte", shape: PAIR, members: [{ name: "Marieke de Wit", role: "other" }, { name: "Lotte Vermeer", role: "servant", isMe: true }],
    messages: [akkoord("Lotte Vermeer"), akkoord("Marieke de Wit")], elsewhere: "Nee", caseOwner: "Ik", expected: [/Jij bewaart/], result: "U5, K-AV, E13",
  },
  "X8: minister and minister of another ministry: each keeps": {
    as: "samira", behalf: "Karel Oosterling", shape: PAIR, members: [{ name: "Tessa Wolters", role: "other" }, KAREL],
    messages: [akkoord("Tessa Wolters"), akkoord(KAREL.name)], elsewhere: "Nee", caseOwner: "Weet ik niet",
    expected: ["Je bewaart namens Karel Oosterling."], result: "U5, K-BP, E11",
  },
  "X9: our minister and a civil servant of another ministry: our minister's office keeps": {
    as: "samira", behalf: "Karel Oosterling", shape: PAIR, members: [{ name: "Lotte Vermeer", role: "other" }, KAREL],
    messages: [akkoord("Lotte Vermeer"), akkoord(KAREL.name)], elsewhere: "Nee", caseOwner: "Weet ik niet",
    expected: ["Je bewaart namens Karel Oosterling."], result: "U5, K-BP, E11",
  },
  "X10: «ben 5 min later» in a work group: it may go": {
    as: "henk", shape: GROUP, members: [{ name: "Henk Bakker", role: "servant", isMe: true }, { name: "Bram Terpstra", role: "servant" }],
    messages: [{ from: "Bram Terpstra", text: "Ben 5 min later" }, { from: "Henk Bakker", text: "Prima" }], answer: "Nee", caseOwner: "Weet ik niet",
    expected: [/^Het bericht kan worden verwijderd — geen bestuurlijke besluitvorming/], result: "U3",
  },
  "X11: a photo of the signed note, the note is in the DMS, and it is said where: it may go": {
    as: "marieke", shape: PAIR, members: [{ name: "Marieke de Wit", role: "servant", isMe: true }, { name: "Bram Terpstra", role: "servant" }],
    messages: [{ from: "Bram Terpstra", attachment: "IMG-20260312-WA0001.jpg" }, { from: "Marieke de Wit", text: "Gezien" }], elsewhere: "Ja, alles", caseOwner: "Ik",
    expected: [/^Het bericht kan worden verwijderd — de informatie is al op een andere manier vastgelegd \(vindplaats: nota 12\)/], result: "U4",
  },
  "X12: a voice note that was not listened to: undecided": {
    as: "henk", shape: PAIR, members: [{ name: "Henk Bakker", role: "servant", isMe: true }, { name: "Bram Terpstra", role: "servant" }],
    messages: [{ from: "Bram Terpstra", attachment: "PTT-20260312-WA0002.opus" }, { from: "Henk Bakker", text: "Straks luisteren" }], answer: "Later", caseOwner: "Weet ik niet",
    expected: [/^Nog niet beslist\. Verwijder het bericht nog niet/], result: "U7",
  },
  "X13: a group with an admin of another ministry, the case owner absent, the line manager present: the line manager": {
    as: "marieke", shape: GROUP,
    members: [
      { name: "Lotte Vermeer", role: "other", isAdmin: true },
      { name: "Ids Postma", role: "external", silent: true },
      { name: "Marieke de Wit", role: "servant", isMe: true },
      { name: "Esra Kaplan", role: "servant" },
    ],
    messages: [akkoord("Lotte Vermeer"), akkoord("Marieke de Wit"), akkoord("Esra Kaplan")], elsewhere: "Nee", caseOwner: "colleague:Tim de Boer",
    expected: [UNCONFIRMED("Esra Kaplan"), /^Tim de Boer moet weten dat dit is bewaard/], result: "U9, K-AV, B2",
  },
  "X14: the only one of ours, all others and the admin from outside: I keep, and inform the case owner": {
    as: "henk", shape: GROUP, members: [{ name: "Ids Postma", role: "external", isAdmin: true }, { name: "Ria Smid", role: "external" }, { name: "Henk Bakker", role: "servant", isMe: true }],
    messages: [akkoord("Ids Postma"), akkoord("Ria Smid"), akkoord("Henk Bakker")], elsewhere: "Nee", caseOwner: "colleague:Tim de Boer",
    expected: [/Jij bewaart/, /^Tim de Boer moet weten dat dit is bewaard/], result: "U5, K-AV, G038, B6",
  },
  "X15: the minister's copy of what might go: a hold": {
    as: "samira", behalf: "Karel Oosterling", shape: PAIR, members: [KAREL, JORIS], messages: [{ from: KAREL.name, text: "Tot morgen" }, { from: JORIS.name, text: "Tot morgen" }],
    answer: "Nee", caseOwner: "Weet ik niet", expected: [/^Niet verwijderen: er geldt een bewaarstop \(bewindspersonen\)/], result: "U8",
  },
};

/** Says of somebody who it is, in which role, and what else the user knows. */
async function tell(page: Page, { name, role, isMe, isAdmin, silent }: Member): Promise<void> {
  if (silent === true) {
    await page.getByRole("textbox", { name: "Voeg iemand toe die meelas" }).fill(name);
    await page.getByRole("button", { name: "Voeg toe", exact: true }).click();
  }
  const match = page.getByRole("combobox", { name: `Wie is ${name}?` });
  if ((await match.count()) > 0) {
    const option = (await match.locator("option").allInnerTexts()).find((label) => label.startsWith(name));
    if (option !== undefined) await match.selectOption({ label: option });
  }
  if (isMe === true) await page.getByRole("checkbox", { name: `Dat ben ik: ${name}` }).check();
  if (isAdmin === true) await page.getByRole("checkbox", { name: `Is beheerder van de groep: ${name}` }).check();
  const told = page.getByRole("combobox", { name: `Rol van ${name}` });
  if (await told.isVisible()) await told.selectOption({ label: ROLES[role] });
}

async function sayCaseOwner(page: Page, caseOwner: string): Promise<void> {
  const colleague = /^colleague:(.+)$/.exec(caseOwner)?.[1];
  const question = page.getByRole("radiogroup", { name: "Wie is dossierhouder?" });
  if (colleague === undefined) {
    await question.getByRole("radio", { name: caseOwner, exact: true }).check();
    return;
  }
  await question.getByRole("radio", { name: "Een collega die niet in dit gesprek zit" }).check();
  await page.getByRole("textbox", { name: "Naam van de collega" }).fill(colleague);
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page.getByRole("list", { name: "Gevonden" }).getByRole("button", { name: colleague }).click();
  await says(page, `Dossierhouder: ${colleague}`);
}

describe("worked examples, in the browser (decision-table section 13)", () => {
  let stage: Stage;
  const chats: WrittenChat[] = [];

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    for (const chat of chats) chat.discard();
    await stage.close();
  });

  test.each(Object.entries(EXAMPLES))("%s", async (title, example) => {
    const chat = writeChat(title.slice(0, title.indexOf(":")), example.messages);
    chats.push(chat);
    const context = await stage.openBrowser();
    const page = await stage.openApp(context, stage.tenant.people[example.as], "tab");
    if (example.behalf !== undefined) await keepFor(page, example.behalf);
    await importChat(page, chat.files);
    await page.getByRole("radio", { name: example.shape }).check();
    // The case owner first: whose role then counts, stays in sight.
    await sayCaseOwner(page, example.caseOwner);
    for (const member of example.members) await tell(page, member);
    await goOn(page);
    await onScreen(page, "Beoordeel de berichten");
    await reviewAll(page, [[/Straks luisteren/, "Nee"], [/./, example.answer ?? "Ja"]]);
    if (example.answer === "Later") await leaveRestOpen(page);
    if (example.elsewhere === "Nee") await answerElsewhere(page);
    if (example.elsewhere === "Ja, alles") {
      await onScreen(page, "Stap 2: staat het al ergens anders?");
      await page.getByRole("radio", { name: "Ja, alles", exact: true }).check();
      await page.getByRole("textbox", { name: "Waar staat het?" }).fill("nota 12");
      await goOn(page);
    }
    // Of what stands elsewhere already, nobody is asked who keeps it.
    await onScreen(page, example.elsewhere === "Nee" ? "Wie bewaart dit?" : "Controleer voor je bewaart");
    if ((await page.getByRole("heading", { level: 1 }).innerText()) === "Controleer voor je bewaart") await unfoldOutcomes(page);
    for (const sentence of example.expected) await says(page, sentence);
    await context.close();
  });

  test("CSP: no breach and no script error in any of them", () => {
    expect(stage.breaches).toEqual([]);
  });
});
