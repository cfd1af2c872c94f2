import { USUAL_NAMES } from "../../src/archive-site/names";
import { namesInSettings } from "../../src/commands/provisioning/names-in-settings";
import { graphSitePath, readProvisioning } from "../../src/commands/provisioning/provision-arguments";

const SITE = ["--site", "https://example.sharepoint.com/sites/archief"];
const ID = "33333333-0000-4000-8000-000000000001";

describe("what provision is asked", () => {
  test("without --apply nothing is done; Microsoft's addresses are the usual ones", () => {
    expect(readProvisioning(SITE)).toMatchObject({ apply: false, graph: "https://graph.microsoft.com/v1.0", authority: "https://login.microsoftonline.com", language: "nl" });
    expect(readProvisioning(["--apply", ...SITE, "--language", "en"])).toMatchObject({ apply: true, language: "en" });
  });

  test.each([
    ["no site", ["--apply"]],
    ["a site that is no address", ["--site", "archief"]],
    ["a word that stands alone", [...SITE, "apply"]],
    ["an option that is not known", [...SITE, "--aply"]],
    ["an option without its value", [...SITE, "--client-id"]],
    ["an app that is no id", [...SITE, "--grant-app", "bewaarwijzer"]],
    ["a language that is not there", [...SITE, "--language", "de"]],
    ["a certificate without whose it is", [...SITE, "--certificate", "a.pem", "--tenant", "example.nl"]],
    ["a certificate without an organisation", [...SITE, "--certificate", "a.pem", "--admin-client-id", ID]],
    ["a key without a certificate", [...SITE, "--key", "a.pem"]],
    ["Graph without TLS, where a token would be read along", [...SITE, "--graph", "http://graph.example/v1.0"]],
    ["a sign-in without TLS", [...SITE, "--authority", "http://login.example"]],
  ])("wrong use: %s", (_title, given) => {
    expect(readProvisioning(given)).toBeNull();
  });

  test.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["a name that is no text", '{"library": 3}'],
    ["another file, with which the app would do nothing", '{"name": "bewaarwijzer", "version": "1"}'],
    ["a library without a name", '{"library": ""}'],
    ["one name for two lists", '{"library": "Beleid"}'],
    ["one name for two lists, but for capitals", '{"library": "Zaken", "agreementsList": "REGISTER", "registerList": "register"}'],
  ])("settings that name no lists: %s", (_title, text) => {
    expect(namesInSettings(text)).toBeNull();
  });

  test("settings: what is left out, or empty, is called as usual", () => {
    expect(namesInSettings('{"library": "Zaken", "policyFile": ""}')).toEqual({ ...USUAL_NAMES, records: "Zaken" });
    expect(namesInSettings('\uFEFF{"library": "Zaken"}')).toEqual({ ...USUAL_NAMES, records: "Zaken" });
    expect(readProvisioning([...SITE, "--settings", "dist/settings.json"])).toMatchObject({ settings: "dist/settings.json" });
  });

  test("only this computer itself may be spoken to without TLS", () => {
    expect(readProvisioning([...SITE, "--graph", "http://localhost:3000/graph/v1.0", "--authority", "http://127.0.0.1:3000"])).not.toBeNull();
  });

  test("Graph names a site by its host and its path", () => {
    expect(graphSitePath("https://example.sharepoint.com/sites/archief/")).toBe("/sites/example.sharepoint.com:/sites/archief");
    expect(graphSitePath("https://example.sharepoint.com")).toBe("/sites/example.sharepoint.com");
  });
});
