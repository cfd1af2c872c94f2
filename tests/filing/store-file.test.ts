import { createGraphHttp } from "../../src/adapters/graph/http";
import { QuickXorHash } from "../../src/adapters/graph/quick-xor-hash";
import { storeInPlace } from "../../src/adapters/graph/store-file";
import type { FileToStore } from "../../src/ports/record-store";

/**
 * What is said to SharePoint to store one file, word for word: `send 4-7` is a fragment, `ask` the question where the session
 * stands, `commit` the end of it, `open` a new session, `put` a file in one piece, `look` at what has its name, and `download`
 * its bytes.
 */
type Said = `send ${string}` | "ask" | "commit" | "open" | "put" | "look" | "address" | "download" | "wait";
type Answer = Response | "no answer";

const SESSION = "https://dms.example/session";
const BYTES = Uint8Array.from({ length: 10 }, (_, at) => at + 1);
const hashOf = (bytes: Uint8Array): string => {
  const hash = new QuickXorHash();
  hash.update(bytes);
  return hash.digest();
};

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const status = (code: number, headers: Record<string, string> = {}): Response => new Response("{}", { status: code, headers });
const item = (more: object = {}): object => ({ id: "item-1", name: "film.mp4", size: BYTES.length, file: { hashes: { quickXorHash: hashOf(BYTES) } }, ...more });
const waits = (...nextExpectedRanges: readonly string[]): Response => json(202, { nextExpectedRanges });
const opened = (): Response => json(200, { uploadUrl: SESSION, nextExpectedRanges: ["0-"] });
const stored = (): Response => json(201, item());
const ours = (): Response => json(200, item());
const another = (): Response => json(200, item({ file: { hashes: { quickXorHash: hashOf(BYTES.map((byte) => byte + 1)) } } }));
const nothing = (): Response => status(404);
const unhashed = (): Response => json(200, item({ file: {}, "@microsoft.graph.downloadUrl": "https://dms.example/download" }));
const bytes = (of: Uint8Array<ArrayBuffer>): Response => new Response(of, { status: 206 });

function nameOf(input: URL | RequestInfo, { method = "GET", headers }: RequestInit = {}): Said {
  const url = input instanceof Request ? input.url : String(input);
  const verb = input instanceof Request ? input.method : method;
  if (url === SESSION) return verb === "GET" ? "ask" : verb === "POST" ? "commit" : `send ${/bytes (\d+-\d+)\/10/.exec(new Headers(headers).get("Content-Range") ?? "")?.[1] ?? "?"}`;
  if (url.endsWith("/download")) return "download";
  if (url.includes("createUploadSession")) return "open";
  if (verb === "PUT") return url.endsWith(":/content?@microsoft.graph.conflictBehavior=fail") ? "put" : raise(url);
  return url.includes(":/film.mp4") ? "look" : "address";
}

const raise = (what: string): never => {
  throw new Error(`not foreseen: ${what}`);
};

/** The bytes of a file that a request is to carry, as text. */
function wordsOf(file: Uint8Array, said: Said): string {
  const [, from = "0", to = String(file.length)] = /(\d+)-(\d+)/.exec(said) ?? [];
  return new TextDecoder().decode(file.slice(Number(from), Number(to) + 1));
}

interface Asked {
  /** Bytes of a fragment. */
  readonly fragmentBytes?: number;
  readonly perhapsStored?: boolean;
  readonly isResumed?: boolean;
  readonly slice?: FileToStore["slice"];
}

/** Stores a file where everything is answered as foreseen. @returns how it ended, and what positions were told */
async function store(script: readonly (readonly [Said, Answer] | "wait")[], { fragmentBytes = 4, perhapsStored = false, isResumed = false, slice }: Asked = {}) {
  const heard: Said[] = [];
  const bodies: (readonly [Said, string])[] = [];
  const take = (said: Said): Answer => {
    const next = script[heard.push(said) - 1] ?? raise(said);
    return next === "wait" ? "no answer" : next[1];
  };
  const http = createGraphHttp("https://graph.example/v1.0", {
    fetch: async (input, init) => {
      const said = nameOf(input, init);
      if (said === "put" || said.startsWith("send")) bodies.push([said, await new Response(init?.body ?? null).text()]);
      const answer = take(said);
      if (answer === "no answer") throw new TypeError("network");
      return answer;
    },
    signIn: { token: () => Promise.resolve({ ok: true, value: "token" }) },
    sleep: () => {
      take("wait");
      return Promise.resolve();
    },
    random: () => 0,
    deadline: () => new AbortController().signal,
  });
  const positions: number[] = [];
  const file: FileToStore = { path: "film.mp4", size: BYTES.length, perhapsStored, slice: slice ?? ((from, to) => Promise.resolve(new Blob([BYTES.slice(from, to)]))) };
  const onPosition = ({ storedBytes }: { readonly storedBytes: number }): Promise<void> => {
    positions.push(storedBytes);
    return Promise.resolve();
  };
  const place = { driveId: "d", parentId: "p", name: "film.mp4" };
  const outcome = await storeInPlace({ http, scope: "s", place, file, onPosition, fragmentBytes }, isResumed ? { sessionUrl: SESSION, storedBytes: 4 } : null);
  expect(heard).toEqual(script.map((one) => (one === "wait" ? one : one[0])));
  for (const [said, body] of bodies) expect(body).toBe(wordsOf(BYTES, said));
  return { ended: outcome.ok ? outcome.value.id : outcome.error, positions };
}

