import { createAgreements } from "../../src/adapters/graph/agreements";
import { browserIdentifiers } from "../../src/adapters/browser/identifiers";
import { createHasher } from "../../src/adapters/browser/hasher";
import { createRecordStore } from "../../src/adapters/graph/record-store";
import { browserClock } from "../../src/adapters/browser/clock";
import type { Agreements, ConversationMark, NewAgreement, Party } from "../../src/ports/agreements";
import type { Tenant } from "../../src/tenant/tenant";
import type { AgreementPorts, Topic } from "../../src/workflows/agree-keeper";
import type { VerifyPorts } from "../../src/workflows/verify-keeping";
import { aGraph, AGREEMENTS, LIBRARY, SCOPE, SITE } from "../filing/filing-desk";
import type { DeskOptions } from "../filing/filing-desk";
import { graphAs } from "../tenant/running-tenant";

/** Two people of the tenant, each with a client of their own, who agree on who keeps. */

export type Name = "marieke" | "joris" | "bram";

export const partyOf = (tenant: Tenant, name: Name): Party => ({ id: tenant.people[name], displayName: name });

let day = 0;

/** A mark that no earlier test has used: each has days of its own. */
export function aFreshMark(tenant: Tenant, people: readonly Name[] = ["marieke", "joris"]): ConversationMark {
  day += 1;
  const date = new Date(Date.UTC(1990, 0, day)).toISOString().slice(0, 10);
  return { channel: "whatsapp", shape: "group", people: people.map((name) => tenant.people[name]).toSorted(), from: date, to: date };
}

export const topicOf = (about: ConversationMark): Topic => ({ about, apart: new Set(), lapseAfterDays: 14 });

export interface Client {
  readonly ports: AgreementPorts & VerifyPorts;
  readonly agreements: Agreements;
  /** Seconds of every wait. */
  readonly waits: number[];
}

/** The app of one person, as it speaks to the tenant. */
export function aClient(tenant: Tenant, name: Name, options: DeskOptions = {}): Client {
  const waits: number[] = [];
  const http = aGraph(tenant, { person: tenant.people[name], ...options }, waits);
  const agreements = createAgreements(http, { site: SITE, list: options.list ?? AGREEMENTS, scope: SCOPE });
  const store = createRecordStore(http, { site: SITE, library: LIBRARY, scope: SCOPE });
  return { ports: { agreements, store, hasher: createHasher(), clock: browserClock, identifiers: browserIdentifiers }, agreements, waits };
}

export const aNewRow = (tenant: Tenant, changes: Partial<NewAgreement> = {}): NewAgreement => ({
  uuid: browserIdentifiers.uuid(),
  about: aFreshMark(tenant),
  askedBy: partyOf(tenant, "marieke"),
  keeper: partyOf(tenant, "joris"),
  state: "asked",
  record: null,
  ...changes,
});

interface ListedRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every row of the list, as the tenant itself has it. */
export async function rowsOf(tenant: Tenant): Promise<readonly ListedRow[]> {
  const ask = graphAs(tenant, tenant.people.henk);
  const site = await ask("GET", SITE);
  const lists = await ask("GET", `/sites/${site.body.id}/lists`);
  const list = lists.body.value.find(({ displayName }: { displayName: string }) => displayName === AGREEMENTS);
  const rows: ListedRow[] = [];
  for (let path: string | undefined = `/sites/${site.body.id}/lists/${list.id}/items?$expand=fields&$top=500`; path !== undefined; ) {
    const page: { readonly body: { readonly value: readonly ListedRow[]; readonly "@odata.nextLink"?: string } } = await ask("GET", path);
    rows.push(...page.body.value);
    path = page.body["@odata.nextLink"];
  }
  return rows;
}
