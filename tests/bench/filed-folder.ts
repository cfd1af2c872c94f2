import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Tenant } from "../../src/tenant/tenant";
import type { Medium } from "./phone-zip";

/** A folder that was filed, on the tenant's disk. */
export function filedFolder({ dataFolder }: Tenant, name: string) {
  const dossiers = join(dataFolder, "sites/archief/Dossiers");
  const folder = readdirSync(dossiers).map((dossier) => join(dossiers, dossier, name)).find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
  return {
    /** Checks that all media lie there, each whole, and takes them off the disk: five rounds of them would fill it. */
    clear(media: readonly Medium[]): void {
      if (folder === undefined) throw new Error(`nothing was filed as ${name}`);
      const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => statSync(join(folder, path))).filter((file) => file.isFile()).map(({ size }) => size);
      const missing = media.filter(({ size }) => !sizes.includes(size));
      if (missing.length > 0 || sizes.length < media.length) throw new Error(`${String(missing.length)} of ${String(media.length)} media are not whole`);
      rmSync(folder, { recursive: true });
    },
  };
}
