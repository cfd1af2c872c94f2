import { createAppFiles } from "../../src/adapters/browser/app-files";

const OWN = "http://localhost/tab-app.b06848e1.js";
const reload = jest.fn();
const aPage = (link: { readonly href: string } | null) => () => ({ document: { querySelector: () => link }, location: { reload } }) as unknown as Window;
const aPane = aPage({ href: OWN });
const answering = (status: number, type = "text/javascript") => jest.fn(() => Promise.resolve({ status, ok: status < 300, headers: new Headers({ "content-type": type }) } as Response));

describe("docs/installation.md, update: a window that is open while the files of its version are taken away", () => {
  test.each([
    ["the script is not found", answering(404), true],
    ["the server has a page for whatever it does not know", answering(200, "text/html; charset=utf-8"), true],
    ["the script is there", answering(200), false],
    ["the server is in trouble", answering(503), false],
    ["the connection is gone", jest.fn(() => Promise.reject(new TypeError("no network"))), false],
  ])("%s", async (_what, fetchIt, areGone) => {
    expect(await createAppFiles(aPane, fetchIt).areGone()).toBe(areGone);
    expect(fetchIt).toHaveBeenCalledWith(OWN, { method: "HEAD", cache: "no-store" });
  });

  test("a page that names no script of the app says nothing of it", async () => {
    expect(await createAppFiles(aPage(null), answering(404)).areGone()).toBe(false);
  });

  test("the new version comes with the page", () => {
    createAppFiles(aPane, answering(404)).loadAnew();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
