import { RECORDS_LIBRARY } from "../../src/tenant/seeds/lists";
import { SITE_ID } from "../../src/tenant/seeds/organisation";
import type { Tenant } from "../../src/tenant/tenant";
import { SCOPE } from "./filing-desk";

/** Address of the second archive site, beside that of the tenant itself. */
export const SECOND_SITE = "/sites/rijk.sharepoint.example:/sites/tweede";

/** What every tenant names alike, and its name as that of the second site. */
const [, SITE_GUID = ""] = SITE_ID.split(",");
const NAMES: readonly (readonly [own: string, second: string])[] = [
  ["/sites/archief", "/sites/tweede"],
  [SITE_GUID, "4444bbbb-0000-4000-8000-000000000001"],
  [RECORDS_LIBRARY.id, "5555bbbb-0000-4000-8000-000000000001"],
  [RECORDS_LIBRARY.driveId, "b!BBBBREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAB"],
];

const asSecond = (text: string): string => NAMES.reduce((named, [own, second]) => named.replaceAll(own, second), text);
const asOwn = (text: string): string => NAMES.reduce((named, [own, second]) => named.replaceAll(second, own), text);

/** One Graph with two archive sites: the tenant's own, and that of another tenant under names of its own. Both really store. */
export function withSecondSite(tenant: Tenant, second: Tenant, person: string): typeof fetch {
  return async (input, init) => {
    const url = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith(tenant.graph) || url === asOwn(url)) return fetch(input, init);
    const headers = new Headers(init?.headers);
    headers.set("Authorization", `Bearer ${second.mintToken(person, [SCOPE])}`);
    const answer = await fetch(asOwn(url).replace(tenant.graph, second.graph), { ...init, headers });
    const body = answer.status === 204 ? null : asSecond(await answer.text()).replaceAll(second.graph, tenant.graph);
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
}
