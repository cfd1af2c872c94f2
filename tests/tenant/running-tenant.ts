import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTenant, type Tenant } from "../../src/tenant/tenant";

/** A tenant of its own for one test file, in a folder that goes away with it. */
export interface RunningTenant {
  readonly tenant: Tenant;
  stop(): Promise<void>;
}

export async function aTenant(appFolder = join(tmpdir(), "no-app-here")): Promise<RunningTenant> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tenant-"));
  const tenant = await startTenant({ port: 0, dataFolder, appFolder });
  return {
    tenant,
    stop: async () => {
      await tenant.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

export const FILING_SCOPES = ["User.Read", "Sites.Selected"];

/** An answer's body as parsed: its shape is what the contract tests check, so tests here take it as known. */
export type Parsed = ReturnType<typeof JSON.parse>;

/** One answer, read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Parsed;
}

export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Reply>;

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

/** Graph as one person with some scopes; `path` below `/graph/v1.0`, or a whole address. */
export function graphAs(tenant: Tenant, personId: string, scopes: readonly string[] = FILING_SCOPES): Ask {
  const token = tenant.mintToken(personId, scopes);
  return (method, path, options = {}) =>
    ask(method, path.startsWith("http") ? path : `${tenant.graph}${path}`, { ...options, headers: { Authorization: `Bearer ${token}`, ...options.headers } });
}

/** Any request, without a token unless a header gives one; redirects are shown, not followed. */
export async function ask(method: string, address: string, { headers = {}, body, bytes }: AskOptions = {}): Promise<Reply> {
  const sent = bytes === undefined ? (body === undefined ? null : JSON.stringify(body)) : Buffer.from(bytes);
  const type = body === undefined ? {} : { "Content-Type": "application/json" };
  const answer = await fetch(address, { method, headers: { ...type, ...headers }, body: sent, redirect: "manual" });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
  return { status: answer.status, headers: answer.headers, body: isJson && text !== "" ? JSON.parse(text) : text };
}

export interface Library {
  readonly driveId: string;
  readonly siteId: string;
  readonly listId: string;
  /** A dossier to file in. */
  readonly dossier: string;
}

export async function library(asked: Ask): Promise<Library> {
  const site = await asked("GET", "/sites/rijk.sharepoint.example:/sites/archief");
  const drives = await asked("GET", `/sites/${site.body.id}/drives`);
  const drive = drives.body.value.find(({ name }: { name: string }) => name === "Dossiers");
  const lists = await asked("GET", `/sites/${site.body.id}/lists`);
  const children = await asked("GET", `/drives/${drive.id}/root/children`);
  return { siteId: site.body.id, driveId: drive.id, listId: lists.body.value[0].id, dossier: children.body.value[0].id };
}

export async function newFolder(asked: Ask, { driveId, dossier }: Library, name: string): Promise<string> {
  const made = await asked("POST", `/drives/${driveId}/items/${dossier}/children`, { body: { name, folder: {}, "@microsoft.graph.conflictBehavior": "fail" } });
  return made.body.id;
}

/** Bytes that are all different enough for a misplaced fragment to be noticed. */
export function someBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0, state = 7; at < size; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

/** Sends bytes [from, to) of a file to its upload session. */
export const putFragment = (uploadUrl: string, bytes: Uint8Array, from: number, to: number, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  ask("PUT", uploadUrl, { bytes: bytes.subarray(from, to), headers: { "Content-Range": `bytes ${from}-${to - 1}/${bytes.length}`, ...headers } });
