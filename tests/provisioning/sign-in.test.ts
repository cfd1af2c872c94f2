import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { builtCommand, PROJECT } from "../commands/built-command";
import { ask } from "../tenant/running-tenant";
import { SITE_URL } from "./empty-site";

const ADMIN_APP = "99999999-0000-4000-8000-000000000001";
const TENANT = "22222222-0000-4000-8000-000000000001";
const [PROGRAM, ...PROVISION] = builtCommand("src/commands/provision.ts");

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** The command as an administrator types it, against the tenant. @param onOutput gets all that was printed until then */
function provision(tenant: Tenant, given: readonly string[], onOutput: (output: string) => void = () => undefined): Promise<Ended> {
  return new Promise((resolve) => {
    const command = [...PROVISION, "--site", SITE_URL, "--graph", tenant.graph, "--authority", tenant.origin, ...given];
    const child = spawn(PROGRAM, command, { cwd: PROJECT, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      onOutput(output);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString("utf8");
    });
    child.on("close", (status) => {
      resolve({ status, output, complaint });
    });
  });
}

/** Answers the code once it is printed, as a person does in a browser. */
function personAtTheCode(person: string, answer: string): (output: string) => void {
  let answered = false;
  return (output) => {
    const [, url, code] = /Open (\S+) en vul deze code in: (\S+)\./.exec(output) ?? [];
    if (answered || url === undefined || code === undefined) return;
    answered = true;
    void ask("GET", `${url}?${new URLSearchParams({ otc: code, local_person: person, local_answer: answer }).toString()}`);
  };
}

const hasOpenssl = ((): boolean => {
  try {
    execFileSync("openssl", ["version"]);
    return true;
  } catch {
    return false;
  }
})();

describe("provision signs in as an administrator, with Microsoft's own library", () => {
  let folder: string;
  let tenant: Tenant;
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "provision-"));
    if (hasOpenssl) {
      for (const name of ["own", "other"]) {
        execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=inrichting", "-days", "2", "-keyout", file(`${name}.key`), "-out", file(`${name}.pem`)], { stdio: "ignore" });
      }
    }
    const registered = hasOpenssl ? { administratorApp: { clientId: ADMIN_APP, certificate: readFileSync(file("own.pem"), "utf8"), permissions: ["Sites.ReadWrite.All", "Sites.Manage.All"] } } : {};
    tenant = await startTenant({ port: 0, dataFolder: join(folder, "data"), appFolder: join(folder, "no-app"), site: "empty", ...registered });
  });
  afterAll(async () => {
    await tenant.close();
    rmSync(folder, { recursive: true });
  });

  const openssl = hasOpenssl ? test : test.skip;

  test("the code that is printed opens a page where somebody says who he is; only an administrator can allow it", async () => {
    const { status, output } = await provision(tenant, [], personAtTheCode(tenant.people.marieke, "without-approval"));
    expect(output).toMatch(/Open http:\/\/localhost:\d+\/common\/oauth2\/deviceauth en vul deze code in: [A-Z]{9}\./);
    expect(output).toContain("de toestemming Sites.ReadWrite.All, Sites.Manage.All ontbreekt");
    expect(status).toBe(1);
  });

  test("by a code in the browser, once: it makes the site ready", async () => {
    const { status, output } = await provision(tenant, ["--apply"], personAtTheCode(tenant.people.henk, "accept"));
    expect(output.match(/vul deze code in/g)).toHaveLength(1);
    expect(output).toMatch(/Klaar: \d+ stappen gedaan\./);
    expect(status).toBe(0);
  });

  openssl("by a certificate and its key, without a person", async () => {
    const own = ["--certificate", file("own.pem"), "--key", file("own.key"), "--admin-client-id", ADMIN_APP, "--tenant", TENANT];
    const { status, output } = await provision(tenant, [...own, "--apply", "--language", "en"]);
    expect(output).toContain("Everything is there as it must be. Nothing was changed.");
    expect(status).toBe(0);
  });

  openssl("another certificate is refused, and a file that is none is said", async () => {
    const other = ["--certificate", file("other.pem"), "--key", file("other.key"), "--admin-client-id", ADMIN_APP, "--tenant", TENANT];
    const refused = await provision(tenant, other);
    expect(refused.output).toContain("Het aanmelden is niet gelukt. Doe dit opnieuw.");
    expect(refused.status).toBe(1);
    const none = await provision(tenant, ["--certificate", file("own.key"), "--admin-client-id", ADMIN_APP, "--tenant", TENANT]);
    expect(none).toMatchObject({ status: 2, output: "", complaint: `${file("own.key")}: dit is geen certificaat met een sleutel, of het is niet te lezen.\n` });
  });

  test("wrong use is said on the other stream, with the status for it", async () => {
    const { status, output, complaint } = await provision(tenant, ["--aply"]);
    expect(complaint).toContain("Gebruik: npm run --silent provision -- --site URL");
    expect({ status, output }).toEqual({ status: 2, output: "" });
  });
});
