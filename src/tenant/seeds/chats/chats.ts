import { PERSON_IDS } from "../person-ids";
import { member, once, type SeededChat } from "./chat";
import { NOTA } from "./chat-files";
import { longChat } from "./long-chat";
import { deleted, html, message, text, withFile } from "./message";

const { marieke, joris, samira, lotte, henk, noor } = PERSON_IDS;

const TALK = "19:11111111-0000-4000-8000-000000000001_11111111-0000-4000-8000-000000000002@unq.gbl.spaces";
const NEWS = "19:bestuursraad@thread.v2";
const LUNCH = "19:lunch@thread.v2";
const MEETING = "19:meeting_zuidkade@thread.v2";

const twoPeople: SeededChat = {
  id: TALK,
  chatType: "oneOnOne",
  topic: null,
  createdAt: "2026-03-02T07:55:00Z",
  members: [member(marieke), member(joris)],
  messages: once(() => [
    message(TALK, "2026-03-02T08:00:00.120Z", marieke, text("Heb jij de varianten al gezien?")),
    message(TALK, "2026-03-02T08:04:10.480Z", joris, html("<p>Ja. Akkoord met variant B.</p>")),
    message(TALK, "2026-03-02T08:05:00.900Z", joris, withFile("", NOTA)),
    message(TALK, "2026-03-02T08:09:30.000Z", marieke, deleted("2026-03-02T08:10:00.000Z")),
    message(TALK, "2026-03-02T08:11:00.000Z", marieke, text("Dank, ik zet het in de brief.")),
  ]),
  hosted: new Map(),
};

const news: SeededChat = {
  id: NEWS,
  chatType: "group",
  topic: "Bestuursraad",
  createdAt: "2026-02-01T09:00:00Z",
  members: [member(samira), member(joris), member(noor)],
  messages: once(() => [message(NEWS, "2026-02-01T09:01:00.000Z", samira, text("De agenda staat klaar.")), message(NEWS, "2026-02-03T10:30:00.000Z", noor, text("Dank."))]),
  hosted: new Map(),
};

const meeting: SeededChat = {
  id: MEETING,
  chatType: "meeting",
  topic: "Overleg zuidkade",
  createdAt: "2026-03-10T12:00:00Z",
  members: [member(marieke), member(samira), member(lotte, "2026-03-10T12:30:00Z")],
  messages: once(() => [
    message(MEETING, "2026-03-10T12:05:00.000Z", samira, text("De notulen volgen.")),
    message(MEETING, "2026-03-10T12:40:00.000Z", lotte, text("LVVN stemt in met de datum.")),
  ]),
  hosted: new Map(),
};

/** Nobody wrote in it yet. */
const lunch: SeededChat = { id: LUNCH, chatType: "group", topic: null, createdAt: "2026-03-11T10:00:00Z", members: [member(marieke), member(henk), member(lotte)], messages: once(() => []), hosted: new Map() };

export const LONG_CHAT = longChat("19:kernteam-zuidkade@thread.v2", "Kernteam zuidkade", 2_000);

export const CHATS: readonly SeededChat[] = [LONG_CHAT, twoPeople, news, meeting, lunch];
