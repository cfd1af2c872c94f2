import { EXPORTER } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import { signalContradicts, teamsContradicts, telegramContradicts } from "../../src/record/originals/object-original";
import type { SaidOfMessage } from "../../src/record/originals/said-of-message";
import { backupContradicts, isToldNotFetched, tableContradicts } from "../../src/record/originals/table-original";

/** Each line of an export by itself: what may be told of it, and what may not. A false accusation of a true record is the worse of the two. */

const AT = { local: "2024-04-03T09:41:07", precision: "second", instant: "2024-04-03T07:41:07.000Z" } as const;
const LATER = { ...AT, local: "2024-04-03T10:41:07", instant: "2024-04-03T08:41:07.000Z" };
const SENT = Date.parse(AT.instant);
const said = (original: string, more: Partial<SaidOfMessage> = {}): SaidOfMessage => ({ original, author: "Anna", kind: "text", text: "Niet akkoord", time: AT, marks: [], attachments: [], ...more });

type Row = readonly [what: string, original: object | string, told?: Partial<SaidOfMessage>];
const asLine = (original: object | string): string => (typeof original === "string" ? original : JSON.stringify(original));
/** Each row whole: what a row lacks, jest would take for a test that says itself when it is done. */
const whole = (rows: readonly Row[]) => rows.map(([what, original, told = {}]) => [what, original, told] as const);
function holds(contradicts: (said: SaidOfMessage) => boolean, truths: readonly Row[], lies: readonly Row[]): void {
  test.each(whole(truths))("no true record is accused: %s", (_, original, told) => {
    expect(contradicts(said(asLine(original), told))).toBe(false);
  });
  test.each(whole(lies))("a lie is found: %s", (_, original, told) => {
    expect(contradicts(said(asLine(original), told))).toBe(true);
  });
}

describe("Telegram", () => {
  const line = (more: object = {}): object => ({ id: 1, type: "message", date: AT.local, from: "Anna", text: "Niet akkoord", ...more });
  const link = { type: "text_link", text: "akkoord", href: "https://rijk.example" };
  holds(
    telegramContradicts,
    [
      ["as it stands there", line()],
      ["an event, whose words are made of what it tells", line({ type: "service" }), { text: "Anna heeft de groep gemaakt" }],
      ["of which no date could be read", line(), { time: UNDATED }],
      ["by nobody who can be seen", line({ from: "\u200e\u3164" }), { author: "Verwijderd account" }],
      ["by a name with marks of direction", line({ from: "\u202bAnna\u202c" })],
      ["a link with its address behind it", line({ text: ["Niet ", link] }), { text: "Niet akkoord (https://rijk.example)" }],
      ["a link as an older version told it", line({ text: ["Niet ", link] })],
      ["without words", line({ text: "" }), { text: "foto.jpg" }],
      ["without parts", line({ text: [] }), { text: "foto.jpg" }],
      ...["poll", "contact_information", "location_information", "place_name", "game_title", "invoice_information", "todo_list", "giveaway_information", "giveaway_results", "paid_stars_amount", "sticker_emoji"].map(
        (key): Row => [`what is told in words: ${key}`, line({ [key]: {} }), { text: "In eigen woorden" }],
      ),
    ],
    [
      ["no object at all", "{"],
      ["another time", line(), { time: LATER }],
      ["another name", line(), { author: "Bram" }],
      ["nobody, where there is somebody", line(), { author: null }],
      ["other words", line(), { text: "Akkoord" }],
      ["other words, of parts", line({ text: ["Niet ", link] }), { text: "Akkoord" }],
      ["another name of what is told in words", line({ poll: {} }), { author: "Bram" }],
    ],
  );
});

describe("Signal", () => {
  const line = (body: string, more: object = {}): object => ({ chatItem: { dateSent: String(SENT), standardMessage: { text: { body }, ...more } } });
  const MENTION = "Hoi \ufffc, kom je met \ufffc mee?";
  holds(
    signalContradicts,
    [
      ["as it stands there", line("Niet akkoord")],
      ["without words", line(""), { text: "foto.jpg" }],
      ["with a caption of its own", line("Niet akkoord", { attachments: [{ caption: "De kade" }] }), { text: "Niet akkoord\nDe kade" }],
      ["with a caption of its own, as older backups have it", line("Niet akkoord", { attachments: [{}, { pointer: { caption: "De kade" } }] }), { text: "Niet akkoord\nDe kade" }],
      ["with people in it", line(MENTION), { text: "Hoi @Bea, kom je met @Coen mee?" }],
    ],
    [
      ["no object at all", "{"],
      ["another object", { recipient: {} }],
      ["another time", line("Niet akkoord"), { time: LATER }],
      ["other words", line("Niet akkoord"), { text: "Akkoord" }],
      ["words between those that stand there, said twice", line("Niet akkoord"), { text: "Niet akkoord, of toch niet akkoord? Niet akkoord" }],
      ["other words beside a file without a caption", line("Niet akkoord", { attachments: [{ pointer: {} }] }), { text: "Akkoord" }],
      ["other words before who is in it", line(MENTION), { text: "Dag @Bea, kom je met @Coen mee?" }],
      ["other words behind", line(MENTION), { text: "Hoi @Bea, kom je met @Coen niet?" }],
    ],
  );
});

