import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHasher } from "../../src/adapters/browser/hasher";
import { browserClock } from "../../src/adapters/browser/clock";
import { browserIdentifiers } from "../../src/adapters/browser/identifiers";
import { quickCopies, quickReader } from "./quick-copies";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createAgreements } from "../../src/adapters/graph/agreements";
import { createDecisionRegister } from "../../src/adapters/graph/decision-register";
import { createGraphHttp } from "../../src/adapters/graph/http";
import type { GraphHttp } from "../../src/adapters/graph/http";
import { createRecordStore } from "../../src/adapters/graph/record-store";
import type { DecisionRegister } from "../../src/ports/decision-register";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier, RecordStore } from "../../src/ports/record-store";
import type { ReadPdf } from "../../src/ports/read-pdf";
import type { SignIn } from "../../src/ports/sign-in";
import type { MakeReadingCopy } from "../../src/record/reading-copy";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingPorts, Receipt } from "../../src/workflows/file-record";

export const SITE = "/sites/rijk.sharepoint.example:/sites/archief";
export const LIBRARY = "Dossiers";
export const AGREEMENTS = "Afspraken";
export const REGISTER = "Bewaarregister";
export const SCOPE = "Sites.Selected";

/**
 * Somebody of the tenant who is signed in: tokens come from its bridge, as msal-browser gets them, and are kept as it keeps
 * them: until a fresh one is asked for, or one that answers a challenge.
 */
export function signInAs(tenant: Tenant, personId: string): SignIn & { readonly asked: TokenRequest[] } {
  const asked: TokenRequest[] = [];
  const kept = new Map<string, string>();
  return {
    asked,
    account: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }),
    async token(scopes, claims, fresh = false) {
      asked.push({ scopes: [...scopes], claims, fresh });
      const scope = scopes.join(" ");
      const known = fresh || claims !== null ? undefined : kept.get(scope);
      if (known !== undefined) return { ok: true, value: known };
      const body = { requestId: "1", method: "GetTokenPopup", tokenParams: { scope, claims } };
      const answer = await fetch(`${tenant.origin}/local-tenant/bridge`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Cookie: `local-tenant-person=${personId}` },
        body: JSON.stringify(body),
      });
      const read = (await answer.json()) as { readonly success: boolean; readonly token: { readonly access_token: string } };
      if (!read.success) return { ok: false, error: { kind: "permission-missing", scope } };
      if (claims === null) kept.set(scope, read.token.access_token);
      return { ok: true, value: read.token.access_token };
    },
  };
}

/** The same, with a token from the tenant's own hand: no request is made for it. */
export function mintedSignIn(tenant: Tenant, personId: string): SignIn {
  const token = tenant.mintToken(personId, [SCOPE]);
  return { account: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }), token: () => Promise.resolve({ ok: true, value: token }) };
}

export interface TokenRequest {
  readonly scopes: readonly string[];
  readonly claims: string | null;
  readonly fresh: boolean;
}

/** What a desk may have of its own. */
export interface DeskOptions {
  readonly fetch?: typeof fetch;
  readonly journal?: FilingJournal;
  readonly signIn?: SignIn;
  readonly person?: string;
  /** Makes reading copies; without it what is quick and no PDF. */
  readonly readingCopy?: MakeReadingCopy;
  /** Reads reading copies; without it only what is made without `readingCopy`. */
  readonly readPdf?: ReadPdf;
  /** Name of the list of agreements. */
  readonly list?: string;
  /** Bytes of a fragment. */
  readonly fragmentBytes?: number;
  readonly register?: DecisionRegister;
  /** Name of the decision register. */
  readonly registerList?: string;
}

/** Everything that files, with the real adapters; waiting costs no time and is written down. */
export interface Desk {
  readonly ports: FilingPorts & { readonly readPdf: ReadPdf };
  readonly store: RecordStore;
  readonly journal: FilingJournal;
  /** Seconds of every wait. */
  readonly waits: number[];
}

/** Graph as the app speaks to it, from this machine. */
export function aGraph(tenant: Tenant, options: DeskOptions = {}, waits: number[] = []): GraphHttp {
  return createGraphHttp(tenant.graph, {
    fetch: options.fetch ?? fetch,
    signIn: options.signIn ?? signInAs(tenant, options.person ?? tenant.people.marieke),
    sleep: (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    },
    random: () => 0,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  });
}

export function aDesk(tenant: Tenant, options: DeskOptions = {}): Desk {
  const waits: number[] = [];
  const http = aGraph(tenant, options, waits);
  const store = createRecordStore(http, { site: SITE, library: LIBRARY, scope: SCOPE }, undefined, options.fragmentBytes);
  const journal = options.journal ?? createMemoryJournal();
  const register = options.register ?? createDecisionRegister(http, { site: SITE, list: options.registerList ?? REGISTER, scope: SCOPE }, createHasher());
  const agreements = createAgreements(http, { site: SITE, list: options.list ?? AGREEMENTS, scope: SCOPE });
  return { ports: { store, agreements, register, journal, hasher: createHasher(), readingCopy: options.readingCopy ?? quickCopies, readPdf: options.readPdf ?? quickReader, clock: browserClock, identifiers: browserIdentifiers }, store, journal, waits };
}

export function good<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function firstDossier(tenant: Tenant): Promise<Dossier> {
  const [dossier] = good(await aDesk(tenant).store.dossiers());
  if (dossier === undefined) throw new Error("no dossier");
  return dossier;
}

/** The dossier's folder on the tenant's disk. */
export const dossierOnDisk = (tenant: Tenant, dossier: Dossier): string => join(tenant.dataFolder, "sites/archief/Dossiers", dossier.name);

export const foldersIn = (tenant: Tenant, dossier: Dossier): readonly string[] => readdirSync(dossierOnDisk(tenant, dossier)).sort();

export const shaOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Files below a folder, by their path in it, with their SHA-256. */
export function filesOnDisk(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), shaOf(readFileSync(path))]));
}

/** The record of a receipt is whole: its manifest is the one that was sent, and names exactly what lies there. */
export function expectCompleteRecord(tenant: Tenant, dossier: Dossier, receipt: Receipt): string {
  const short = receipt.recordId.slice(0, 6);
  const folders = foldersIn(tenant, dossier).filter((name) => name.endsWith(`_${short}`));
  expect(folders).toHaveLength(1);
  const folder = join(dossierOnDisk(tenant, dossier), folders[0] ?? "");
  const { "manifest.json": manifestSha, ...others } = filesOnDisk(folder);
  expect(manifestSha).toBe(receipt.manifestSha256);
  const manifest: { files: { path: string; sha256: string }[] } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  expect(others).toEqual(Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256])));
  return folder;
}
