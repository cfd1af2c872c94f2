import type { Aside, ChatApp, Message } from "../conversation/conversation";
import { sendsOn } from "../conversation/sent-on";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import type { CopiedAttachment, CopiedMessage } from "./reading-copy";
import { MARK_NAMES, MODE_NAMES, OUTCOME_NAMES, pictureNotShown, STATUS_NAMES } from "./reading-copy-words";
import type { FiledMessage } from "./retained";
import { shownAuthor, shownHead, shownKind, shownTime } from "./shown-message";
import { ROLE_NAMES } from "./statements";

/** What the messages of a copy refer to. */
export interface CopySurroundings {
  readonly app: ChatApp;
  /** By the name that the export shows. */
  readonly people: ReadonlyMap<string, ConfirmedPerson>;
  /** Names of people outside the chat, by directory id. */
  readonly colleagues: ReadonlyMap<string, string>;
  /** By `placeKey`. */
  readonly media: ReadonlyMap<string, FiledMedia>;
  /** What was written beside a message by who filed it, by its number. */
  readonly notes: ReadonlyMap<number, string>;
}

/** A picture is read whole to be shown. */
const PICTURE_BYTES = 32 * 1024 * 1024;

/** Whether a file is a picture; not every one can be shown. */
const isPicture = ({ sealedName, file }: FiledMedia): boolean => sealedName === null && file.format.mediaType.startsWith("image/");

function about({ author, kind, marks, time }: Message, people: CopySurroundings["people"]): string {
  const person = author === null ? undefined : people.get(author);
  const who = person === undefined ? [] : [`rol: ${ROLE_NAMES[person.role]}`, ...(person.displayName === author ? [] : [`in de adreslijst: ${person.displayName}`])];
  const instant = time.instant === null ? [] : [`tijdstip volgens de bron: ${time.instant}`];
  return [shownKind(kind), ...who, ...marks.map((mark) => MARK_NAMES[mark]), ...instant].join(" · ");
}

function asideLine(aside: Aside, isSentOn: boolean): string {
  switch (aside.kind) {
    case "reaction":
      return `Reactie${aside.by === null ? "" : ` van ${aside.by}`}: ${aside.emoji}`;
    case "quote":
      if (isSentOn) return `Doorgestuurd${aside.author === null ? "" : `, van ${aside.author}`}: «${aside.text}»`;
      return `Antwoord op ${aside.author === null ? "" : `${aside.author}: `}«${aside.text}»`;
    case "earlier-version":
      return `Eerdere tekst, ${shownTime(aside.time)}: «${aside.text}»`;
  }
}

function attachment(name: string, filed: FiledMedia | undefined): CopiedAttachment {
  if (filed === undefined) return { line: `Bijlage ${name}: niet gevonden`, picture: null };
  const { path, attachment: inside } = filed;
  const line = `Bijlage ${name}: ${path} · ${inside.format.name} · ${String(inside.size)} bytes · SHA-256 ${inside.sha256}`;
  if (!isPicture(filed)) return { line, picture: null };
  const named = `Afbeelding ${path}`;
  const { size } = filed.file;
  return size <= PICTURE_BYTES ? { line, picture: { path, size, named } } : { line: `${line} · ${pictureNotShown(named, "too-large")}`, picture: null };
}

function reasons({ answers, mode, decision }: MessageDecision, { people, colleagues }: CopySurroundings): readonly string[] {
  const { outcome, because, rows, status, keeper } = decision;
  const person = keeper?.person ?? null;
  const by = person === null ? null : (people.get(person)?.displayName ?? colleagues.get(person) ?? person);
  const ruling = [
    `Beslissing: ${outcome === null ? "geen" : `${OUTCOME_NAMES[outcome]} (${outcome})`}`,
    MODE_NAMES[mode],
    `regels ${because.join(", ")}`,
    ...(rows.length === 0 ? [] : [`rijen ${rows.join(", ")}`]),
    STATUS_NAMES[status],
    ...(by === null ? [] : [`bewaarder ${by}`]),
  ];
  return [
    ruling.join(" · "),
    ...(answers.scope === "mixed" ? ["Dit bericht is deels privé."] : []),
    ...(answers.place === null ? [] : [`Vindplaats van wat al is vastgelegd: ${answers.place}`]),
  ];
}

/** No part of the message, and said so. */
const noteLines = (note: string | undefined): readonly string[] => (note === undefined ? [] : [`Notitie van wie dit bewaarde, geen deel van het bericht: ${note}`]);

/** One filed message as the reading copy shows it. */
export function copiedMessage(one: FiledMessage, surroundings: CopySurroundings): CopiedMessage {
  const { message, context } = one;
  const { number, attachments } = message;
  const isSentOn = sendsOn(message, surroundings.app);
  const shown = attachments.map(({ name }, place) => attachment(name, surroundings.media.get(placeKey({ messageNumber: number, place }))));
  return {
    kind: "message",
    number,
    head: shownHead(number, message.time),
    author: shownAuthor(message.author),
    about: about(message, surroundings.people),
    text: message.text,
    asides: context ? [] : [...message.asides.map((aside) => asideLine(aside, isSentOn)), ...noteLines(surroundings.notes.get(number))],
    attachments: context ? [] : shown,
    reasons: context ? ["Staat hier als context van een bericht hiernaast; over deze regel is niets beslist."] : reasons(one.ruling, surroundings),
  };
}
