import type { AddressInfo } from "node:net";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import fc from "fast-check";
import { createGraphHttp } from "../../src/adapters/graph/http";
import type { GraphHttp, Surroundings } from "../../src/adapters/graph/http";
import { claimsChallenge } from "../../src/adapters/graph/claims-challenge";
import { parseNextByte, parseUploadSession } from "../../src/adapters/graph/session-answer";
import { askedToComeAgain, persist } from "../../src/adapters/graph/persistence";
import type { SignIn } from "../../src/ports/sign-in";
import { good } from "./filing-desk";

const signIn: SignIn = {
  account: () => Promise.resolve({ ok: false, error: { kind: "not-signed-in" } }),
  token: () => Promise.resolve({ ok: true, value: "the-token" }),
};

const CHALLENGE = JSON.stringify({ access_token: { nbf: { essential: true, value: "1604106651" } } });

describe("speaking to Graph", () => {
  let server: Server;
  let origin: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const seen: { readonly url: string; readonly token: string | undefined; readonly headers: IncomingMessage["headers"] }[] = [];
  const slept: (readonly [seconds: number, isForServer: boolean])[] = [];
  const around: Surroundings = {
    fetch,
    signIn,
    sleep: (seconds, isForServer) => (slept.push([seconds, isForServer === true]), Promise.resolve()),
    random: () => 0,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  };
  let http: GraphHttp;
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push({ url: request.url ?? "", token: request.headers.authorization, headers: request.headers });
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    http = createGraphHttp(`${origin}/graph/v1.0`, around);
  });
  beforeEach(() => {
    seen.length = 0;
    slept.length = 0;
  });
  afterAll(() => {
    server.close();
  });

  const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  };

  test("platform.md, Graph: the token goes to Graph, over the stock client, with the path as it was meant", async () => {
    answer = reply(200, { id: "1" });
    const path = `/users?$search=${encodeURIComponent('"displayName:Jan & Piet"')}&$top=10`;
    expect(good(await http.json({ method: "GET", path, scope: "User.Read.All", headers: { ConsistencyLevel: "eventual" } }))).toEqual({ id: "1" });
    const [request] = seen;
    expect(request?.token).toBe("Bearer the-token");
    expect(request?.headers["consistencylevel"]).toBe("eventual");
    const url = new URL(request?.url ?? "", origin);
    expect(url.pathname).toBe("/graph/v1.0/users");
    expect(url.searchParams.get("$search")).toBe('"displayName:Jan & Piet"');
  });

  test("platform.md, Graph: a next page is followed as it comes, but never to another place with the token", async () => {
    answer = (request, response) => {
      const more = request.url?.includes("skiptoken") === true ? {} : { "@odata.nextLink": `${origin}/graph/v1.0/things?$skiptoken=x%2By&$top=1` };
      reply(200, { value: [request.url], ...more })(request, response);
    };
    expect(good(await http.list({ method: "GET", path: "/things?$top=1", scope: "S" }))).toHaveLength(2);
    expect(new URL(seen[1]?.url ?? "", origin).searchParams.get("$skiptoken")).toBe("x+y");
    seen.length = 0;
    for (const elsewhere of ["https://evil.example/graph/v1.0/things", `${origin}/other/things`, `${origin}/graph/v1.0.evil/things`]) {
      answer = reply(200, { value: [], "@odata.nextLink": elsewhere });
      expect(await http.list({ method: "GET", path: "/things", scope: "S" })).toEqual({ ok: false, error: { kind: "unexpected-response", field: "@odata.nextLink" } });
    }
    expect(seen).toHaveLength(3);
  });

  test("fault: pages that lead round in a circle were followed for ever; it is said, and nothing is taken for the whole", async () => {
    answer = (request, response) => {
      if (seen.length > 20) reply(400, {})(request, response);
      else reply(200, { value: [request.url], "@odata.nextLink": `${origin}/graph/v1.0/things?$skiptoken=${request.url?.includes("=a") === true ? "b" : "a"}` })(request, response);
    };
    expect(await http.list({ method: "GET", path: "/things", scope: "S" })).toEqual({ ok: false, error: { kind: "unexpected-response", field: "@odata.nextLink" } });
    expect(seen).toHaveLength(3);
  });

  test("fault: an attachment that is a page itself (.html) was taken for a portal's, seven times over, and then for a broken connection", async () => {
    const page = (named: Record<string, string>) => (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...named }).end("<p>chat</p>");
    };
    const fetched = () => http.bytes({ path: "/me/messages/1/attachments/2/$value", scope: "Mail.Read" });
    answer = page({ "request-id": "3f9a1c00-0000-4000-8000-000000000001" });
    expect(await good(await fetched()).text()).toBe("<p>chat</p>");
    answer = page({});
    expect(await fetched()).toEqual({ ok: false, error: { kind: "interrupted" } });
  });

  test("fault: an upload session that did not say where it begins, as Microsoft's own example, was no answer: no file over 10 MB could be filed", () => {
    const uploadUrl = "https://x.sharepoint.example/up?tempauth=1";
    expect(parseUploadSession({ uploadUrl, expirationDateTime: "2026-11-30T10:00:00Z" })).toEqual({ ok: true, value: { url: uploadUrl, nextByte: 0 } });
    expect(parseUploadSession({ uploadUrl, nextExpectedRanges: ["327680-"] })).toEqual({ ok: true, value: { url: uploadUrl, nextByte: 327_680 } });
    expect(parseUploadSession({ expirationDateTime: "2026-11-30T10:00:00Z" })).toEqual({ ok: false, error: { kind: "unexpected-response", field: "uploadUrl" } });
  });

  test("fault 7: a plain request never bears a token", async () => {
    answer = reply(202, { nextExpectedRanges: ["5-"] });
    await http.plain({ method: "PUT", url: `${origin}/upload?tempauth=secret`, headers: { "Content-Range": "bytes 0-4/10" }, body: new Blob(["12345"]) });
    expect(seen).toMatchObject([{ token: undefined }]);
  });

  test("law 3: what is asked of Graph or SharePoint, and may be the text of a chat, is kept in no cache of the browser", async () => {
    answer = reply(200, {});
    await http.json({ method: "GET", path: "/me", scope: "User.Read" });
    await http.bytes({ path: "/me/photo/$value", scope: "User.Read" });
    await http.put({ path: "/drive/root:/a.json:/content", scope: "User.Read", body: new Blob(["{}"]) }, () => Promise.resolve(false));
    await http.plain({ method: "GET", url: `${origin}/download` });
    // What a browser adds where nothing may be stored; so does Node.
    expect(seen.map(({ url, headers }) => [url, headers["cache-control"]])).toEqual(["/graph/v1.0/me", "/graph/v1.0/me/photo/$value", "/graph/v1.0/drive/root:/a.json:/content", "/download"].map((url) => [url, "no-cache"]));
  });

  test.each([
    ["a bare refusal, then a challenge", [null, CHALLENGE], { value: [1] }, [null, null, CHALLENGE]],
    ["a challenge, then a bare refusal", [CHALLENGE, null], { value: [1] }, [null, CHALLENGE, null]],
    ["two bare refusals", [null, null], "not-signed-in", [null, null]],
    ["the same challenge twice", [CHALLENGE, CHALLENGE], "not-signed-in", [null, CHALLENGE]],
    ["refusals without end", [null, CHALLENGE, null, CHALLENGE], "not-signed-in", [null, null, CHALLENGE]],
  ])("fault 14: %s: each is answered once, and only then the person is «not signed in»", async (_what, refusals, expected, claimsAsked) => {
    const asked: (string | null)[] = [];
    const renewing = createGraphHttp(`${origin}/graph/v1.0`, { ...around, signIn: { token: (_scopes, claims) => (asked.push(claims), Promise.resolve({ ok: true, value: "t" })) } });
    answer = (request, response) => {
      const claims = refusals[seen.length - 1];
      const challenge: Record<string, string> = typeof claims === "string" ? { "WWW-Authenticate": `Bearer realm="", claims="${Buffer.from(claims).toString("base64")}"` } : {};
      reply(claims === undefined ? 200 : 401, { value: [1] }, challenge)(request, response);
    };
    const outcome = await renewing.json({ method: "GET", path: "/me", scope: "S" });
    expect(outcome.ok ? outcome.value : outcome.error.kind).toEqual(expected);
    expect(asked).toEqual(claimsAsked);
  });

  test("an error keeps Graph's code and never its sentence", async () => {
    answer = reply(404, { error: { code: "itemNotFound", message: "The item of Marieke de Wit could not be found" } });
    expect(await http.json({ method: "GET", path: "/x", scope: "S" })).toEqual({ ok: false, error: { kind: "refused", status: 404, code: "itemNotFound" } });
  });

  test("an error keeps Graph's code only where it is one: a sentence in its place may name people", async () => {
    answer = reply(400, { error: { code: "Marieke de Wit mag dit niet", message: "" } });
    expect(await http.json({ method: "GET", path: "/x", scope: "S" })).toEqual({ ok: false, error: { kind: "refused", status: 400, code: null } });
  });

  test("fault 11: a wait for the server is told as one, so that the screen can say so; another pause is not", async () => {
    let tries = 0;
    answer = (request, response) => {
      tries += 1;
      reply(tries === 1 ? 429 : tries === 2 ? 503 : 200, {}, tries === 1 ? { "Retry-After": "41" } : {})(request, response);
    };
    good(await http.json({ method: "GET", path: "/x", scope: "S" }));
    await http.sleep(5);
    expect(slept).toEqual([[41, true], [0.5, true], [5, false]]);
  });

  test("fault 20: the server's Date is remembered", async () => {
    answer = reply(200, {}, { Date: "Mon, 23 Nov 2099 10:00:00 GMT" });
    await http.json({ method: "GET", path: "/x", scope: "S" });
    expect(http.serverTime.now()).toMatch(/^2099-11-23T10:00:/);
  });
});

