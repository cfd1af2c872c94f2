import { linkFor } from "../../src/pages/app-links";
import { A_BROWSER } from "../panes/open-journey";

const ASKED = { at: "asked", agreement: "00000000-0000-4000-8000-000000000001" } as const;

describe("a link for a colleague", () => {
  test("in Teams it opens Teams, as Teams itself makes it", () => {
    expect(linkFor({ ...A_BROWSER, kind: "teams", linkTo: ({ at }) => `https://teams.example/${at}` }, ASKED)).toBe("https://teams.example/asked");
  });

  test("elsewhere it opens the app in the browser: no id, since a question shows on the first screen by itself", () => {
    expect(linkFor(A_BROWSER, ASKED)).toBe("http://localhost/tab.html");
    expect(linkFor(A_BROWSER, { at: "desk", recordId: null })).toBe("http://localhost/tab.html?desk");
    expect(linkFor(A_BROWSER, { at: "desk", recordId: ASKED.agreement })).toBe(`http://localhost/tab.html?desk=${ASKED.agreement}`);
  });
});
