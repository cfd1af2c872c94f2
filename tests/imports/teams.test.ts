import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import fc from "fast-check";
import { NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import { bodyText } from "../../src/imports/teams/body-text";
import { shareId } from "../../src/imports/teams/share-id";
import { adaptiveCard, codeSnippet, concerned, deleted, event, forwarded, html, initiator, loopComponent, message, poll, reaction, replyTo, text, voiceMemo, withFile } from "../../src/tenant/seeds/chats/message";
import { NOTA } from "../../src/tenant/seeds/chats/chat-files";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { PERSON_IDS } from "../../src/tenant/seeds/person-ids";
import { reading } from "./reading";

const { marieke, joris, annaOfLaw, annaOfCommunication } = PERSON_IDS;
const CHAT = "19:proef@thread.v2";
const AT = "2026-07-01T10:00:00.250Z";

const HEAD = {
  bewaarwijzer: "teams-chat",
  version: 1,
  readBy: marieke,
  chat: { topic: "Proef" },
  members: [
    { userId: marieke, displayName: "Marieke de Wit", email: "m@rijk.example", visibleHistoryStartDateTime: "0001-01-01T00:00:00Z" },
    { userId: joris, displayName: "Joris van Dalen", email: "j@rijk.example", visibleHistoryStartDateTime: "0001-01-01T00:00:00Z" },
  ],
  files: [{ url: NOTA.url, size: 57 }],
};

const written = (messages: readonly unknown[], head: object = HEAD): string => `${[head, ...messages].map((one) => JSON.stringify(one)).join("\n")}\n`;
const open = (content: string, answers: ReadingAnswers = { ...NO_ANSWERS, fromTeams: "19:proef@thread.v2" }) => reading([["Proef.jsonl", content]], { answers });

async function read(messages: readonly unknown[], head: object = HEAD) {
  const opened = await open(written(messages, head));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const said = (told: Partial<ChatMessage>, from: string | null = joris): ChatMessage => message(CHAT, AT, from, told);
const card = (content: object): Partial<ChatMessage> => ({ ...html(""), attachments: [{ id: "k1", contentType: "application/vnd.microsoft.card.adaptive", content: JSON.stringify(content) }] });
const hosted = (id: string): string => `https://graph.microsoft.com/v1.0/chats/${CHAT}/messages/1/hostedContents/${id}/$value`;

describe("Teams: every kind of message", () => {
  test.each<[string, ChatMessage, object]>([
    ["plain text is never read as HTML", said(text("a <b>x</b> & c")), { kind: "text", text: "a <b>x</b> & c", author: "Joris van Dalen", marks: [], attachments: [] }],
    ["HTML is read as text", said(html("<p>Akkoord met <strong>B</strong> &amp; C.</p><p>Groet</p>")), { kind: "text", text: "Akkoord met B & C.\nGroet" }],
    ["fault: what is quoted stood as the writer's own words", said(html("<p>Eens?</p><blockquote><p>Variant\u2028B</p><p>&nbsp;</p><p>is te <s>duur</s></p></blockquote><p>Nee</p>")), { text: "Eens?\n> Variant\u2028B\n>\n> is te ~duur~\nNee" }],
    ["a quotation in a list, in a cell or in a quotation", said(html("<ul><li><blockquote>een</blockquote></li></ul><table><tr><td><blockquote>twee</blockquote></td><td>drie</td></tr></table><blockquote>vier<blockquote>vijf</blockquote></blockquote>")), { text: "- > een\n> twee\tdrie\n> vier\n> vijf" }],
    ["a quotation of nothing says nothing", said(html("<p>ja</p><blockquote><p>&nbsp;</p></blockquote><p>nee</p>")), { text: "ja\n\nnee" }],
    ["a mention is the name", said(html('<p><at id="0">Joris van Dalen</at>, kijk eens</p>')), { text: "Joris van Dalen, kijk eens" }],
    ["an emoji is its sign", said(html('<p>Mooi <emoji id="smile" alt="🙂"></emoji></p>')), { text: "Mooi 🙂", marks: [] }],
    ["a deleted message is there, empty, with its author", said(deleted("2026-07-01T11:00:00Z")), { kind: "deleted", text: "", author: "Joris van Dalen", attachments: [] }],
    ["an edited message bears a mark", said({ ...text("nieuw"), lastEditedDateTime: "2026-07-01T11:00:00Z" }), { text: "nieuw", marks: ["edited"] }],
    ["importance is a mark", said({ ...text("nu"), importance: "urgent" }), { marks: ["urgent"] }],
    ["fault: what a rule kept from its readers was told as any message", said({ ...text("BSN 123"), policyViolation: { dlpAction: "blockAccess", userAction: "none" } }), { text: "BSN 123", kind: "text", marks: ["blocked"] }],
    ["what a rule kept from readers outside, bears a mark of its own", said({ ...text("x"), policyViolation: { dlpAction: "blockAccessExternal" } }), { marks: ["blocked-outside"] }],
    ["what its writer sent all the same, or was only told about, is as any message", said({ ...text("x"), policyViolation: { dlpAction: "blockAccess", userAction: "override" } }), { marks: [] }],
    ["of what a rule only told its writer, nothing is said", said({ ...text("x"), policyViolation: { dlpAction: "notifySender" } }), { marks: [] }],
    ["a subject stands before the words", said({ ...text("woorden"), subject: "Kop" }), { text: "Kop\nwoorden" }],
    ["an answer has its quote", said(replyTo(said(text("vraag?"), marieke), "ja")), { kind: "text", text: "ja", attachments: [], asides: [{ kind: "quote", author: "Marieke de Wit", text: "vraag?" }] }],
    [
      "what is sent on bears a mark, and says whose words they are",
      said(forwarded("19:x", marieke, "2026-06-01T08:00:00.000Z", "van <i>elders</i>")),
      { text: "", marks: ["forwarded"], asides: [{ kind: "quote", author: "Marieke de Wit", text: "van elders" }] },
    ],
    [
      "reactions have their author, whose name Graph leaves out",
      said({ ...text("x"), reactions: [reaction(marieke, "👍", "Like", AT), reaction("onbekend", "heart", "Heart", AT)] }),
      { asides: [{ kind: "reaction", by: "Marieke de Wit", emoji: "👍" }, { kind: "reaction", by: "onbekend", emoji: "❤️" }] },
    ],
    ["a picture in the words is an attachment to fetch", said(html(`<p>Kijk</p><img alt="kade" src="${hosted("aW1n")}">`)), { kind: "image", text: "Kijk", attachments: [{ name: "kade", entry: `/chats/${CHAT}/messages/1/hostedContents/aW1n/$value`, size: null }] }],
    ["a picture elsewhere is told as missing", said(html('<img alt="" src="https://elders.example/x.gif">')), { attachments: [{ name: "https://elders.example/x.gif", entry: null, size: null }] }],
    ["a file that can be opened is an attachment with its size", said(withFile("", NOTA)), { kind: "document", attachments: [{ name: NOTA.name, entry: `/shares/${shareId(NOTA.url)}`, size: 57 }] }],
    ["a file that cannot be opened is told as missing", said(withFile("", { url: "https://x.example/y.pdf", name: "y.pdf" })), { attachments: [{ name: "y.pdf", entry: null, size: null }] }],
    ["a voice memo is sound to fetch", said(voiceMemo(hosted("bWVt"), "m1")), { kind: "audio", attachments: [{ name: "audio.wav", entry: `/chats/${CHAT}/messages/1/hostedContents/bWVt/$value`, size: null }] }],
    ["a voice memo that Teams keeps to itself is told as missing, as sound", said(voiceMemo("https://eu-api.asm.skype.com/v1/objects/0-neu-1/views/audio", "m1")), { kind: "audio", attachments: [{ name: "audio.wav", entry: null, size: null }] }],
    ["a voice note of which nothing comes along is told", said(html('<p>Zie</p><span itemtype="http://schema.skype.com/InputExtension"></span>')), { text: "Zie", attachments: [], marks: ["unknown-content"] }],
    ["a film clip in the words is fetched", said(html(`<video src="${hosted("dmlk")}"></video>`)), { kind: "video", marks: [], attachments: [{ name: "video", entry: `/chats/${CHAT}/messages/1/hostedContents/dmlk/$value`, size: null }] }],
    ["pasted code is a file to fetch", said(codeSnippet(hosted("Y29k"), "s1", "som.py")), { kind: "document", attachments: [{ name: "som.py", entry: `/chats/${CHAT}/messages/1/hostedContents/Y29k/$value`, size: null }] }],
    ["pasted code that is nowhere is told as missing", said(codeSnippet("", "s1", "som.py")), { attachments: [{ name: "som.py", entry: null, size: null }] }],
    ["a Loop component is the file that it lies in", said(loopComponent(NOTA)), { kind: "document", text: "", attachments: [{ name: "Loop.loop", entry: `/shares/${shareId(NOTA.url)}`, size: 57 }] }],
    ["what stands beside a Loop component for apps that cannot show it is no file", said({ ...loopComponent(NOTA), attachments: [...(loopComponent(NOTA).attachments ?? []), { id: "placeholderCard", contentType: "application/vnd.microsoft.card.codesnippet", content: "{}", teamsAppId: "FLUID_PLACEHOLDER_CARD" }] }), { attachments: [expect.objectContaining({ name: "Loop.loop" })] }],
    ["a file without a name is called as in its address", said(withFile("", { url: "https://x.example/a/Nota%20B.pdf?web=1", name: "" })), { attachments: [{ name: "Nota B.pdf", entry: null, size: null }] }],
    ["a Loop component that cannot be opened is told as missing", said(loopComponent({ url: "https://x.example/y.loop" })), { attachments: [{ name: "Loop.loop", entry: null, size: null }] }],
    [
      "a poll: its question, facts, choices and buttons are words, its picture is fetched",
      said(poll("p1", "Wat doen we?", ["Nu", "Later"], hosted("cGlj"))),
      { text: "Wat doen we?\nSluit: vrijdag\nNu\nLater\nIeder \nkiest een\nStem", attachments: [expect.objectContaining({ name: "card.json" }), { name: "image", entry: `/chats/${CHAT}/messages/1/hostedContents/cGlj/$value`, size: null }] },
    ],
    [
      "a picture in what is sent on is fetched too",
      said(forwarded("19:x", marieke, "2026-06-01T08:00:00.000Z", `zie <img alt="kade" src="${hosted("Zndk")}">`)),
      { marks: ["forwarded"], attachments: [{ name: "kade", entry: `/chats/${CHAT}/messages/1/hostedContents/Zndk/$value`, size: null }] },
    ],
    ["a recording of a meeting is told with its name", said(event("callRecording", { callRecordingDisplayName: "Overleg.mp4", callRecordingDuration: "PT9M" }), null), { kind: "system", text: "callRecording (callRecordingDisplayName: Overleg.mp4; callRecordingDuration: PT9M)" }],
    ["a card is its words, and a file", said(adaptiveCard("k1", ["Herinnering", "Vandaag"])), { kind: "document", text: "Herinnering\nVandaag", attachments: [expect.objectContaining({ name: "card.json" })] }],
    [
      "of a card, what it sends back and what stands in for it elsewhere are no words; what stands in a field is",
      said(card({ body: [{ type: "TextBlock", text: "te zien", fallback: { type: "TextBlock", text: "niet" } }, { type: "Input.Text", label: "Naam", value: "Bram" }, { type: "Input.ChoiceSet", value: "1" }], actions: [{ type: "Action.Submit", title: "Stem", data: { text: "niet" } }], msteams: { entities: [{ type: "mention", text: "niet" }] } })),
      { text: "te zien\nNaam\nBram\nStem" },
    ],
    ["code in a card, and what a button says of itself, are words", said(card({ body: [{ type: "CodeBlock", codeSnippet: "let x" }, { type: "CompoundButton", title: "Stem", description: "tot vrijdag" }] })), { text: "let x\nStem\ntot vrijdag" }],
    ["a receipt is its lines with their amounts", said(card({ title: "Bon", facts: [{ key: "Nummer", value: "12" }], items: [{ title: "Zaal", price: "€ 3" }], total: "€ 3" })), { text: "Bon\nNummer: 12\nZaal\n€ 3\n€ 3" }],
    [
      "an event is told in Graph's words, with names for ids",
      said(event("membersAdded", { members: [concerned(joris)], initiator: initiator(marieke) }), null),
      { kind: "system", author: null, text: "membersAdded (members (id: Joris van Dalen); initiator (user (id: Marieke de Wit)))" },
    ],
    ["a call is a call", said(event("callEnded", { callDuration: "PT3M" }), null), { kind: "call", author: null, text: "callEnded (callDuration: PT3M)" }],
    ["a kind that is not known is told", said({ messageType: "unknownFutureValue", ...html("<p>iets</p>") }, null), { kind: "system", text: "iets", marks: ["unknown-content"] }],
    ["an app that calls itself as a member is not that member", said({ ...text("besluit"), from: { application: { id: "a1", displayName: "Marieke de Wit" }, device: null, user: null } }), { author: "Marieke de Wit (a1)" }],
    ["an app has its own name", said({ ...text("melding"), from: { application: { id: "a1", displayName: "Planner" }, device: null, user: null } }), { author: "Planner" }],
  ])("%s", async (_rule, one, expected) => {
    const { conversation } = await read([one]);
    expect(conversation.messages).toEqual([expect.objectContaining(expected)]);
    expect(conversation.messages[0]).toMatchObject({ number: 1, firstLine: 2, lastLine: 2, original: JSON.stringify(one), time: { local: "2026-07-01T12:00:00", instant: AT, isWorkedOut: true } });
  });

  test("the bytes of a card are its own content, as it was sent", async () => {
    const card = said(adaptiveCard("k1", ["Herinnering"]));
    const { conversation, media } = await read([card]);
    const entry = conversation.messages[0]?.attachments[0]?.entry ?? "";
    const blob = await media(entry);
    expect(blob.ok && (await blob.value.text())).toBe(card.attachments?.[0]?.content);
  });
});

describe("Teams: the chat", () => {
  test("all 2,000 messages of a chat are there, in order, and nothing is unread", async () => {
    const { conversation } = await read(LONG_CHAT.messages(), { ...HEAD, saidCount: 2_000 });
    const { messages, completeness } = conversation;
    expect(messages).toHaveLength(2_000);
    expect(completeness).toMatchObject({ messageCount: 2_000, systemMessageCount: 83, unreadableLineCount: 0, lineCount: 2_001 });
    expect(messages.map(({ time }) => time.instant)).toEqual([...messages.map(({ time }) => time.instant)].sort());
    expect(new Set(completeness.problems.map(({ kind }) => kind))).toEqual(new Set(["missing-media"]));
  });

  test("who never wrote is there too; each with the id of the directory", async () => {
    const { conversation } = await read([said(text("x"))]);
    expect(conversation.participants).toEqual([
      { shownAs: "Joris van Dalen", messageCount: 1, directoryId: joris },
      { shownAs: "Marieke de Wit", messageCount: 0, directoryId: marieke },
    ]);
    expect(conversation).toMatchObject({ app: "teams", title: "Proef", exporter: "Marieke de Wit", format: "teams-graph" });
  });

  test("two people with one name stay two", async () => {
    const members = [{ userId: annaOfLaw, displayName: "Anna Jansen", email: "a2@rijk.example" }, { userId: annaOfCommunication, displayName: "Anna Jansen", email: "" }];
    const { conversation } = await read([said(text("x"), annaOfLaw), said(text("y"), annaOfCommunication)], { ...HEAD, members });
    expect(conversation.messages.map(({ author }) => author)).toEqual(["Anna Jansen (a2@rijk.example)", `Anna Jansen (${annaOfCommunication})`]);
    expect(conversation.completeness.warnings).toEqual([]);
  });

  test("whom Graph gives no name is there: by e-mail address, by telephone number, by id, or as others mention them", async () => {
    const strange = (last: number): string => `99999999-0000-4000-8000-00000000000${String(last)}`;
    const [mailed, nameless, mentioned, gone] = [strange(1), strange(2), strange(3), strange(4)];
    const members = [...HEAD.members, { userId: mailed, displayName: null, email: "a@elders.example" }, { userId: nameless, displayName: null, email: null }, { userId: mentioned, displayName: null, email: null }];
    const from = (id: string, displayName: string | null = null): Partial<ChatMessage> => ({ ...text("x"), from: { application: null, device: null, user: { id, displayName } } });
    const told = [said(from("4:+31612345678")), said(from("8:teamsvisitor:abc", "Gast")), said(from(gone)), said({ ...text("y"), mentions: [{ id: 0, mentionText: "Eva", mentioned: { user: { id: mentioned, displayName: "Eva Smit" } } }] })];
    expect((await read(told, { ...HEAD, members })).conversation.participants).toEqual([
      { shownAs: "+31612345678", messageCount: 1 },
      { shownAs: "Gast", messageCount: 1 },
      { shownAs: gone, messageCount: 1, directoryId: gone },
      { shownAs: "Joris van Dalen", messageCount: 1, directoryId: joris },
      { shownAs: "Marieke de Wit", messageCount: 0, directoryId: marieke },
      { shownAs: "a@elders.example", messageCount: 0, directoryId: mailed },
      { shownAs: nameless, messageCount: 0, directoryId: nameless },
      { shownAs: "Eva Smit", messageCount: 0, directoryId: mentioned },
    ]);
  });

  test("without a topic, a chat is called after who is in it", async () => {
    expect((await read([said(text("x"))], { ...HEAD, chat: { topic: null } })).conversation.title).toBe("Marieke de Wit, Joris van Dalen");
  });

  test("who came later is told from when the chat can be seen", async () => {
    const members = [{ ...HEAD.members[0], visibleHistoryStartDateTime: "2026-06-30T22:00:00Z" }];
    expect((await read([said(text("x"))], { ...HEAD, members })).conversation.completeness.warnings).toEqual([{ kind: "history-limited", line: null, detail: "2026-07-01T00:00:00" }]);
  });

  test("another number of messages than the pages said is told", async () => {
    expect((await read([said(text("x"))], { ...HEAD, saidCount: 2 })).conversation.completeness.problems).toEqual([{ kind: "count-mismatch", line: null, detail: "2/1" }]);
  });

  test("law 2: that Graph came to no end is told", async () => {
    expect((await read([said(text("x"))], { ...HEAD, saidCount: 1, isCut: true })).conversation.completeness.problems).toEqual([{ kind: "cut-off", line: null, detail: "" }]);
  });

  test("law 2: a message of which a part is unknown is told by its own words", async () => {
    expect((await read([said(html("Zie <onbekend>x</onbekend>"))])).conversation.completeness.problems).toEqual([{ kind: "unknown-content", line: 2, detail: "Zie" }]);
  });

  test("a line that is no message is told, and counted", async () => {
    const opened = await open(`${written([said(text("x"))])}{"kapot\n`);
    expect(opened.ok && opened.value.conversation.completeness).toMatchObject({ unreadableLineCount: 1, problems: [{ kind: "unreadable-line", line: 3, detail: '{"kapot' }] });
  });

  test("chosen as a file it is no chat: nobody knows who wrote it", async () => {
    expect(await open(written([said(text("x"))]), NO_ANSWERS)).toEqual({ ok: false, error: { kind: "not-a-chat" } });
  });
});

describe("Teams: the text of HTML", () => {
  test.each([
    ["<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"],
    ["<div>a<br>b</div>", "a\nb"],
    ["<ul><li>a</li><li>b</li></ul>", "- a\n- b"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td"],
    ['<a href="https://x.example/1">hier</a>', "hier (https://x.example/1)"],
    ['<a href="https://x.example/1">https://x.example/1</a>', "https://x.example/1"],
    ['<a href="https://x.example/?a>b">hier</a>', "hier (https://x.example/?a>b)"],
    ["<pre>  a\n  b</pre>", "  a\n  b"],
    ["a\n  b", "a b"],
    ["&lt;b&gt;", "<b>"],
    ["&Eacute;&eacute;n &AMP; &Euml; 3 &times; &frac12; &bull; 20 &deg;C &sect; 4", "Één & Ë 3 × ½ • 20 °C § 4"],
    ['<img itemtype="http://schema.skype.com/Emoji" alt="🎉" src="x">', "🎉"],
    ['Mooi <customemoji id="x" alt="feestpapegaai" source="https://graph.microsoft.com/v1.0/chats/19:a/messages/1/hostedContents/a/$value"></customemoji>', "Mooi feestpapegaai"],
    ["<p><s>Akkoord met A</s> Akkoord met <del></del>B</p>", "~Akkoord met A~ Akkoord met B"],
    ["<ol><li>een</li><li>twee<ul><li><p>x</p><p>y</p></li></ul></li><li>drie</li></ol>", "1. een\n2. twee\n  - x\ny\n3. drie"],
    ['<ol start="3"><li><p>drie</p></li></ol>na', "3. drie\nna"],
    ["<table><tr><th><p>wie</p></th><th><p>wat</p></th></tr><tr><td><p>a</p><p>b</p></td><td>c<br>d</td></tr><tr><td></td><td><p>e</p></td></tr></table><p>na</p>", "wie\twat\na b\tc d\n\te\nna"],
    ["<table><tr><td>a<td>b<tr><td>c<td>d</table>na", "a\tb\nc\td\nna"],
    ['<a href="mailto:a@rijk.example">a@rijk.example</a>', "a@rijk.example"],
    // A table from Word or Excel names its columns first: nothing in it is unknown.
    ['<p>voor</p><table><colgroup><col style="width:10px"><col></colgroup><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', "voor\na\tb"],
    ["<p>Druk <kbd>Ctrl</kbd>, typ <tt>a</tt> of <samp>b</samp> voor <var>x</var>, het <dfn>getal</dfn></p>", "Druk Ctrl, typ a of b voor x, het getal"],
    ["<section><h2>Kop</h2><figure><figcaption>x</figcaption></figure></section><label>y</label>", "Kop\nx\ny"],
  ])("%s", (source, plain) => {
    expect(bodyText(source)).toMatchObject({ text: plain, hasUnknown: false });
  });

  test.each(["<script>alert(1)</script>", "<style>p{}</style>", "<svg><text>x</text></svg>", "<iframe src=x>x</iframe>", "<onbekend>x</onbekend>"])("hostile: of %s nothing is read, and that is told", (source) => {
    expect(bodyText(`voor ${source}`)).toEqual({ text: "voor", media: [], hasExtension: false, hasUnknown: true });
  });

  test("any HTML gives text: no tag is left of it, and nothing throws", async () => {
    const piece = fc.constantFrom("<", ">", "</", "<!--", "-->", "'", '"', "=", "p", "script", "img src=x", "a href=", "at", " ", "x", "/", "&lt;", "&#");
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        const source = pieces.join("");
        const { conversation } = await read([said(html(source))]);
        const shown = conversation.messages[0]?.text ?? "";
        if (!source.includes("&")) expect(shown).not.toMatch(/<\/?[a-z][^<>]*>/i);
      }),
    );
  });

  test("hostile: whatever its size, a body is read to an end", () => {
    for (const start of ["<p ", "<p a='", '<p a="', "<!--", "</b", "<div>", "&#", "<a href=\"x\">"]) expect(typeof bodyText(start.repeat(100_000)).text).toBe("string");
  });

  test.each([
    ["lists in lists", "<ul><li>x".repeat(20_000)],
    ["a name of an attribute that goes on", `<p ${"a".repeat(900_000)}>x`],
    ["empty lines between words", `<pre>a${"\n".repeat(900_000)}b</pre>`],
    ["spaces in bold", "<b> </b>x".repeat(100_000)],
    ["tables in tables", "<table><tr><td>x ".repeat(50_000)],
    ["links in links", '<a href="b">x<s> </s>'.repeat(40_000)],
  ])("fault: hostile: one message of %s kept the app busy for minutes, its time grew with the square of its length", (_what, source) => {
    expect(bodyText(source).text).toContain("x".repeat(source.startsWith("<pre>") ? 0 : 1));
  });
});

