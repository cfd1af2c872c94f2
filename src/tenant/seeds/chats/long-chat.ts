import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import { PERSON_IDS } from "../person-ids";
import { CLOSED, code, LOOP, NOTA, picture, PLANNING, sound } from "./chat-files";
import { member, once, type SeededChat } from "./chat";
import { adaptiveCard, by, codeSnippet, concerned, deleted, event, forwarded, html, initiator, loopComponent, message, poll, reaction, replyTo, text, voiceMemo, withFile } from "./message";

const { marieke, joris, bram, esra, annaOfCommunication, annaOfLaw, guest } = PERSON_IDS;
const WRITERS = [marieke, joris, bram, esra, annaOfCommunication, annaOfLaw, guest] as const;
const SUBJECTS = ["de zuidkade", "variant B", "de brief aan de Kamer", "het overleg van woensdag", "de planning", "de toezegging"] as const;

const START = Date.parse("2026-01-12T08:00:00.250Z");
/** Between two messages, in milliseconds: some 2,000 of them fill seven weeks. */
const PACE = 37 * 60_000;
/** How many messages there are before every kind came by, and it begins again. */
const KINDS = 20;

const at = (place: number, later = 0): string => new Date(START + place * PACE + later).toISOString();
const pick = <T>(list: readonly [T, ...T[]] | readonly T[], place: number, or: T): T => list[place % list.length] ?? or;
const writer = (place: number): string => pick(WRITERS, place * 3 + (place >> 3), marieke);
const subject = (place: number): string => pick(SUBJECTS, place * 5, "de zuidkade");

const PICTURE = "aW1hZ2U";
const MEMO = "bWVtbw";
const CODE = "Y29kZQ";
/** A moving picture that Teams did not host itself: nobody can fetch it with Graph. */
const GIF = "https://media.example/kade.gif";

/** The address below Graph of something that is hosted in a message. */
const hostedAt = (chatId: string, place: number, id: string): string =>
  `https://graph.microsoft.com/v1.0/chats/${chatId}/messages/${String(Date.parse(at(place)))}/hostedContents/${id}/$value`;

const EVENTS: readonly ((place: number) => Partial<ChatMessage>)[] = [
  () => event("membersAdded", { visibleHistoryStartDateTime: "0001-01-01T00:00:00Z", members: [concerned(bram)], initiator: initiator(marieke) }),
  (place) => event("chatRenamed", { chatId: null, chatDisplayName: `Zuidkade ${String(place)}`, initiator: initiator(joris) }),
  () => event("callEnded", { callId: null, callEventType: "call", callDuration: "PT12M3S", callParticipants: [], initiator: initiator(esra) }),
  () => event("callRecording", { callId: null, callRecordingDisplayName: "Overleg.mp4", callRecordingUrl: null, callRecordingDuration: "PT9M", callRecordingStatus: "success", initiator: initiator(esra), meetingOrganizer: null }),
  () => event("callTranscript", { callId: null, callTranscriptICalUid: "ical-1", meetingOrganizer: null }),
  () => event("membersDeleted", { members: [concerned(guest)], initiator: initiator(marieke) }),
];

/** What the message at this place is; before it stands the one that it may answer. */
function content(chatId: string, place: number, before: ChatMessage | undefined): Partial<ChatMessage> {
  const about = subject(place);
  switch (place % KINDS) {
    case 1:
      return html(`<p>Zie <a href="https://rijk.example/zuidkade?nr=${String(place)}">de stukken</a>.</p><p>Over <strong>${about}</strong> &amp; de rest: <em>morgen</em>.</p>`);
    case 2:
      return { ...html(`<p><at id="0">Joris van Dalen</at>, wat vind jij van ${about}?</p>`), mentions: [{ id: 0, mentionText: "Joris van Dalen", mentioned: { ...by(joris), conversation: null } }] };
    case 3:
      return before === undefined ? text(about) : replyTo(before, `Akkoord met ${about}.`);
    case 4:
      return { ...text(`Wie kan bij ${about}?`), reactions: [reaction(marieke, "👍", "Like", at(place, 60_000)), reaction(annaOfLaw, "heart", "Heart", at(place, 90_000))] };
    case 5:
      return { ...html(`<p>Herstel: ${about} komt later.</p>`), lastEditedDateTime: at(place, 120_000) };
    case 6:
      return deleted(at(place, 180_000));
    case 7:
      return html(`<p>Kijk:</p><p><img alt="foto van de kade" src="${hostedAt(chatId, place, PICTURE)}" itemid="${PICTURE}"></p>`);
    case 8:
      return withFile(`<p>De nota over ${about}.</p>`, pick([NOTA, PLANNING, NOTA, CLOSED], Math.floor(place / KINDS), NOTA));
    case 9:
      return voiceMemo(hostedAt(chatId, place, MEMO), `memo-${String(place)}`);
    case 10:
      return adaptiveCard(`kaart-${String(place)}`, ["Herinnering", `Vandaag: ${about}`]);
    case 11:
      return { from: null, ...(EVENTS[Math.floor(place / KINDS) % EVENTS.length] ?? EVENTS[0])?.(place) };
    case 12:
      return { ...text(`Vandaag nog een besluit over ${about}?`), importance: place % (2 * KINDS) === 12 ? "high" : "urgent" };
    case 13:
      return html(`<p>Mooi <emoji id="smile" alt="🙂" title="Glimlach"></emoji></p>`);
    case 14:
      return html(`<ul><li>eerst ${about}</li><li>dan de rest</li></ul>`);
    case 15:
      return forwarded("19:ander@thread.v2", esra, at(place, -3_600_000), `Besproken: ${about}.`);
    case 16:
      return codeSnippet(hostedAt(chatId, place, CODE), `code-${String(place)}`, `kade-${String(place)}.txt`);
    case 17:
      return poll(`peiling-${String(place)}`, `Wat doen we met ${about}?`, ["Nu besluiten", "Later"], hostedAt(chatId, place, PICTURE));
    case 18:
      return loopComponent(LOOP);
    case 19:
      return html(`<p><img alt="hoera" src="${GIF}" itemtype="http://schema.skype.com/Giphy"></p>`);
    default:
      return text(`Bericht ${String(place + 1)} gaat over ${about}.`);
  }
}

function messagesOf(chatId: string, count: number): readonly ChatMessage[] {
  const made: ChatMessage[] = [];
  for (let place = 0; place < count; place += 1) made.push(message(chatId, at(place), writer(place), content(chatId, place, made.at(-1))));
  return made;
}

/**
 * A chat of any length, the same at every start, with every kind of message that Teams has. Bram came later, and sees
 * only what was said since.
 */
export const longChat = (id: string, topic: string, count: number): SeededChat => ({
  id,
  chatType: "group",
  topic,
  createdAt: at(-1),
  members: [member(marieke), member(joris), member(esra), member(annaOfCommunication), member(annaOfLaw), member(guest), member(bram, at(Math.floor(count / 4)))],
  messages: once(() => messagesOf(id, count)),
  hosted: new Map([
    [PICTURE, picture],
    [MEMO, sound],
    [CODE, code],
  ]),
});
