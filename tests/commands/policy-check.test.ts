import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtCommand, PROJECT } from "./built-command";

const BY_NPM = ["npm", "run", "--silent", "policy:check", "--"] as const;
const BUILT = builtCommand("src/commands/policy-check.ts");

describe("npm run --silent policy:check", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-check-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const check = (...given: readonly string[]) => run(BUILT, given);
  const run = ([program, ...words]: readonly [string, ...string[]], given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, [...words, ...given], { cwd: PROJECT, encoding: "utf8" });
    return { status, stdout, stderr };
  };
  const file = (content: string | Uint8Array): string => {
    const path = join(folder, "bewaarwijzer.jsonc");
    writeFileSync(path, content);
    return path;
  };

  test("the published example is explained in plain Dutch, with its hash, and nothing of npm", () => {
    const { status, stdout, stderr } = run(BY_NPM, ["docs/examples/bewaarwijzer.jsonc"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Beleid «Beleid chatberichten Waterstanden en Getijden», versie 2026\.2\n {2}Controlegetal \(SHA-256\): [0-9a-f]{64}\n/);
    expect(stdout).toContain("Er geldt een bewaarstop voor bewindspersonen en de ambtelijke top.");
    expect(stdout).not.toMatch(/[{}]|LET OP/);
  });

  test("in English when asked; what is unwise is said loudly", () => {
    const { status, stdout } = check("--language", "en", file('{"hold": []}'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n\nTAKE CARE\n {2}Nobody is under a hold because of their role, ministers neither\./);
  });

  test("every fault is told as FILE:line:column with what to mend", () => {
    const path = file('{\n  "hodl": ["minister"],\n  "agreements": { "lapseAfterDays": 0 },\n}\n');
    const { status, stdout, stderr } = check(path);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/bewaarwijzer\.jsonc:2:3: hodl: Dit veld kennen we niet\. Hier mag staan: .*hold,/),
      expect.stringMatching(/bewaarwijzer\.jsonc:3:37: agreements\.lapseAfterDays: Hier hoort een heel getal van 1 tot en met 365\.$/),
      "",
      expect.stringMatching(/^2 fouten in .*bewaarwijzer\.jsonc\. Zolang die er staan, geldt de veiligste lezing/),
      "",
    ]);
    expect(stdout).toContain(path);
  });

  test("fault: while a policy has faults, the app says of no work message that it may go, and the check says that too", () => {
    const path = file('{"hodl":[]}');
    expect(check(path).stdout).toMatch(/\n1 fout in .*: van geen enkel werkbericht zegt de app dat het weg mag\.\n$/);
    expect(check("--language", "en", path).stdout).toMatch(/\n1 mistake in .*: of no work message does the app say that it may go\.\n$/);
  });

  test.each([["policy-check"], ["policy-schema"], ["provision"]])("fault: a reader that has seen enough ends %s without a complaint", (command) => {
    const words = builtCommand(`src/commands/${command}.ts`).map((word) => `"${word}"`).join(" ");
    const given = { "policy-check": `"${file("{}")}"`, provision: "--site https://rijk.sharepoint.example --graph http://localhost:9 --authority http://localhost:9" }[command] ?? "";
    expect(spawnSync("bash", ["-c", `${words} ${given} | true`], { cwd: PROJECT, encoding: "utf8" }).stderr).toBe("");
  });

  test("fault: «-h» was looked for as a file, and what stood behind policy:schema passed over in silence: each tells its use", () => {
    expect(check("-h")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("policy:check -- ") });
    expect(run(builtCommand("src/commands/policy-schema.ts"), ["schema.json"])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/^usage: .*policy:schema > /) });
  });

  test("what cannot be read is told on standard error, with status 2", () => {
    const unreadable = { status: 2, stdout: "", stderr: expect.stringMatching(/is niet te lezen\. Bestaat het bestand/) };
    expect(check(join(folder, "nergens.jsonc"))).toEqual(unreadable);
    expect(check(folder)).toEqual(unreadable);
    expect(check(file(Uint8Array.of(0x7b, 0xff, 0x7d)))).toEqual(unreadable);
    expect(check(file(" ".repeat(1024 * 1024 + 1)))).toEqual(unreadable);
    expect(check()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/^Gebruik: /) });
    expect(check("--language", "de", "x")).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Gebruik: /) });
  });
});