describe("Teams: hostile answers", () => {
  test("any JSON in the place of a message is a message or told, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.object({ key: fc.constantFrom("from", "user", "body", "content", "attachments", "id", "eventDetail", "@odata.type", "messageType", "__proto__") }).map((value) => JSON.stringify(value))), { maxLength: 6 }), async (lines) => {
        const opened = await open(`${[JSON.stringify(HEAD), ...lines].join("\n")}\n`);
        expect(opened.ok && opened.value.conversation.messages.length + opened.value.conversation.completeness.unreadableLineCount).toBe(lines.length);
      }),
    );
  });
});

test("fault: of two cards with the same id, or without one, both had the words of the last", async () => {
  const cards = (...contents: readonly string[]): Partial<ChatMessage> => ({ ...html(""), attachments: contents.map((content) => ({ contentType: "application/vnd.microsoft.card.adaptive", content })) });
  const messages = [said(cards('{"n":1}', '{"n":22}')), said(cards('{"n":333}'))];
  const { conversation, media } = await read(messages);
  const attached = conversation.messages.flatMap(({ attachments }) => attachments);
  const contents = await Promise.all(attached.map(async ({ entry, size }) => {
    const file = await media(entry ?? "");
    return file.ok ? [await file.value.text(), size] : file.error;
  }));
  expect(contents).toEqual([['{"n":1}', 7], ['{"n":22}', 8], ['{"n":333}', 9]]);
});