const TAKEN = { kind: "name-taken", path: "film.mp4" };
const INTERRUPTED = { kind: "interrupted" };

describe("a file in fragments", () => {
  test("fault 5: in order, each position told, the last fragment as long as what is left", async () => {
    expect(await store([["open", opened()], ["send 0-3", waits("4-")], ["send 4-7", waits("8-")], ["send 8-9", stored()]])).toEqual({ ended: "item-1", positions: [0, 4, 8] });
    expect((await store([["open", json(200, { uploadUrl: SESSION })], ["send 0-4", waits("5-9")], ["send 5-9", stored()]], { fragmentBytes: 5 })).ended).toBe("item-1");
  });

  test("fault 12: where no answer comes, or the server breaks, the session is asked; what it has is not sent again, what it lacks is", async () => {
    for (const broken of ["no answer", status(503), status(200), status(416)] as const) {
      expect(await store([["open", opened()], ["send 0-3", waits("4-")], ["send 4-7", broken === "no answer" ? broken : broken.clone()], "wait", ["ask", waits("8-")], ["send 8-9", stored()]])).toEqual({ ended: "item-1", positions: [0, 4, 8] });
      expect((await store([["open", opened()], ["send 0-3", waits("4-")], ["send 4-7", broken], "wait", ["ask", waits("4-")], ["send 4-7", waits("8-")], ["send 8-9", stored()]])).ended).toBe("item-1");
    }
  });

  test("fault 11: a throttled fragment was not looked at: it is sent again, and nothing is asked", async () => {
    expect((await store([["open", opened()], ["send 0-3", status(429)], "wait", ["send 0-3", waits("4-")], ["send 4-7", waits("8-")], ["send 8-9", stored()]])).ended).toBe("item-1");
  });

  test("fault 5: a session that waits for another byte than comes next is followed, also back; one that stands still is asked", async () => {
    expect((await store([["open", opened()], ["send 0-3", waits("2-")], ["send 2-5", waits("6-")], ["send 6-9", stored()]])).ended).toBe("item-1");
    expect(await store([["open", opened()], ["send 0-3", waits("4-")], ["send 4-7", waits("4-")], "wait", ["ask", waits("0-")], ["send 0-3", waits("8-")], ["send 8-9", stored()]])).toEqual({ ended: "item-1", positions: [0, 4, 0, 8] });
  });

  test("fault 8: what has every byte and is no file yet is committed; until then it is not stored", async () => {
    expect(await store([["open", opened()], ["send 0-4", waits("5-")], ["send 5-9", waits()], ["commit", stored()]], { fragmentBytes: 5 })).toEqual({ ended: "item-1", positions: [0, 5, 10] });
    expect((await store([["open", opened()], ["send 0-4", waits("5-")], ["send 5-9", waits()], ["commit", "no answer"], "wait", ["ask", waits()], ["commit", stored()]], { fragmentBytes: 5 })).ended).toBe("item-1");
  });

  test.each([
    ["ours", [["look", ours()]], "item-1"],
    ["of another size", [["look", json(200, item({ size: 9 }))]], TAKEN],
    ["another's of the same size", [["look", another()]], TAKEN],
    ["a folder", [["look", json(200, item({ folder: {} }))]], TAKEN],
    ["ours, and has no checksum yet", [["look", unhashed()], ["address", unhashed()], ["download", bytes(BYTES)]], "item-1"],
    ["another's, and has no checksum yet", [["look", unhashed()], ["address", unhashed()], ["download", bytes(BYTES.map((byte) => byte + 1))]], TAKEN],
    ["of no known checksum, and not to be read now", [["look", unhashed()], ["address", status(403)]], { kind: "no-access" }],
    ["not to be seen by this user", [["look", status(403)]], { kind: "no-access" }],
  ] as const)("faults 2, 6, 8: what has the file's name is %s: nothing is overwritten, and nothing is called stored that is not", async (_, look, ended) => {
    const fresh = (): readonly (readonly [Said, Answer])[] => look.map(([said, answer]) => [said, answer.clone()] as const);
    expect((await store([["open", opened()], ["send 0-4", waits("5-")], ["send 5-9", status(409)], ...fresh()], { fragmentBytes: 5 })).ended).toEqual(ended);
    expect((await store([["open", status(409)], ...fresh()])).ended).toEqual(ended);
    for (const gone of [401, 404, 410]) expect((await store([["ask", status(gone)], ...fresh()], { isResumed: true })).ended).toEqual(ended);
    // In one piece likewise.
    expect((await store([["put", status(409)], ...fresh()], { fragmentBytes: 10 })).ended).toEqual(ended);
    expect((await store(fresh(), { fragmentBytes: 10, perhapsStored: true })).ended).toEqual(ended);
    expect((await store([["put", "no answer"], "wait", ...fresh()], { fragmentBytes: 10 })).ended).toEqual(ended);
  });

  test("fault 8: 409 with nothing in the way: the session is asked, and goes on", async () => {
    expect((await store([["open", opened()], ["send 0-4", waits("5-")], ["send 5-9", status(409)], ["look", nothing()], "wait", ["ask", waits()], ["commit", stored()]], { fragmentBytes: 5 })).ended).toBe("item-1");
  });

  test("fault 6: a session that is gone costs a new one, with the whole file; a third that goes is no accident", async () => {
    expect(await store([["ask", nothing()], ["look", nothing()], ["open", opened()], ["send 0-4", waits("5-")], ["send 5-9", stored()]], { fragmentBytes: 5, isResumed: true })).toEqual({ ended: "item-1", positions: [0, 5] });
    const gone = (): readonly (readonly [Said, Answer])[] => [["open", opened()], ["send 0-3", nothing()], ["look", nothing()]];
    expect((await store([...gone(), ...gone(), ...gone()])).ended).toEqual(INTERRUPTED);
  });

  test("fault 1: an earlier attempt goes on where its session stands, and nowhere else", async () => {
    expect(await store([["ask", waits("8-")], ["send 8-9", stored()]], { isResumed: true })).toEqual({ ended: "item-1", positions: [8] });
    expect((await store([["ask", waits()], ["commit", stored()]], { isResumed: true })).ended).toBe("item-1");
    expect((await store([["ask", stored()]], { isResumed: true })).ended).toBe("item-1");
  });

  test("what waiting does not change is said at once; a file that cannot be read any more is not sent by half", async () => {
    expect((await store([["open", opened()], ["send 0-3", status(403)]])).ended).toEqual({ kind: "no-access" });
    expect((await store([["open", status(507)]])).ended).toEqual({ kind: "quota-exceeded" });
    expect((await store([["open", json(200, { uploadUrl: "no address" })]])).ended).toEqual({ kind: "unexpected-response", field: "uploadUrl" });
    const unreadable = { slice: () => Promise.resolve(null) };
    expect((await store([["open", opened()]], unreadable)).ended).toEqual(INTERRUPTED);
    expect((await store([["open", status(409)], ["look", ours()]], unreadable)).ended).toEqual(INTERRUPTED);
    expect((await store([], { ...unreadable, fragmentBytes: 10 })).ended).toEqual(INTERRUPTED);
  });
});

describe("a file in one piece", () => {
  test("what is no larger than a fragment is; it is looked for first only where an earlier run may have sent it", async () => {
    expect((await store([["put", stored()]], { fragmentBytes: 10 })).ended).toBe("item-1");
    expect((await store([["look", nothing()], ["put", stored()]], { fragmentBytes: 10, perhapsStored: true })).ended).toBe("item-1");
    expect((await store([["open", opened()], ["send 0-8", waits("9-")], ["send 9-9", stored()]], { fragmentBytes: 9 })).ended).toBe("item-1");
  });

  test("fault 12: before it is sent again it is looked for, and sent again where nothing is there", async () => {
    expect((await store([["put", "no answer"], "wait", ["look", nothing()], ["put", stored()]], { fragmentBytes: 10 })).ended).toBe("item-1");
    // Somebody else's was there, and was just taken away.
    expect((await store([["put", status(409)], ["look", nothing()]], { fragmentBytes: 10 })).ended).toEqual(INTERRUPTED);
    expect((await store([["put", status(423)]], { fragmentBytes: 10 })).ended).toEqual({ kind: "locked" });
    expect((await store([["put", json(201, {})]], { fragmentBytes: 10 })).ended).toEqual({ kind: "unexpected-response", field: "id" });
  });
});
