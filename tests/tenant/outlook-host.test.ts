import { runInNewContext } from "node:vm";
import { OUTLOOK_HOST } from "../../src/tenant/host/outlook-host";

/** What the stand-in asks of the page that it is loaded in. */
const aPage = (sessionStorage: () => unknown) => {
  const page = {
    location: { search: "?host=outlook&_host_Info=Outlook$Web", origin: "https://here.example" },
    parent: { location: { search: "" } },
    URLSearchParams,
    fetch: () => new Promise(() => undefined),
    addEventListener: () => undefined,
    get sessionStorage() {
      return sessionStorage();
    },
  };
  return Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(page)), { window: {} });
};

describe("the stand-in for office.js", () => {
  // office.js itself catches it. @source office.debug.js, _retrieveHostInfo
  test("fault: in a browser that keeps nothing, a pane that Outlook opened was told of no Outlook", () => {
    const page = aPage(() => {
      throw new DOMException("denied", "SecurityError");
    });
    runInNewContext(OUTLOOK_HOST, page);
    expect(page.window).toHaveProperty("Office.onReady");
  });

  test("who opened a page is kept for the pages after it", () => {
    const kept = new Map<string, string>();
    runInNewContext(OUTLOOK_HOST, aPage(() => ({ setItem: (name: string, value: string) => kept.set(name, value) })));
    expect([...kept.keys()]).toEqual(["hostInfoValue"]);
  });
});