describe("Teams: what Graph answered, saved as a file", () => {
  const look = (content: string, ...beside: readonly (readonly [string, string])[]) => reading([["messages.json", content], ...beside], { answers: { ...NO_ANSWERS, forLook: true } });
  const page = (messages: readonly unknown[], more: object = {}) => ({ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/messages", "@odata.count": messages.length, ...more, value: messages });
  const three = [{ ...said(text("drie")), id: "3" }, { ...said(withFile("twee", NOTA)), id: "2" }, { ...said(text("een"), marieke), id: "1" }];
  const good = async (content: string) => {
    const read = await look(content);
    if (!read.ok) throw new Error(read.error.kind);
    return read.value.conversation;
  };

  test.each<[string, string]>([
    ["a page", JSON.stringify(page(three), null, 2)],
    ["a byte order mark before it", `\ufeff${JSON.stringify(page(three))}`],
    ["messages alone", JSON.stringify(three)],
    ["a message a line", three.map((one) => JSON.stringify(one)).join("\n")],
    ["pages in a list", JSON.stringify([page(three.slice(0, 1), { "@odata.nextLink": "https://graph.microsoft.com/v1.0/x" }), page(three.slice(1))])],
    ["a chat with its messages", JSON.stringify({ chat: { topic: "Proef" }, members: HEAD.members, messages: three })],
  ])("%s is read in its own order, and a file that is not beside it is missing", async (_what, content) => {
    const { messages, completeness } = await good(content);
    expect(messages.map(({ text: words }) => words)).toEqual(["drie", "twee", "een"]);
    expect(completeness.problems).toEqual([{ kind: "missing-media", line: expect.any(Number), detail: NOTA.name }]);
  });

  test("law 2: that there is a page behind the last one is said", async () => {
    const { completeness } = await good(JSON.stringify(page(three.slice(0, 1), { "@odata.nextLink": "https://graph.microsoft.com/v1.0/x" })));
    expect(completeness.problems).toEqual([{ kind: "cut-off", line: 1, detail: "https://graph.microsoft.com/v1.0/x" }]);
  });

  test("answers in a channel stand behind what they answer", async () => {
    const { messages, completeness } = await good(JSON.stringify(page([{ ...three[2], replies: [three[0]] }])));
    expect([messages.map(({ text: words }) => words), completeness.problems]).toEqual([["een", "drie"], []]);
  });

  test("fault: broken off anywhere, the whole messages are read, and that it breaks off is said", async () => {
    const whole = JSON.stringify(page(three));
    for (let length = 200; length < whole.length - 1; length += 97) {
      const read = await look(whole.slice(0, length));
      if (read.ok) expect(read.value.conversation.completeness.problems.map(({ kind }) => kind)).toContain("cut-off");
      else expect(read.error.kind).toBe("not-a-chat");
    }
  });

  test("law 2: fault: of messages and pages one behind another, what is broken or none of them was passed over in silence", async () => {
    const ofGraph = JSON.stringify(page([]));
    const part = fc.constantFrom("message", "page", "broken message", "broken page", "no date", "other answer", "no list", "words", "string");
    const writing: Readonly<Record<string, (word: string) => string>> = {
      message: (word) => JSON.stringify(said(text(word))),
      page: (word) => JSON.stringify(page([said(text(word))], { "@odata.nextLink": "https://graph.microsoft.com/v1.0/x" })),
      "broken message": (word) => `{"createdDateTime":"${AT}","body":{"content":"${word}", oops}}`,
      "broken page": (word) => `{"value":[${JSON.stringify(said(text("x")))},{"content":"${word}", oops}]}`,
      "no date": (word) => JSON.stringify({ body: { content: word } }),
      "other answer": (word) => JSON.stringify({ error: { code: word } }),
      "no list": (word) => JSON.stringify({ value: { content: word } }),
      words: (word) => `${word} ]`,
      string: (word) => `"${word}"`,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", ",", ",\n\n"), async (parts, between) => {
        const words = parts.map((_, at) => `woord${String(at)}z`);
        const { messages, completeness } = await good([ofGraph, JSON.stringify(said(text("eerst"))), ...parts.map((one, at) => writing[one]?.(words[at] ?? "") ?? "")].join(between));
        const told = [...messages.map(({ text: shown }) => shown), ...completeness.problems.filter(({ kind }) => kind === "unreadable-line").map(({ detail }) => detail)];
        expect(words.filter((word) => !told.some((one) => one.includes(word)))).toEqual([]);
        const last = parts.findLast((one) => one.endsWith("page"));
        expect(completeness.problems.some(({ kind }) => kind === "cut-off")).toBe(last === "page");
      }),
    );
  });

  test("no record is made of it: chosen in the app it is no chat", async () => {
    const chosen = await reading([["messages.json", JSON.stringify(page(three))]]);
    expect(chosen.ok ? null : chosen.error.kind).toBe("not-a-chat");
  });
});
