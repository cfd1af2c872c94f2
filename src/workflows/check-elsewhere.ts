import type { Days, DocumentSearch, Found, SearchError } from "../ports/document-search";
import type { Dossier } from "../ports/record-store";
import { bestFirst, daysAfter, fitOf, isWriter } from "../review/place-candidates";
import type { Candidate, Sought } from "../review/place-candidates";
import { err, ok } from "../result";
import type { Result } from "../result";
import { inParallel } from "./in-parallel";

interface Ports {
  readonly documentSearch: DocumentSearch;
}

type Searched = Promise<Result<Found<Candidate>, SearchError>>;

const READ_AT_ONCE = 4;

/** Nobody is asked for a permission again for every e-mail; what is gone, or is answered strangely, says nothing of the next. */
const isAboutThisOne = ({ kind }: SearchError): boolean => kind === "not-found" || kind === "refused" || kind === "unexpected-response";

/**
 * E-mails in the user's own mailbox that may hold what these messages say, best first.
 *
 * Only `words` go anywhere: to the organisation's own search. The messages are compared here, with the text of what was found.
 *
 * @param words as the user typed them, and pressed to send
 */
export async function findInMailbox(words: string, days: Days | null, sought: Sought, { documentSearch }: Ports): Searched {
  const found = await documentSearch.inMailbox(words, days);
  if (!found.ok) return found;
  const candidates: Candidate[] = [];
  const read = await inParallel(found.value.items, READ_AT_ONCE, async ({ id, subject, sender, local, webUrl }) => {
    const text = await documentSearch.mailText(id);
    if (!text.ok && !isAboutThisOne(text.error)) return text;
    candidates.push({
      kind: "mail",
      title: subject,
      origin: sender,
      local,
      webUrl,
      fit: fitOf(sought, text.ok ? text.value : null),
      sameSender: isWriter(sought, sender),
      daysAfter: daysAfter(sought, local),
    });
    return ok(undefined);
  });
  return read.ok ? ok({ items: bestFirst(candidates), more: found.value.more }) : err(read.error);
}

/** Documents and records in a dossier, nearest in time first. Nothing of the messages is sent, and nothing of the documents read. */
export async function findInDossier({ id, name }: Pick<Dossier, "id" | "name">, sought: Sought, { documentSearch }: Ports): Searched {
  const found = await documentSearch.inDossier(id);
  if (!found.ok) return found;
  const items = found.value.items.map((document) => ({ ...document, origin: name, fit: null, sameSender: false, daysAfter: daysAfter(sought, document.local) }));
  return ok({ items: bestFirst(items), more: found.value.more });
}
