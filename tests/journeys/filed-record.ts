import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SCHEMA = join(__dirname, "../../../shared/mdto/xsd/MDTO-XML1.0.1.xsd");

/** Whether a program that is not ours is on this machine. */
export const has = (program: string): boolean => spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

export const canValidate = has("xmllint") && existsSync(SCHEMA);

/** Every record's folder in the tenant's archive: those that hold a manifest, and those that do not yet. Loose documents are none. */
export function recordFolders(dataFolder: string): readonly string[] {
  const library = join(dataFolder, "sites/archief/Dossiers");
  return readdirSync(library).flatMap((dossier) =>
    readdirSync(join(library, dossier), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name)] : [])),
  );
}

export const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), "utf8"));

interface Manifest {
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** Paths of all files in a record's folder, relative to it. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Compares every file with the manifest by `sha256sum`, a program that is not ours. @returns what differs */
export function differsFromManifest(folder: string): readonly string[] {
  const { files } = readJson(folder, "manifest.json") as Manifest;
  const lines = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  const { status, stdout } = spawnSync("sha256sum", ["--check", "--quiet", "--strict"], { cwd: folder, input: lines, encoding: "utf8" });
  const missing = filesIn(folder).filter((path) => path !== "manifest.json" && !files.some((file) => file.path === path));
  return [...(status === 0 ? [] : stdout.split("\n")), ...missing];
}

/** Validates every sidecar by `xmllint` against the XSD of the Nationaal Archief; throws with its words. */
export function validateSidecars(folder: string): number {
  const sidecars = filesIn(folder).filter((path) => path.endsWith(".mdto.xml"));
  execFileSync("xmllint", ["--noout", "--schema", SCHEMA, ...sidecars], { cwd: folder, stdio: "pipe" });
  return sidecars.length;
}
