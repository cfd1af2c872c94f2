import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tenant } from "../../src/tenant/tenant";
import { graphAs, library, newFolder } from "../tenant/running-tenant";
import { shell } from "./shell";

/** A folder of the archive that curl sends to, and how it is reached. */
export interface CurlTarget {
  /** Where the folder's bytes lie on the tenant's disk, below the first dossier. */
  readonly name: string;
  readonly address: string;
  readonly token: string;
}

export async function curlTarget({ graph, people, mintToken }: Pick<Tenant, "graph" | "people" | "mintToken">, name: string): Promise<CurlTarget> {
  const ask = graphAs({ graph, mintToken } as Tenant, people.marieke);
  const place = await library(ask);
  const folder = await newFolder(ask, place, name);
  return { name, address: `${graph}/drives/${place.driveId}/items/${folder}`, token: mintToken(people.marieke, ["Sites.Selected"]) };
}

/**
 * Sends files with `curl -T`, one after another over one connection, each in one PUT, as Graph takes them up to 250 MB.
 *
 * @param folder where the files lie; the instructions for curl are put there
 * @param more options for every request
 */
export async function curlUpload(files: readonly string[], folder: string, { address, token }: CurlTarget, more: readonly string[] = []): Promise<void> {
  const request = (file: string): string =>
    [`upload-file = "${file}"`, `url = "${address}:/${encodeURIComponent(file)}:/content"`, `header = "Authorization: Bearer ${token}"`, 'header = "Content-Type: application/octet-stream"', 'output = "/dev/null"', "fail", ...more].join("\n");
  await curl(files.map(request), folder);
}

/** Reads files back as they are stored, and pipes them through sha256sum together. */
export async function curlBack(files: readonly string[], folder: string, { address, token }: CurlTarget): Promise<void> {
  const request = (file: string): string => [`url = "${address}:/${encodeURIComponent(file)}:/content"`, `header = "Authorization: Bearer ${token}"`, "location", "fail", `output = "back-${file}"`].join("\n");
  await curl(files.map(request), folder);
}

async function curl(requests: readonly string[], folder: string): Promise<void> {
  const instructions = join(folder, "curl.txt");
  writeFileSync(instructions, requests.join("\nnext\n"));
  await shell("curl", ["--silent", "--show-error", "--config", instructions], folder);
}
