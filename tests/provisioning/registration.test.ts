import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { readProvisioning } from "../../src/commands/provisioning/provision-arguments";
import { registrationLines } from "../../src/commands/provisioning/registration-lines";
import { redirectKind } from "../../src/tenant/entra/app-registration";
import { CLIENT_ID } from "../../src/tenant/seeds/organisation";
import { aTenant, ask } from "../tenant/running-tenant";
import { SITE_URL, words } from "./empty-site";

const linesFor = (...given: readonly string[]): readonly string[] => {
  const asked = readProvisioning(["--site", SITE_URL, ...given]);
  if (asked === null) throw new Error("wrong use");
  return registrationLines(words, asked);
};
const OWN = ["--client-id", CLIENT_ID, "--origin", "https://bewaarwijzer.example"];

describe("how the app is registered", () => {
  test("every permission of the app stands there once, with why, and who must allow it", () => {
    for (const { scope, consent } of PERMISSIONS) {
      const about = linesFor(...OWN).filter((line) => line.startsWith(`    ${scope}: `));
      expect(about).toHaveLength(1);
      expect(about[0]?.endsWith("Een beheerder moet dit toestaan.")).toBe(consent === "administrator");
    }
  });

  test("every redirect address is one that the app comes back to", () => {
    const addresses = linesFor(...OWN).find((line) => line.startsWith("  Omleidingsadressen: "))?.replace("  Omleidingsadressen: ", "").split(" ") ?? [];
    expect(addresses).toContain("brk-multihub://bewaarwijzer.example");
    expect(addresses.map((address) => redirectKind(CLIENT_ID, address))).toEqual(["nested", "single-page", "single-page", "single-page"]);
  });

  test("the link asks an administrator for exactly these permissions, and works", async () => {
    const link = linesFor(...OWN).map((line) => /https:\/\/login\S+/.exec(line)?.[0]).find((found) => found !== undefined) ?? "";
    const { pathname, search, searchParams } = new URL(link);
    expect(searchParams.get("scope")?.split(" ")).toEqual(PERMISSIONS.map(({ scope }) => `https://graph.microsoft.com/${scope}`));
    const running = await aTenant();
    const { tenant } = running;
    const page = await ask("GET", `${tenant.origin}${pathname}${search}`, { headers: { Cookie: `local-tenant-person=${tenant.people.henk}` } });
    expect(page.status).toBe(200);
    expect(PERMISSIONS.filter(({ scope }) => !String(page.body).includes(`<li>${scope}</li>`))).toEqual([]);
    await running.stop();
  });

  test("without ids it says what to fill in, and never a permission of the administrator", () => {
    const text = linesFor().join("\n");
    expect(text).toContain("JOUW-APP-ID");
    expect(text).not.toMatch(/Sites\.(?:Manage|FullControl|ReadWrite)/);
  });
});
