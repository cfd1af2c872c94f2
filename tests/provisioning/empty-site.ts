import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Surroundings } from "../../src/adapters/graph/http";
import type { SiteNames } from "../../src/archive-site/names";
import { readProvisioning } from "../../src/commands/provisioning/provision-arguments";
import { provisioned, type Status } from "../../src/commands/provisioning/provisioned";
import { provision as dutch } from "../../src/language/nl/provision";
import { createTranslator } from "../../src/language/translator";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import type { RunningTenant } from "../tenant/running-tenant";

export const SITE_URL = "https://rijk.sharepoint.example/sites/archief";
export const ADMIN_SCOPES = ["Sites.ReadWrite.All", "Sites.Manage.All"];

/** A tenant with a site as Microsoft gives it: one library, and nothing of ours. */
export async function anEmptySite(): Promise<RunningTenant> {
  const dataFolder = mkdtempSync(join(tmpdir(), "empty-site-"));
  const tenant = await startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app"), site: "empty" });
  return {
    tenant,
    stop: async () => {
      await tenant.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

export const words = createTranslator<typeof dutch>("nl", dutch);

/** What a run printed, and how it ended. */
export interface Run {
  readonly lines: readonly string[];
  readonly status: Status;
  /** Seconds of every wait. */
  readonly waits: readonly number[];
}

/** The command from its arguments to its lines; only the signing in is left out. */
export async function run(tenant: Tenant, given: readonly string[], own: Partial<Surroundings> & { readonly scopes?: readonly string[]; readonly names?: SiteNames } = {}): Promise<Run> {
  const asked = readProvisioning(["--site", SITE_URL, "--graph", tenant.graph, ...given]);
  if (asked === null) throw new Error("wrong use");
  const lines: string[] = [];
  const waits: number[] = [];
  const token = tenant.mintToken(tenant.people.henk, own.scopes ?? ADMIN_SCOPES);
  const around: Surroundings = {
    fetch,
    signIn: { token: () => Promise.resolve({ ok: true, value: token }) },
    sleep: (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    },
    random: () => 0,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
    ...own,
  };
  const status = await provisioned(asked, around, words, (line) => lines.push(line), own.names);
  return { lines, status, waits };
}

/** What a run asked that may change something, as method and address. */
export const changesOf = ({ traffic }: Tenant): readonly string[] =>
  traffic
    .entries()
    .filter(({ method }) => method !== "GET")
    .map(({ method, template }) => `${method} ${template}`);
