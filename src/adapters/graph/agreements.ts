import type { AgreementChange, Agreements, NewAgreement, SharedAgreement } from "../../ports/agreements";
import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { changedFields, newFields, parseAgreement, standsAs, STATUS } from "./agreement-row";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { rememberSuccess } from "./remember-success";
import { openRowList } from "./row-list";
import type { ListAddress, RowList } from "./row-list";
import { storeError } from "./store-error";

type Row = Promise<Result<SharedAgreement, StoreError>>;

/** So many people in one question keep its address below 2,000 characters. */
const PEOPLE_AT_ONCE = 20;
const WITH_FIELDS = "$expand=fields";

/** The agreements, as a SharePoint list behind Graph. */
export function createAgreements(http: GraphHttp, address: ListAddress): Agreements {
  const open = rememberSuccess(() => openRowList(http, address));
  return {
    async keptBy(people) {
      const list = await open();
      return list.ok ? findKeptBy(list.value, people) : list;
    },
    async open() {
      const list = await open();
      if (!list.ok) return list;
      const found = await find(list.value, "Status", [STATUS.asked, STATUS.accepted]);
      return found.ok ? ok(found.value.toSorted((a, b) => a.row - b.row)) : found;
    },
    async add(agreement) {
      const list = await open();
      return list.ok ? addRow(list.value, agreement) : list;
    },
    async change(agreement, to) {
      const list = await open();
      return list.ok ? changeRow(list.value, agreement, to) : list;
    },
  };
}

async function findKeptBy(list: RowList, people: readonly string[]): Promise<Result<readonly SharedAgreement[], StoreError>> {
  const rows: SharedAgreement[] = [];
  for (let at = 0; at < people.length; at += PEOPLE_AT_ONCE) {
    const found = await find(list, "BewaarderId", people.slice(at, at + PEOPLE_AT_ONCE));
    if (!found.ok) return found;
    rows.push(...found.value);
  }
  return ok(rows.toSorted((a, b) => a.row - b.row));
}

/** Rows that have one of these values in an indexed column; rows that say too little are none. */
async function find({ http, scope, items }: RowList, column: string, values: readonly string[]): Promise<Result<readonly SharedAgreement[], StoreError>> {
  const filter = values.map((value) => `fields/${column} eq '${value.replace(/'/g, "''")}'`).join(" or ");
  const found = await http.list({ method: "GET", path: `${items}?$filter=${encodeURIComponent(filter)}&${WITH_FIELDS}`, scope });
  if (!found.ok) return err(storeError(found.error, "list"));
  return ok(found.value.map(parseAgreement).filter((row) => row !== null));
}

/** A refused row may be one that stands there already: after an answer that was lost, its own key is in its way. */
async function addRow(list: RowList, agreement: NewAgreement): Row {
  const { http, scope, items } = list;
  const added = await http.json({ method: "POST", path: items, scope, body: { fields: newFields(agreement) } });
  if (added.ok) return whole(parseAgreement(added.value));
  const mayStand = added.error.kind === "refused" && (added.error.status === 400 || added.error.status === 409);
  const found = mayStand ? await find(list, "AfspraakUUID", [agreement.uuid]) : ok([]);
  if (!found.ok) return found;
  const [standing] = found.value;
  return standing === undefined ? err(storeError(added.error, "list")) : ok(standing);
}

/** Read again after every change: the answer tells the columns, not the row; and our own repeated request meets the version that its first sending made. */
async function changeRow(list: RowList, agreement: SharedAgreement, to: AgreementChange): Row {
  const { http, scope, items } = list;
  const path = `${items}/${agreement.row}`;
  const headers = { "If-Match": agreement.version };
  const written = await http.json({ method: "PATCH", path: `${path}/fields`, scope, headers, body: changedFields(to) });
  if (!written.ok && !wasRefused(written.error, 412)) return err(storeError(written.error, "list"));
  const read = await http.json({ method: "GET", path: `${path}?${WITH_FIELDS}`, scope });
  if (!read.ok) return err(storeError(read.error, "list"));
  const now = parseAgreement(read.value);
  if (now === null) return err(unexpected("fields"));
  return written.ok || standsAs(now, to) ? ok(now) : err({ kind: "changed-meanwhile" });
}

const whole = (row: SharedAgreement | null): Result<SharedAgreement, StoreError> => (row === null ? err(unexpected("fields")) : ok(row));
