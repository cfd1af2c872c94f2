import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { entryText } from "../../src/record/register-chain";
import { aLyingRecord } from "../record/lying-record";
import { aChain, someContent } from "../register/an-entry";

/** The commands of docs/verify.md, as they stand there. */
const commands = readFileSync(join(__dirname, "../../docs/verify.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("       "))
  .map((line) => line.slice(7));
const tools = ["jq", "sha256sum"].filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);
// Skipped visibly where a tool is absent: the record itself does not need it.
const byHand = tools.length === 0 ? test : test.skip;

describe("docs/verify.md: a record is checked by hand, without our software", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "by-hand-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const shell = (script: string) => spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });

  byHand("fault 4: sha256sum agrees with the manifest, and names the file with a flipped byte", async () => {
    const { record, files } = await aLyingRecord();
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const check = commands.find((line) => line.startsWith("jq ")) ?? "";
    const count = commands.find((line) => line.startsWith("find "))?.replace(/#.*/, "") ?? "";
    const sound = shell(check);
    expect([sound.status, sound.stdout.trim().split("\n").length]).toEqual([0, files.size - 1]);
    expect(Number(shell(count).stdout)).toBe(files.size);
    expect(shell("sha256sum manifest.json").stdout.slice(0, 64)).toBe(record.manifestSha256);
    writeFileSync(join(folder, "media/0002_foto.jpg"), "x");
    const changed = shell(check);
    expect(changed.status).toBe(1);
    expect(changed.stdout.split("\n").filter((line) => line.endsWith("FAILED"))).toEqual(["media/0002_foto.jpg: FAILED"]);
  });

  byHand("fault 28: each entry's sum is its hash, and its previous the hash of the one above it", async () => {
    const chain = await aChain([someContent(), someContent({ subject: "Café \\ «B»" }), someContent()]);
    const from = commands.findIndex((line) => line.startsWith("while "));
    const loop = commands.slice(from, commands.findIndex((line, at) => at > from && line.startsWith("done")) + 1).join("\n");
    const [, file = ""] = /< (\S+)$/.exec(loop) ?? [];
    writeFileSync(join(folder, file), chain.map((entry) => `${entryText(entry)}\n`).join(""));
    const said = execFileSync("bash", ["-c", loop], { cwd: folder, encoding: "utf8" }).trim().split("\n");
    expect(said).toEqual(chain.flatMap(({ hash, previous }) => [hash, `"hash":"${hash}"`, `"previous":"${previous}"`]));
  });
});