describe("waiting", () => {
  const waitsOf = async (attempts: readonly Response[], random = 0) => {
    const waits: number[] = [];
    const left = [...attempts];
    const outcome = await persist<number>({ sleep: (seconds) => (waits.push(seconds), Promise.resolve()), random: () => random }, () => {
      const response = left.shift() ?? new Response("", { status: 200 });
      return Promise.resolve(askedToComeAgain(response) ?? { settled: response.status });
    });
    return { waits, outcome };
  };
  const busy = (status: number, headers: Record<string, string> = {}) => new Response("", { status, headers });

  test("fault 11: Retry-After in seconds, and as a date beside the server's own", async () => {
    const date = { Date: "Mon, 23 Nov 2026 10:00:00 GMT", "Retry-After": "Mon, 23 Nov 2026 10:01:30 GMT" };
    expect((await waitsOf([busy(429, { "Retry-After": "41" }), busy(503, date)])).waits).toEqual([41, 90]);
  });

  test("fault 11: a storm of which a page may not read how long it lasts (no `Retry-After`, or a date without `Date`) was asked into seven times, and then given up after a minute", async () => {
    const dated = { "Retry-After": "Mon, 23 Nov 2026 10:01:30 GMT" };
    const { waits, outcome } = await waitsOf(Array.from({ length: 10 }, (_, at) => busy(429, at % 2 === 0 ? {} : dated)));
    expect([waits, outcome]).toEqual([Array.from({ length: 10 }, () => 30), { ok: true, value: 200 }]);
  });

  test("fault 12: waits double, with jitter between half and whole", async () => {
    const six = [500, 502, 503, 504, 500, 500].map((status) => busy(status));
    expect((await waitsOf(six)).waits).toEqual([0.5, 1, 2, 4, 8, 16]);
    const most = (await waitsOf(six, 0.999)).waits;
    expect(most.every((wait, index) => wait > 0.9 * 2 ** index && wait <= 2 ** index)).toBe(true);
    expect((await waitsOf([...six, busy(500)])).outcome).toEqual({ ok: false, error: { kind: "interrupted", byServer: true } });
    expect((await waitsOf([busy(429), ...six, busy(500)])).outcome).toEqual({ ok: false, error: { kind: "interrupted" } });
  });

  test("fault 11: a server that asks for hours gets a later sitting", async () => {
    const { waits, outcome } = await waitsOf([busy(429, { "Retry-After": "7200" })]);
    expect([waits, outcome]).toEqual([[], { ok: false, error: { kind: "interrupted", comeBackAfter: 7200 } }]);
    const tomorrow = { Date: "Mon, 23 Nov 2026 10:00:00 GMT", "Retry-After": "Tue, 24 Nov 2026 10:00:00 GMT" };
    expect((await waitsOf([busy(503, tomorrow)])).outcome).toEqual({ ok: false, error: { kind: "interrupted", byServer: true, comeBackAfter: 86_400 } });
  });

  test.each(["-5", "0", "Mon, 23 Nov 2026 09:00:00 GMT", "1e9", "soon", ""])("fault 11: a server that throttles and says «%s» was asked again twelve times without a wait: it says no time", async (said) => {
    const storm = Array.from({ length: 3 }, () => busy(429, { Date: "Mon, 23 Nov 2026 10:00:00 GMT", "Retry-After": said }));
    expect(await waitsOf(storm)).toMatchObject({ waits: [30, 30, 30], outcome: { ok: true } });
  });

  test.each([400, 401, 403, 404, 409, 412, 416, 423, 501, 507])("%i is an answer, no reason to wait", (status) => {
    expect(askedToComeAgain(busy(status))).toBeNull();
  });
});

