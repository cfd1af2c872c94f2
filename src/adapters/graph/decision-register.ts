import type { DecisionRegister, KeptBy, RegisterContent, RegisterEntry, RegisterHead, StoredEntry } from "../../ports/decision-register";
import type { Hasher } from "../../ports/hasher";
import type { StoreError } from "../../ports/record-store";
import { chainEntry, entryText } from "../../record/register-chain";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { GraphHttp } from "./http";
import { unexpected } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { listAt } from "./json-reading";
import { entryFields, headOf, isForeign, parseStoredEntry } from "./register-row";
import { rememberSuccess } from "./remember-success";
import { openRowList } from "./row-list";
import type { ListAddress, RowList } from "./row-list";
import { storeError } from "./store-error";

type Sha256 = Hasher["sha256"];

/** So many others may be faster, one after the other. */
const MOST_TRIES = 12;
/** Seconds; doubled until the wait is a few of them, so that many writers do not come back together. */
const FIRST_WAIT = 0.1;
const MOST_DOUBLINGS = 5;

const WITH_FIELDS = "$expand=fields";
const NEWEST_FIRST = `$orderby=${encodeURIComponent("fields/Volgnummer desc")}`;
/** The most that Graph gives at once of a list. */
const ALL = `$top=5000&${WITH_FIELDS}`;

/** The decision register, as a SharePoint list behind Graph. Rows are only ever added. @source docs/register-list.md */
export function createDecisionRegister(http: GraphHttp, address: ListAddress, { sha256 }: Pick<Hasher, "sha256">): DecisionRegister {
  const open = rememberSuccess(() => openRowList(http, address));
  return {
    async head() {
      const list = await open();
      return list.ok ? readHead(list.value) : list;
    },
    async append(content) {
      const list = await open();
      return list.ok ? append(list.value, content, sha256) : list;
    },
    async entries(about) {
      const list = await open();
      if (!list.ok) return list;
      return typeof about === "object" && "latest" in about ? readLatest(list.value, about.latest) : readEntries(list.value, queryFor(about));
    },
  };
}

const queryFor = (about: string | KeptBy | undefined): string => (about === undefined ? ALL : `${filterFor(about)}&${ALL}`);

const filterFor = (about: string | KeptBy): string => (typeof about === "string" ? filterOn("RecordUUID", about) : filterOn("BewaarderId", about.keeper));

const filterOn = (column: string, value: string): string => `$filter=${encodeURIComponent(`fields/${column} eq '${value.replace(/'/g, "''")}'`)}`;

async function readHead(list: RowList): Promise<Result<RegisterHead | null, StoreError>> {
  const last = await readLast(list, 1);
  if (!last.ok) return last;
  // A row that somebody put there by hand, under some high number, stops nobody.
  const rows = last.value.some(isForeign) ? await readLast(list, MOST_FOREIGN) : last;
  if (!rows.ok) return rows;
  const [row] = rows.value.filter((one) => !isForeign(one));
  if (row === undefined) return rows.value.length < MOST_FOREIGN ? ok(null) : err(unexpected("Volgnummer"));
  const head = headOf(row);
  return head === null ? err(unexpected("Volgnummer")) : ok(head);
}

/** So many rows of others are looked past. */
const MOST_FOREIGN = 200;

/** The rows with the highest numbers, the highest first. */
async function readLast({ http, scope, items }: RowList, count: number): Promise<Result<readonly unknown[], StoreError>> {
  const found = await http.json({ method: "GET", path: `${items}?${NEWEST_FIRST}&$top=${count}&${WITH_FIELDS}`, scope });
  if (!found.ok) return err(storeError(found.error, "list"));
  const rows = listAt(found.value, "value");
  return rows === null ? err(unexpected("value")) : ok(rows);
}

async function readEntries({ http, scope, items }: RowList, query: string): Promise<Result<readonly StoredEntry[], StoreError>> {
  const found = await http.list({ method: "GET", path: `${items}?${query}`, scope });
  if (!found.ok) return err(storeError(found.error, "list"));
  return ok(entriesOf(found.value));
}

/** One page, and no more: its link leads through the whole list. */
async function readLatest(list: RowList, count: number): Promise<Result<readonly StoredEntry[], StoreError>> {
  const rows = await readLast(list, count);
  return rows.ok ? ok(entriesOf(rows.value)) : rows;
}

const entriesOf = (rows: readonly unknown[]): readonly StoredEntry[] => rows.map(parseStoredEntry).filter((row) => row !== null).toSorted((a, b) => a.row - b.row);

/** Each number is taken once, by whoever is first: who comes too late reads the new head and takes the next. */
async function append(list: RowList, content: RegisterContent, sha256: Sha256): Promise<Result<RegisterEntry, StoreError>> {
  let seen: RegisterHead | null = null;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const head = await readHead(list);
    if (!head.ok) return head;
    const entry = await chainEntry(content, head.value, sha256);
    const { http, scope, items } = list;
    const added = await http.json({ method: "POST", path: items, scope, body: { fields: entryFields(entry) } });
    if (added.ok && parseStoredEntry(added.value)?.text === entryText(entry)) return ok(entry);
    if (!added.ok && !mayBeTaken(added.error)) return err(storeError(added.error, "list"));
    const own = await findOwn(list, content.entryId);
    if (!own.ok) return own;
    if (own.value !== null) return ok(own.value);
    if (added.ok) return err(unexpected("Regel"));
    // Refused twice before the same head: nobody was faster, so it is the row itself that the list does not take.
    if (tries > 1 && head.value?.hash === seen?.hash) return err(added.error);
    seen = head.value;
    await http.sleep(waitAfter(tries, http.random()));
  }
  return err({ kind: "changed-meanwhile" });
}

/** A value that must be unique was taken: by another, or by our own row after an answer that was lost. */
const mayBeTaken = (fault: HttpFault): fault is Extract<HttpFault, { readonly kind: "refused" }> =>
  fault.kind === "refused" && (fault.status === 400 || fault.status === 409);

/** The row of this entry as it stands; null when there is none. @errors `unexpected-response` when the list keeps another text than it was given */
async function findOwn(list: RowList, entryId: string): Promise<Result<RegisterEntry | null, StoreError>> {
  const found = await readEntries(list, `${filterOn("RegelUUID", entryId)}&${WITH_FIELDS}`);
  if (!found.ok) return found;
  const [standing] = found.value;
  if (standing === undefined) return ok(null);
  return standing.entry === null ? err(unexpected("Regel")) : ok(standing.entry);
}

/** Half is fixed, half is chance. */
const waitAfter = (tries: number, random: number): number => FIRST_WAIT * 2 ** Math.min(tries - 1, MOST_DOUBLINGS) * (0.5 + random / 2);
