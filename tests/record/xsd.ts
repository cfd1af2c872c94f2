import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The Nationaal Archief's own schema, checked by a tool that is not ours. Neither is part of a fresh clone. */
const XSD = resolve(__dirname, "../../../shared/mdto/xsd/MDTO-XML1.0.1.xsd");
export const canValidate = existsSync(XSD) && spawnSync("xmllint", ["--version"]).status === 0;

/** `describe` where xmllint and the XSD are present, else a visible skip. */
export const describeWithXsd = canValidate ? describe : describe.skip;
export const needsXsd = canValidate ? "" : " (skipped: needs xmllint and ../shared/mdto)";

/** What xmllint says against the XSD; throws with its words when a document is invalid. */
export function validate(documents: readonly Uint8Array[]): void {
  const folder = mkdtempSync(join(tmpdir(), "mdto-"));
  try {
    const files = documents.map((bytes, index) => {
      const file = join(folder, `${String(index)}.xml`);
      writeFileSync(file, bytes);
      return file;
    });
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", XSD, ...files], { stdio: "pipe" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
