import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSettings } from "../../src/pages/settings";
import { readStartSettings } from "../../src/tenant/start-settings";

const project = join(__dirname, "../..");
const text = (path: string): string => readFileSync(join(project, path), "utf8");
const filesOf = (folder: string): readonly string[] => readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
const pages = ["README.md", "CHANGELOG.md", ...filesOf("docs"), ...filesOf("src")].filter((file) => file.endsWith(".md")).sort();

interface SecurityPolicy {
  readonly policy: Readonly<Record<string, readonly string[]>>;
  readonly outlook: Readonly<Record<string, readonly string[]>>;
}
const security = JSON.parse(text("src/pages/security-policy.json")) as SecurityPolicy;

/** Files and folders that a page links to, from the project's root; addresses of the web left out. */
const linksOf = (page: string): readonly string[] =>
  [...text(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.split("#")[0] ?? "")
    .filter((target) => target !== "" && !/^[a-z]+:/i.test(target))
    .map((target) => relative(project, resolve(project, dirname(page), target)));

describe("papers: every link leads somewhere", () => {
  test.each(pages)("%s", (page) => {
    expect(linksOf(page).filter((target) => !existsSync(join(project, target)))).toEqual([]);
  });
});

describe("papers: an administrator finds everything from the README in two clicks", () => {
  const oneClick = linksOf("README.md");
  const twoClicks = oneClick.filter((target) => target.endsWith(".md") && existsSync(join(project, target))).flatMap(linksOf);
  test.each(["installation", "permissions", "data-flows", "threat-model", "dpia", "accessibility", "exit-plan", "provisioning", "agreements-list", "register-list", "verify", "sip", "hints"])("docs/%s.md", (paper) => {
    expect([...oneClick, ...twoClicks]).toContain(`docs/${paper}.md`);
  });
  test("the installation guide is one click away", () => {
    expect(oneClick).toContain("docs/installation.md");
  });
});

describe("papers: fault: the first command of a guide ended with «tsx: not found» for who had just fetched the source", () => {
  /** The page up to its first command in a block; the README, whose commands stand in a table, up to its first. */
  const beforeCommands = (page: string): string | null => {
    const first = page === "README.md" ? /npm run / : /^(?: {4})?npm run /m;
    const at = text(page).search(first);
    return at < 0 ? null : text(page).slice(0, at);
  };
  const guides = pages.filter((page) => page !== "CHANGELOG.md" && beforeCommands(page) !== null);
  test("there are guides with commands", () => {
    expect(guides).toEqual(expect.arrayContaining(["README.md", "docs/installation.md", "docs/provisioning.md", "docs/verify.md"]));
  });
  test.each(guides)("%s says before its first command what installs it", (page) => {
    expect(beforeCommands(page)).toContain("npm ci");
  });
});

describe("papers: data-flows.md is the policy of the pages, in words", () => {
  const flows = text("docs/data-flows.md");
  // Who may show the pages in a frame, sends and gets nothing.
  const reached = (part: SecurityPolicy["policy"]): readonly string[] => Object.entries(part).flatMap(([name, values]) => (name === "frame-ancestors" ? [] : values));
  const allowed = [...new Set([...reached(security.policy), ...reached(security.outlook)].filter((value) => value.startsWith("https://")))];
  const named = [...flows.matchAll(/https:\/\/[^\s`)]+/g)].map(([address]) => address);
  test("every address that a page may reach, is named", () => {
    expect(allowed.filter((address) => !named.includes(address))).toEqual([]);
  });
  test("no other address is named", () => {
    expect(named.filter((address) => !allowed.includes(address))).toEqual([]);
  });
});

describe("papers: every setting is explained, and none that is not there", () => {
  const explained = (page: string, heading: string): readonly string[] => {
    const [, table = ""] = text(page).split(heading);
    return [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `(\w+)` \|/gm)].map(([, name = ""]) => name);
  };
  test("settings.json, in the installation guide", () => {
    const read = parseSettings(JSON.parse(text("src/pages/settings.json")));
    expect(read.ok).toBe(true);
    expect([...explained("docs/installation.md", "| In `settings.json` |")].sort()).toEqual(Object.keys(read.ok ? read.value : {}).sort());
  });
  test("those of npm start, in the README", () => {
    const asked = new Set<string>();
    readStartSettings(new Proxy<Record<string, string | undefined>>({}, { get: (_all, name) => void asked.add(String(name)) }));
    expect([...explained("README.md", "| Setting |")].filter((name) => name !== "BROWSER_PATH").sort()).toEqual([...asked].sort());
  });
});

describe("papers: data-flows.md names what lies on the device", () => {
  const stored = filesOf("src/adapters").filter((file) => file.endsWith(".ts")).flatMap((file) => [...text(file).matchAll(/= "(bewaarwijzer[-.][a-z]+)"/g)].map(([, name]) => name));
  const named = [...text("docs/data-flows.md").matchAll(/^\| `(bewaarwijzer[-.][a-z]+)` \|/gm)].map(([, name]) => name);
  test("every name in the browser's storage, and no other", () => {
    expect(stored.length).toBeGreaterThan(3);
    expect([...named].sort()).toEqual([...new Set(stored)].sort());
  });
});

describe("papers: the threat model names tests that are there", () => {
  const tests = [...text("docs/threat-model.md").matchAll(/`(tests\/[^`]+)`/g)].map(([, path = ""]) => path);
  test.each([...new Set(tests)])("%s", (path) => {
    expect(existsSync(join(project, path))).toBe(true);
  });
});
