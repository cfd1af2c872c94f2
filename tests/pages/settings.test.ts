import { mayLoadScript } from "../../src/pages/office-scripts";
import { remotePorts } from "../../src/pages/remote-ports";
import type { Remote } from "../../src/pages/remote-ports";
import { parseSettings, settingsIn } from "../../src/pages/settings";
import shipped from "../../src/pages/settings.json";
import { err, ok } from "../../src/result";
import { someContent } from "../register/an-entry";
import { anAgreement } from "../review/an-agreement";

describe("settings.json", () => {
  test("the one that is shipped can be read", () => {
    expect(parseSettings(shipped)).toMatchObject({ ok: true, value: { graph: "https://graph.microsoft.com/v1.0", siteScope: "Sites.Selected" } });
  });

  test("S3: the list of agreements is called «Afspraken», unless an administrator says otherwise", () => {
    const { agreementsList, ...older } = shipped;
    expect(parseSettings(older)).toMatchObject({ ok: true, value: { agreementsList } });
    expect(parseSettings({ ...shipped, agreementsList: "Wie bewaart" })).toMatchObject({ ok: true, value: { agreementsList: "Wie bewaart" } });
  });

  test.each(["graph", "authority", "clientId", "site", "library"])("without %s it names what is missing", (field) => {
    expect(parseSettings({ ...shipped, [field]: undefined })).toEqual(err({ kind: "settings-missing", field }));
  });

  test("where the policy and the agreements lie may be left out, and may be told", () => {
    expect(parseSettings(shipped)).toMatchObject({ ok: true, value: { policyLibrary: "Beleid", policyFile: "bewaarwijzer.jsonc", agreementsList: "Afspraken", registerList: "Bewaarregister" } });
    const told = { policyLibrary: "Bestuur", policyFile: "chat.jsonc", agreementsList: "Wie bewaart", registerList: "Register" };
    expect(parseSettings({ ...shipped, ...told })).toMatchObject({ ok: true, value: told });
  });

  test("fault: a comma too many in settings.json is not a network that is gone: who reads it, tells the administrator where to look", () => {
    expect(settingsIn(JSON.stringify(shipped))).toEqual(parseSettings(shipped));
    expect(settingsIn(`{"graph": "https://graph.microsoft.com/v1.0",}`)).toEqual(err({ kind: "settings-missing", field: "JSON" }));
    expect(settingsIn("<!doctype html>")).toEqual(err({ kind: "settings-missing", field: "JSON" }));
  });

  test.each([null, "text", 3, []])("%j is no settings", (body) => {
    expect(parseSettings(body).ok).toBe(false);
  });
});

describe("what stands behind the network", () => {
  const remote = { directory: { candidates: () => Promise.resolve(ok([])) }, store: { serverTime: () => "2026-11-23T10:00:00Z", dossiers: () => Promise.resolve(ok([])) }, policies: { read: () => Promise.resolve(ok(null)) } } as unknown as Remote;

  test("21: settings that cannot be fetched are an error as a value, and are fetched again", async () => {
    const open = jest.fn().mockResolvedValueOnce(err({ kind: "unreachable" })).mockResolvedValue(ok(remote));
    const { store, policies } = remotePorts(open);
    expect(await policies.read()).toEqual(err({ kind: "interrupted" }));
    expect(await store.dossiers()).toEqual(ok([]));
    expect(await policies.read()).toEqual(ok(null));
    expect(open).toHaveBeenCalledTimes(2);
  });

  test("21: a part of the app that could not be fetched is unreachable, and is fetched again", async () => {
    const open = jest.fn().mockRejectedValueOnce(new Error("chunk")).mockRejectedValueOnce(new Error("chunk")).mockResolvedValue(ok(remote));
    const { directory, store } = remotePorts(open);
    expect(await directory.candidates("Bas")).toEqual(err({ kind: "unreachable" }));
    expect(await store.dossiers()).toEqual(err({ kind: "interrupted" }));
    expect(await store.dossiers()).toEqual(ok([]));
  });

  test("21: a captive portal's page instead of settings says what is missing", async () => {
    const { directory } = remotePorts(() => Promise.resolve(err({ kind: "settings-missing", field: "graph" })));
    expect(await directory.candidates("Bas")).toEqual(err({ kind: "unexpected-response", field: "settings.json: graph" }));
  });

  test("21: agreements behind a network that is gone", async () => {
    const { agreements } = remotePorts(() => Promise.resolve(err({ kind: "unreachable" })));
    const row = anAgreement(1);
    const asked = [agreements.keptBy(["a"]), agreements.add({ ...row, uuid: "u", state: "asked" }), agreements.change(row, { state: "declined" })];
    for (const answer of asked) expect(await answer).toEqual(err({ kind: "interrupted" }));
  });

  test("21: the register behind a network that is gone", async () => {
    const { register } = remotePorts(() => Promise.resolve(err({ kind: "unreachable" })));
    for (const answer of [register.head(), register.append(someContent()), register.entries()]) expect(await answer).toEqual(err({ kind: "interrupted" }));
  });

  test("it is opened once, and not before it is used", async () => {
    const open = jest.fn().mockResolvedValue(ok(remote));
    const { directory, store } = remotePorts(open);
    expect([open.mock.calls.length, store.serverTime()]).toEqual([0, null]);
    await Promise.all([directory.candidates("a"), directory.candidates("b")]);
    expect([open.mock.calls.length, store.serverTime()]).toEqual([1, "2026-11-23T10:00:00Z"]);
  });
});

describe("scripts of office.js", () => {
  const page = new URL("https://bewaar.example/taskpane.html");

  test.each(["https://appsforoffice.microsoft.com/lib/1/hosted/outlook-web-16.01.js", "https://res.cdn.office.net/x.js", "/office-js/nl-nl/outlook_strings.js"])("%s may load", (address) => {
    expect(mayLoadScript(address, page)).toBe(true);
  });

  test.each([
    "https://appsforoffice.microsoft.com.evil.example/x.js",
    "http://appsforoffice.microsoft.com/x.js",
    "//evil.example/x.js",
    "data:text/javascript,alert(1)",
    "blob:https://bewaar.example/1",
    "javascript:alert(1)",
    "https://",
  ])("hostile: %s may not", (address) => {
    expect(mayLoadScript(address, page)).toBe(false);
  });
});
