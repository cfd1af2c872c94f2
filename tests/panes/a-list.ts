import type { AgreementChange, Agreements, NewAgreement, SharedAgreement } from "../../src/ports/agreements";
import { err, ok } from "../../src/result";

/** A list of agreements in memory, with rows and versions as the organisation's own. */
export interface AList extends Agreements {
  readonly rows: () => readonly SharedAgreement[];
}

export function aList(first: readonly SharedAgreement[] = [], askedAt = "2026-03-04T09:00:00.000Z"): AList {
  const rows = new Map(first.map((row) => [row.row, row]));
  const added = new Map<string, number>();
  const put = (row: SharedAgreement) => {
    rows.set(row.row, row);
    return Promise.resolve(ok(row));
  };
  return {
    rows: () => [...rows.values()],
    keptBy: (people) => Promise.resolve(ok([...rows.values()].filter(({ keeper }) => people.includes(keeper.id)))),
    open: () => Promise.resolve(ok([...rows.values()].filter(({ state }) => state === "asked" || state === "accepted"))),
    add: ({ uuid, ...row }: NewAgreement) => {
      const standing = rows.get(added.get(uuid) ?? 0);
      if (standing !== undefined) return Promise.resolve(ok(standing));
      const number = rows.size + 1;
      added.set(uuid, number);
      return put({ ...row, row: number, uuid, version: "1", askedAt });
    },
    change: (row: SharedAgreement, to: AgreementChange) => {
      const now = rows.get(row.row);
      if (now?.version !== row.version) return Promise.resolve(err({ kind: "changed-meanwhile" }));
      return put({ ...now, version: `${now.version}1`, state: to.state, record: to.state === "kept" ? to.record : null });
    },
  };
}