describe("reading at the edge", () => {
  test("an upload session is read whatever comes, and never with an address that is none", () => {
    expect(parseUploadSession({ uploadUrl: "https://x.sharepoint.com/up?a=1", nextExpectedRanges: ["0-"] })).toEqual({ ok: true, value: { url: "https://x.sharepoint.com/up?a=1", nextByte: 0 } });
    expect(parseUploadSession({ uploadUrl: "nowhere", nextExpectedRanges: ["0-"] }).ok).toBe(false);
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const parsed = parseUploadSession(body);
        expect(parsed).toMatchObject(parsed.ok ? { value: { nextByte: expect.any(Number) } } : { error: { kind: "unexpected-response" } });
      }),
    );
  });

  test.each([
    [{ nextExpectedRanges: ["327680-"] }, 327_680],
    [{ nextExpectedRanges: ["10-99", "200-"] }, 10],
    [{ nextExpectedRanges: [] }, "all"],
    [{ nextExpectedRanges: ["x"] }, null],
    [{}, null],
    [null, null],
  ])("the next byte of %j is %j", (body, next) => {
    expect(parseNextByte(body)).toBe(next);
  });

  test("a claims challenge is read in both kinds of base64, and nonsense is none", () => {
    const challenged = (claims: string) => claimsChallenge(new Response("", { status: 401, headers: { "WWW-Authenticate": `Bearer realm="", claims="${claims}"` } }));
    const json = '{"access_token":{"nbf":{"essential":true,"value":"1"},"x":"?>?"}}';
    expect(challenged(Buffer.from(json).toString("base64"))).toBe(json);
    expect(challenged(Buffer.from(json).toString("base64url"))).toBe(json);
    expect(challenged("bm90IGpzb24=")).toBeNull();
    expect(claimsChallenge(new Response("", { status: 401 }))).toBeNull();
  });
});
