import { Server } from "node:net";
import { portBeside, readStartSettings } from "../../src/tenant/start-settings";
import { openTenant } from "../../src/tenant/tenant";

const USUAL = { port: 3000, dataFolder: ".local-tenant", appFolder: "dist/app", policyFile: null, isNewSite: false, asksConsent: false };

describe("the settings of npm start", () => {
  test("fault: one that is left empty is as one left out, and nothing is kept in the project's own folder", () => {
    expect(readStartSettings({})).toEqual({ ok: true, value: USUAL });
    expect(readStartSettings({ PORT: "", TENANT_DATA: "", APP: "", POLICY: "", TENANT_SITE: "", TENANT_CONSENT: "" })).toEqual({ ok: true, value: USUAL });
    const told = { PORT: "0", TENANT_DATA: "/tmp/een map", APP: "elders", POLICY: "b.jsonc", TENANT_SITE: "empty", TENANT_CONSENT: "ask" };
    expect(readStartSettings(told)).toEqual({ ok: true, value: { port: 0, dataFolder: "/tmp/een map", appFolder: "elders", policyFile: "b.jsonc", isNewSite: true, asksConsent: true } });
  });

  test.each([["PORT", "abc"], ["PORT", "65536"], ["PORT", "-1"], ["PORT", "3000 "], ["TENANT_SITE", "leeg"], ["TENANT_CONSENT", "yes"]])("%s=%s is told, with what may stand there", (name, value) => {
    expect(readStartSettings({ [name]: value })).toEqual({ ok: false, error: expect.stringMatching(new RegExp(`^${name}=${value} is .+\\.$`)) });
  });

  test("fault: where a port is taken, the other that is named is a port too", () => {
    expect([portBeside(3000), portBeside(65_535)]).toEqual([3001, 65_534]);
  });

  test("fault: a port that the system does not give is not said to be in use", async () => {
    const listening = jest.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
      process.nextTick(() => this.emit("error", Object.assign(new Error("listen"), { code: "EACCES" })));
      return this;
    });
    const opened = await openTenant({ port: 80, dataFolder: "/nergens", appFolder: "/nergens" });
    listening.mockRestore();
    expect(opened).toEqual({ ok: false, error: { kind: "port-refused", port: 80, code: "EACCES" } });
  });
});
