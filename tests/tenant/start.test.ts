import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { hindrance, startTenant } from "../../src/tenant/tenant";
import { builtCommand } from "../commands/built-command";
import { aTenant } from "./running-tenant";

const project = join(__dirname, "../..");
const onPosix = process.platform === "win32" ? describe.skip : describe;

describe("what keeps a local tenant from starting", () => {
  test("fault: who gave a port or a folder that another has, heard so only after the build: it is told before, and nothing is made", async () => {
    const running = await aTenant();
    const { dataFolder, origin } = running.tenant;
    const port = Number(new URL(origin).port);
    const free = join(dataFolder, "not-made");
    expect(await hindrance({ port, dataFolder: free })).toEqual({ kind: "port-taken", port });
    expect(await hindrance({ port: 0, dataFolder })).toEqual({ kind: "folder-in-use", folder: dataFolder });
    expect(await hindrance({ port: 0, dataFolder: free })).toBeNull();
    expect(() => readFileSync(free)).toThrow("ENOENT");
    await running.stop();
    expect(await hindrance({ port, dataFolder: free })).toBeNull();
  });

  test("fault: the folder of a tenant that was too busy to answer was taken over, and its database spoiled: it is in use", async () => {
    const folder = mkdtempSync(join(tmpdir(), "busy-"));
    const busy = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(busy, "listening");
    const address = busy.address();
    writeFileSync(join(folder, "in-use.json"), JSON.stringify({ port: typeof address === "object" ? address?.port : 0, token: "x" }));
    expect(await hindrance({ port: 0, dataFolder: folder })).toEqual({ kind: "folder-in-use", folder });
    busy.closeAllConnections();
    busy.close();
    rmSync(folder, { recursive: true });
  });
});

onPosix("a full disk", () => {
  test("fault: npm start ended with SQLite's own complaint, a screen long; it says in one sentence what may be wrong, and what to do", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "full-disk-"));
    // Nobody allowed the app anything yet: that is what the next start has to write.
    await (await startTenant({ port: 0, dataFolder, appFolder: dataFolder })).close();
    const [node, ...words] = builtCommand("src/tenant/main.ts");
    const environment = { ...process.env, PORT: "0", TENANT_DATA: dataFolder };
    const { status, stdout, stderr } = spawnSync("bash", ["-c", 'ulimit -f 1; exec "$@"', "bash", node, ...words], { cwd: project, env: environment, encoding: "utf8" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/ cannot be used .* its disk is full.* Choose another folder: /)]);
    rmSync(dataFolder, { recursive: true });
  });
});

onPosix("npm start", () => {
  const folder = mkdtempSync(join(tmpdir(), "npm-start-"));
  const told = join(folder, "told");
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** With an `npx` that only notes what it is asked, and with which paths; it ends with a status of its own for the first. */
  function started(environment: Readonly<Record<string, string>>, first = 0) {
    mkdirSync(join(folder, "bin"), { recursive: true });
    const npx = join(folder, "bin/npx");
    writeFileSync(npx, `#!/bin/sh\necho "$* $POLICY $TENANT_DATA" >> "${told}"\ncase "$*" in *--look-first) exit ${String(first)};; esac\n`);
    chmodSync(npx, 0o755);
    writeFileSync(told, "");
    const { PATH = "", ...rest } = process.env;
    const { status } = spawnSync(process.execPath, [join(project, "scripts/start.mjs")], { cwd: project, env: { ...rest, ...environment, PATH: `${join(folder, "bin")}${delimiter}${PATH}` } });
    return { status, asked: readFileSync(told, "utf8").trimEnd().split("\n").map((line) => line.trimEnd()) };
  }

  test("it looks, builds, and starts; what keeps it from starting ends it before the build", () => {
    const [look, build, start] = ["tsx src/tenant/main.ts --look-first", "webpack --mode production --stats errors-warnings", "tsx src/tenant/main.ts"];
    expect(started({ POLICY: "", TENANT_DATA: "" })).toEqual({ status: 0, asked: [look, build, start] });
    expect(started({ POLICY: "", TENANT_DATA: "" }, 1)).toEqual({ status: 1, asked: [look] });
  });

  test("fault: a relative path was taken from the project's folder: it is of where npm was called", () => {
    const { asked } = started({ npm_lifecycle_event: "start", INIT_CWD: folder, POLICY: "mijn.jsonc", TENANT_DATA: "../data" });
    expect(asked.at(-1)).toBe(`tsx src/tenant/main.ts ${join(folder, "mijn.jsonc")} ${join(folder, "../data")}`);
  });
});