describe("Teams", () => {
  const line = (more: object = {}): object => ({ messageType: "message", createdDateTime: AT.instant, attachments: [], body: { contentType: "html", content: "<p>Niet&nbsp;<b>akkoord</b></p>" }, ...more });
  const html = (content: string): object => line({ body: { contentType: "html", content } });
  const other = { text: "In eigen woorden" };
  holds(
    teamsContradicts,
    [
      ["as it stands there", line()],
      ["plain text", line({ body: { contentType: "text", content: "Niet <b>akkoord" } }), { text: "Niet <b>akkoord" }],
      ["an event", line({ messageType: "systemEventMessage" }), other],
      ["an event that is called a message", line({ eventDetail: {} }), other],
      ["taken back", line({ deletedDateTime: AT.instant }), other],
      ["with a subject", line({ subject: "Kade" }), other],
      ["with something attached", line({ attachments: [{ id: "1" }] }), other],
      ["a page with a picture", html("<p>Kijk <img src='x'></p>"), other],
      ["a page with an unknown sign", html("<p>Kijk &euml;</p>"), other],
      ["marks of the page that were written as words", html("<p>1 &lt; 2 &amp;&amp; 3 &gt; 2</p>"), { text: "1 < 2 && 3 > 2" }],
    ],
    [
      ["no object at all", "{"],
      ["another time", line(), { time: LATER }],
      ["another time of an event", line({ messageType: "systemEventMessage" }), { time: LATER }],
      ["other words", line(), { text: "Akkoord" }],
      ["other words than plain text", line({ body: { contentType: "text", content: "Niet akkoord" } }), { text: "Akkoord" }],
      ["words that stand in marks", html("<p>1 &lt; 2</p>"), { text: "1 > 2" }],
    ],
  );
});

describe("SMS Backup & Restore", () => {
  const sms = (more = "", type = "1"): string => `<sms address="+31612345678" date="${String(SENT)}" type="${type}" body="Niet akkoord" ${more} />`;
  const mms = (more = "", part = '<part ct="text/plain" text="Niet akkoord" />'): string => `<mms date="${String(SENT)}" msg_box="1" ${more}><parts>${part}</parts><addrs></addrs></mms>`;
  const named = 'contact_name="Anna"';
  holds(
    backupContradicts,
    [
      ["as it stands there", sms(named)],
      ["dated in seconds", sms(named).replace(String(SENT), String(SENT / 1000))],
      ["sent by whose phone it is: the name is that of the other", sms(named, "2"), { author: EXPORTER }],
      ["from a number without a name", sms(), { author: "+31 6 12345678" }],
      ["from somebody who is called as the app calls the owner", sms(`contact_name="${EXPORTER}"`), { author: "+31 6 12345678" }],
      ["with a subject before the words", sms(`${named} subject=" Kade "`), { text: "Kade\nNiet akkoord" }],
      ["without its subject, as older versions told it", sms(`${named} subject="Kade"`)],
      ["an MMS, whoever of a group it is from", mms(named), { author: "Bram" }],
      ["an MMS with a subject", mms('sub="Kade"'), { text: "Kade\nNiet akkoord" }],
      ["an MMS of a subject alone", mms('sub="Kade"', '<part ct="image/jpeg" data="" />'), { text: "Kade" }],
    ],
    [
      ["no element at all", "Niet akkoord"],
      ["another element", sms(named).replace("<sms", "<call")],
      ["another time", sms(named), { time: LATER }],
      ["another time of an MMS", mms(), { time: LATER }],
      ["another name", sms(named), { author: "Bram" }],
      ["other words", sms(named), { text: "Akkoord" }],
      ["other words of an MMS", mms(), { text: "Akkoord" }],
      ["a subject that is not there", sms(named), { text: "Kade\nNiet akkoord" }],
    ],
  );

  test("only an MMS is marked as not fetched", () => {
    const NOT_FETCHED = 'm_type="130"';
    expect([mms(NOT_FETCHED), mms(), sms(NOT_FETCHED), "<"].map(isToldNotFetched)).toEqual([true, false, false, false]);
  });
});

describe("iMazing", () => {
  const row = (cells: readonly string[], delimiter = ","): string => cells.join(delimiter);
  const CELLS = ["Groep", "2024-04-03 09:41:07", "Incoming", "+31612345678", " Anna ", "Kade", "Niet akkoord"];
  holds(
    tableContradicts,
    [
      ...[",", ";", "\t"].map((delimiter): Row => [`as it stands there, behind «${delimiter}»`, row(CELLS, delimiter)]),
      ["in quotes, over two lines", row([...CELLS.slice(0, 6), '"Niet\r\nakkoord, nee"']), { text: "Niet\nakkoord, nee" }],
      ["by the owner", row(CELLS), { author: EXPORTER }],
      ["by nobody", row(CELLS), { author: null }],
      ["by somebody whom the table does not name", row(CELLS), { author: "?" }],
      ["with its subject", row(CELLS), { text: "Kade\nNiet akkoord" }],
      ["of its subject alone", row(CELLS), { text: "Kade" }],
      ["without words", row(CELLS), { text: "" }],
      ["told as not understood", row(CELLS), { text: "Ander bericht", marks: ["unknown-content"] }],
    ],
    [
      ["other words", row(CELLS), { text: "Akkoord" }],
      ["a part of the words", row(CELLS), { text: "Niet" }],
      ["words behind the subject that stand nowhere", row(CELLS), { text: "Kade\nAkkoord" }],
      ["a subject that stands nowhere", row(CELLS), { text: "Brug\nNiet akkoord" }],
      ["another name", row(CELLS), { author: "Bram" }],
      ["another name, without words", row(CELLS), { author: "Bram", text: "" }],
    ],
  );
});
