import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replayFile } from "../../src/commands/replay-file";
import { decide } from "../../src/instruction/decide";
import { inForce } from "../policy/in-force";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { aConversation as factsOf, aMessage as aFact, officer } from "../instruction/situations";
import { aConversation, aMessage, anInput, aRecord, documentText, sha256 } from "../record/a-record";
import { builtCommand, PROJECT } from "./built-command";

const BY_NPM = ["npm", "run", "--silent", "replay", "--"] as const;

/** A record of one message, decided by the rules. */
async function aDecisionRecord(): Promise<string> {
  const conversation = { ...factsOf({ caseOwner: officer }), holderOutside: null };
  const message = aFact();
  const decision = decide({ message, conversation, switches: DEFAULT_SWITCHES });
  const { scope, decisionMaking, recordedElsewhere, place } = message;
  const ruling = { number: 1, answers: { scope, decisionMaking, recordedElsewhere, place }, mode: "individual", decision } as const;
  const exported = aConversation([aMessage(1, { text: "een geheim" })]);
  const record = await aRecord(anInput({ conversation: exported, decisions: [ruling], facts: conversation, policy: inForce() }));
  return documentText(record, "decision-record.json");
}

const changed = (text: string): string => text.replace('"scope": "work"', '"scope": "mixed"');

describe("replay, one file", () => {
  test("invariant 14: a line for every message, with codes and versions and nobody's name", async () => {
    const text = await aDecisionRecord();
    const { lines, status } = await replayFile("x.json", text, sha256);
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { record: expect.any(String), message: 1, ruleSet: CURRENT_RULES.id.version, stored: { outcome: "U5", keeper: "K-AV" }, verdict: "same" },
    ]);
    expect(lines.join()).not.toMatch(/officer|colleague|geheim|Anna/);
  });

  test("invariant 14: a difference, and what is no decision record, each have their own status", async () => {
    const text = await aDecisionRecord();
    expect(await replayFile("x.json", changed(text), sha256)).toMatchObject({ status: 1, lines: [expect.stringContaining('"differences":["hash"]')] });
    expect(await replayFile("x.json", "geheim", sha256)).toEqual({ status: 2, lines: ['{"file":"x.json","error":{"kind":"not-json"}}'] });
  });
});

describe("npm run replay", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "replay-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const built = builtCommand("src/commands/replay.ts");
  const run = (...paths: readonly string[]) => started(built, paths);
  const started = ([program, ...words]: readonly [string, ...string[]], paths: readonly string[]): Promise<{ readonly status: number; readonly lines: readonly string[] }> =>
    new Promise((resolve) => {
      execFile(program, [...words, ...paths], { cwd: PROJECT }, (error, stdout) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, lines: stdout.split("\n").filter((line) => line !== "") });
      });
    });

  test("invariant 14: a folder of records, all the same: 0; one that differs: 1; one that cannot be read: 2", async () => {
    const text = await aDecisionRecord();
    mkdirSync(join(folder, "dossier", "one"), { recursive: true });
    mkdirSync(join(folder, "dossier", "two"));
    writeFileSync(join(folder, "dossier", "one", "decision-record.json"), text);
    writeFileSync(join(folder, "dossier", "one", "transcript.json"), "not looked at");
    expect(await started(BY_NPM, [folder])).toMatchObject({ status: 0, lines: [expect.stringContaining('"verdict":"same"')] });
    writeFileSync(join(folder, "dossier", "two", "decision-record.json"), changed(text));
    expect(await run(folder)).toMatchObject({ status: 1, lines: [expect.stringContaining('"same"'), expect.stringContaining('"differs"')] });
    writeFileSync(join(folder, "decision-record.json"), "{");
    expect(await run(folder)).toMatchObject({ status: 2, lines: [expect.stringContaining('"not-json"'), expect.anything(), expect.anything()] });
  });

  // Windows has no such limit on what a program opens.
  (process.platform === "win32" ? test.skip : test)("fault: of an archive with more records than a program may have open, most were called unreadable", async () => {
    const text = await aDecisionRecord();
    for (let number = 0; number < 120; number += 1) {
      mkdirSync(join(folder, String(number)));
      writeFileSync(join(folder, String(number), "decision-record.json"), text);
    }
    const { status, lines } = await started(["sh", "-c", 'ulimit -n 64; exec "$@"', "sh", ...built], [folder]);
    expect(lines.filter((line) => line.includes('"same"'))).toHaveLength(120);
    expect(status).toBe(0);
  });

  test("fault: an option that there is not, is no file that cannot be read", async () => {
    expect(await run("--help")).toEqual({ status: 2, lines: [] });
    expect(await run("-h")).toEqual({ status: 2, lines: [] });
  });

  test("a file by its own name; one that is not there, and none at all", async () => {
    const file = join(folder, "kept.json");
    writeFileSync(file, await aDecisionRecord());
    expect(await run(file)).toMatchObject({ status: 0 });
    expect(await run(join(folder, "absent.json"))).toMatchObject({ status: 2, lines: [expect.stringContaining("not-readable")] });
    expect(await run()).toEqual({ status: 2, lines: [] });
  });

  test("fault: of two paths it does not answer for the first alone", async () => {
    const [same, other] = [join(folder, "same.json"), join(folder, "other.json")];
    writeFileSync(same, await aDecisionRecord());
    writeFileSync(other, changed(await aDecisionRecord()));
    expect(await run(same, other)).toEqual({ status: 2, lines: [] });
  });
});
