import type { Days, Found, FoundMail, SearchError } from "../../ports/document-search";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { textOfHtml } from "./html-text";
import type { GraphHttp } from "./http";
import { unexpected } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { isObject, listAt, objectAt, textAt } from "./json-reading";
import { localMoment } from "./local-moment";
import { pageAddress } from "./page-address";
import { scopeOf } from "./permissions";

const OWN_MAIL = scopeOf("own-mail");
/** Graph gives no more e-mails at once. @source learn.microsoft.com/graph/api/resources/searchrequest */
const MOST = 25;
/** What is a word in the search too: without quotes, colons and brackets, which are its own language, or a dash before it, which would turn it round. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.@'’-]*/gu;

/** The latest e-mails in the own mailbox; the words stand in the body of the request, never in its address. */
export async function searchMail(http: GraphHttp, words: string, days: Days | null): Promise<Result<Found<FoundMail>, SearchError>> {
  const queryString = queryOf(words, days);
  if (queryString === null) return ok({ items: [], more: false });
  const body = { requests: [{ entityTypes: ["message"], query: { queryString }, from: 0, size: MOST }] };
  const answer = await http.json({ method: "POST", path: "/search/query", scope: OWN_MAIL, body });
  if (!answer.ok) return err(searchError(answer.error));
  const containers = listAt(listAt(answer.value, "value")?.[0], "hitsContainers");
  if (containers === null) return err(unexpected("hitsContainers"));
  const hits = containers.flatMap((container) => listAt(container, "hits") ?? []);
  const more = containers.some((container) => isObject(container) && container["moreResultsAvailable"] === true);
  return ok({ items: hits.map(parseHit).filter((mail) => mail !== null), more });
}

/** The text of one e-mail, by its id: markup is taken off here. */
export async function readMailText(http: GraphHttp, id: string): Promise<Result<string, SearchError>> {
  const answer = await http.json({ method: "GET", path: `/me/messages/${encodeURIComponent(id)}?$select=body`, scope: OWN_MAIL });
  if (!answer.ok) return err(searchError(answer.error));
  const body = objectAt(answer.value, "body");
  const content = textAt(body, "content") ?? "";
  return ok(textAt(body, "contentType")?.toLowerCase() === "text" ? content : textOfHtml(content));
}

/** Words in lower case: only in capitals are AND, OR and NOT the search's own; null without any word. @source learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference */
function queryOf(words: string, days: Days | null): string | null {
  const plain = words.match(WORD)?.join(" ").toLowerCase();
  if (plain === undefined) return null;
  return days === null ? plain : `${plain} received>=${days.from} received<=${days.to}`;
}

/** A search names ids as the mailbox does; in an address two of their signs are written otherwise. */
const addressable = (hitId: string): string => hitId.replace(/\//g, "-").replace(/\+/g, "_");

function parseHit(hit: unknown): FoundMail | null {
  const id = textAt(hit, "hitId");
  if (id === null) return null;
  const resource = objectAt(hit, "resource");
  const sender = objectAt(objectAt(resource, "from"), "emailAddress");
  return {
    id: addressable(id),
    subject: textAt(resource, "subject") ?? "",
    sender: textAt(sender, "name") ?? textAt(sender, "address"),
    local: localMoment(textAt(resource, "sentDateTime") ?? textAt(resource, "receivedDateTime")),
    webUrl: pageAddress(textAt(resource, "webLink")),
  };
}

function searchError(fault: HttpFault): SearchError {
  if (fault.kind !== "refused") return fault;
  if (fault.status === 403) return { kind: "permission-missing", scope: OWN_MAIL };
  return fault.status === 404 ? { kind: "not-found", what: "file" } : fault;
}
