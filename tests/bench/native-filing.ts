import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Tenant } from "../../src/tenant/tenant";
import { curlBack, curlTarget, curlUpload } from "./curl";
import { filedFolder } from "./filed-folder";
import type { Placed } from "./phone-zip";
import { shell } from "./shell";

/**
 * The same done with the tools of a terminal: `unzip`, `sha256sum`, `curl -T`, one after another; with `back` also `curl`
 * of every file and `sha256sum` of what came back.
 *
 * @returns seconds of all of them, summed
 */
export async function nativeFiling(tenant: Tenant, zip: string, media: readonly Placed[], folder: string, name: string, back: boolean): Promise<number> {
  const target = await curlTarget(tenant, name);
  const files = media.map((medium) => medium.name);
  const out = mkdtempSync(join(folder, "unzipped-"));
  const began = performance.now();
  await shell("unzip", ["-q", zip, "-d", out], folder);
  const sums = await shell("sha256sum", files, out);
  await curlUpload(files, out, target);
  if (back) await curlBack(files, out, target);
  const again = back ? await shell("sha256sum", files.map((file) => `back-${file}`), out) : sums;
  const seconds = (performance.now() - began) / 1000;
  mustBeRight(sums, media);
  mustBeRight(again.replaceAll("  back-", "  "), media);
  rmSync(out, { recursive: true });
  filedFolder(tenant, name).clear(media);
  return seconds;
}

function mustBeRight(sums: string, media: readonly Placed[]): void {
  const expected = media.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
  if (sums !== expected) throw new Error("the tools of the terminal made other sums");
}
