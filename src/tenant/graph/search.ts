import { err, ok, type Result } from "../../result";
import type { Estate } from "../estate";
import { json, refuse, type Answer } from "../http/answer";
import { isObject, numberAt, objectAt, textAt, textsAt } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import type { SeededMail } from "../seeds/mails";
import type { Call, Handler } from "./call";
import { mailboxOf, messageHead, messageId, plainText, recipient } from "./mailbox";

/** @source learn.microsoft.com/graph/api/resources/searchrequest */
const MOST_MESSAGES = 25;
const KNOWN = ["entityTypes", "query", "from", "size"];

interface Asked {
  readonly queryString: string;
  readonly matches: (mail: SeededMail) => boolean;
  readonly from: number;
  readonly size: number;
}

/** Searches the signed-in person's own mailbox. What the tenant cannot honour is refused, never ignored. */
export const searchMessages: Handler = async (call, estate) => {
  const body = await call.body.json();
  const sent: unknown = body.ok && isObject(body.value) ? body.value["requests"] : null;
  if (!Array.isArray(sent)) return refuse(REFUSALS.malformed);
  const requests: readonly unknown[] = sent;
  const [request] = requests;
  if (requests.length !== 1 || !isObject(request)) return invalid("Exactly one search request is supported.");
  if (JSON.stringify(textsAt(request, "entityTypes")) !== '["message"]') return invalid("The entity types of this request are not supported.");
  if (!call.scopes.includes("Mail.Read")) return refuse(REFUSALS.mailDenied);
  const asked = readRequest(request, estate);
  return asked.ok ? json(200, { "@odata.context": `${estate.origin}/graph/v1.0/$metadata#search`, value: [hitsOf(asked.value, call, estate)] }) : asked.error;
};

const invalid = (message: string): Answer => refuse(worded(REFUSALS.invalidRequest, message));

function readRequest(request: object, estate: Estate): Result<Asked, Answer> {
  const stranger = Object.keys(request).find((name) => !KNOWN.includes(name));
  if (stranger !== undefined) return err(invalid(`The property '${stranger}' is not supported.`));
  const queryString = textAt(objectAt(request, "query"), "queryString") ?? "";
  const from = numberAt(request, "from") ?? 0;
  const size = numberAt(request, "size") ?? MOST_MESSAGES;
  if (from < 0 || size < 1 || size > MOST_MESSAGES) return err(invalid(`The size must be from 1 to ${String(MOST_MESSAGES)}.`));
  const conditions = queryString.split(/\s+/).filter((token) => token !== "").map((token) => readToken(token, estate));
  const known = conditions.filter((condition) => condition !== null);
  if (known.length === 0 || known.length < conditions.length) return err(invalid("The query string cannot be read."));
  return ok({ queryString, matches: (mail) => known.every((fits) => fits(mail)), from, size });
}

type Condition = (mail: SeededMail) => boolean;

/** A day that the e-mail came on or after, or on or before; else words, each of which must stand in it. Null for what is more than that. */
function readToken(token: string, estate: Estate): Condition | null {
  const [, sign, day = ""] = /^received(>=|<=)(\d{4}-\d{2}-\d{2})$/.exec(token) ?? [];
  if (sign !== undefined) return ({ sentAt }) => (sign === ">=" ? sentAt.slice(0, 10) >= day : sentAt.slice(0, 10) <= day);
  const words = wordsOf(token);
  if (words.length === 0 || /[:"()*<>=]|^-|^(?:AND|OR|NOT)$/.test(token)) return null;
  return (mail) => {
    const { subject, from, to } = mail;
    const people = [from, ...to].map((party) => recipient(estate, party).emailAddress);
    const there = new Set(wordsOf([subject, plainText(mail), ...people.flatMap((one) => [one?.name ?? "", one?.address ?? ""])].join(" ")));
    return words.every((word) => there.has(word));
  };
}

/** Words without case or accents, as the mailbox's index holds them. */
const wordsOf = (text: string): readonly string[] => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function hitsOf({ queryString, matches, from, size }: Asked, { person }: Call, estate: Estate): object {
  const found = mailboxOf(person.id).filter(matches);
  const hits = found.slice(from, from + size).map((mail, index) => ({
    hitId: messageId(person.id, mail),
    rank: from + index + 1,
    summary: plainText(mail).slice(0, 200),
    resource: { "@odata.type": "#microsoft.graph.message", ...messageHead(estate, person.id, mail), bodyPreview: plainText(mail).slice(0, 255) },
  }));
  const container = { total: found.length, moreResultsAvailable: found.length > from + size, ...(hits.length === 0 ? {} : { hits }) };
  return { searchTerms: wordsOf(queryString), hitsContainers: [container] };
}
