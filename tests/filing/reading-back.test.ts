import type { AddressInfo } from "node:net";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createGraphHttp } from "../../src/adapters/graph/http";
import { readStored } from "../../src/adapters/graph/read-back";
import { readWhole } from "../../src/adapters/graph/read-whole";
import { someBytes } from "../tenant/running-tenant";

type Answer = (request: IncomingMessage, response: ServerResponse, from: number, to: number) => void;

const MIB = 1024 * 1024;
const stored = someBytes(12 * MIB + 5);

const part: Answer = (_request, response, from, to) => {
  response.writeHead(206).end(stored.subarray(from, to + 1));
};
/** The connection breaks after so many bytes. */
const broken =
  (after: number): Answer =>
  (_request, response, from, to) => {
    response.writeHead(206, { "Content-Length": String(to + 1 - from) });
    response.write(stored.subarray(from, from + after), () => response.destroy());
  };
const portal: Answer = (_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Sign in</p>");
};
/** In many writes, with time between them: the document comes in as many pieces. */
const inSips: Answer = (_request, response, from, to) => {
  response.writeHead(206, { "Content-Length": String(to + 1 - from) });
  const sip = (at: number): void => {
    if (at > to) response.end();
    else response.write(stored.subarray(at, Math.min(at + 64 * 1024, to + 1)), () => setTimeout(sip, 1, at + 64 * 1024));
  };
  sip(from);
};
const tooMuch: Answer = (_request, response, from, to) => {
  response.writeHead(206).end(stored.subarray(from, to + 100));
};

describe("reading back what was stored", () => {
  let server: Server;
  let origin: string;
  let size = stored.length;
  let answers: Answer[] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url?.startsWith("/graph") === true) {
        response.end(JSON.stringify({ id: "1", name: "film.mp4", size, file: {}, "@microsoft.graph.downloadUrl": `${origin}/download` }));
        return;
      }
      const range = request.headers.range ?? "";
      asked.push(range);
      const [from = 0, to = size - 1] = (/(\d+)-(\d+)/.exec(range)?.slice(1) ?? []).map(Number);
      (answers.shift() ?? part)(request, response, from, to);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  beforeEach(() => {
    asked.length = 0;
    size = stored.length;
  });
  afterAll(() => {
    server.close();
  });

  const access = () => ({
    scope: "Sites.Selected",
    http: createGraphHttp(`${origin}/graph/v1.0`, {
      fetch,
      signIn: { token: () => Promise.resolve({ ok: true, value: "the-token" }) },
      sleep: () => Promise.resolve(),
      random: () => 0,
      deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
    }),
  });
  const read = async (given: readonly Answer[]) => {
    answers = [...given];
    const pieces: Buffer[] = [];
    const outcome = await readStored(access(), { driveId: "d" }, { id: "1" }, (piece) => {
      pieces.push(Buffer.from(piece));
    });
    return { outcome, isWhole: Buffer.concat(pieces).equals(stored.subarray(0, size)) };
  };

  test("law 2: every byte passes once, in order, 10 MiB at a time", async () => {
    expect(await read([])).toMatchObject({ outcome: { ok: true }, isWhole: true });
    expect(asked).toEqual([`bytes=0-${String(10 * MIB - 1)}`, `bytes=${String(10 * MIB)}-${String(size - 1)}`]);
  });

  test("law 2: a document that comes in many pieces is whole, also while others are read", async () => {
    size = MIB;
    answers = Array.from({ length: 4 }, () => inSips);
    const documents = await Promise.all(Array.from({ length: 4 }, () => readWhole(access(), { driveId: "d" }, { id: "1" })));
    const isWhole = documents.map((document) => document.ok && Buffer.from(document.value).equals(stored.subarray(0, size)));
    expect(isWhole).toEqual([true, true, true, true]);
  });

  test("fault 12: after a connection that broke it goes on behind what had come; no byte passes twice", async () => {
    expect(await read([broken(3 * MIB + 1), broken(0), part, broken(7)])).toMatchObject({ outcome: { ok: true }, isWhole: true });
    const begun = asked.map((range) => Number(/\d+/.exec(range)?.[0]));
    expect(begun).toEqual([...begun].sort((one, other) => one - other));
    expect(begun).toHaveLength(5);
  });

  test("fault 21: of a captive portal's page no byte is taken for one of the file", async () => {
    expect(await read([portal, part, portal])).toMatchObject({ outcome: { ok: true }, isWhole: true });
  });

  test("fault 4: more bytes than were asked for are not taken", async () => {
    expect(await read([tooMuch])).toMatchObject({ outcome: { ok: true }, isWhole: true });
  });

  test("a host that gives a small file whole, whatever range was asked, is understood", async () => {
    size = 1000;
    const whole: Answer = (_request, response) => {
      response.writeHead(200).end(stored.subarray(0, size));
    };
    expect(await read([portal, whole])).toMatchObject({ outcome: { ok: true }, isWhole: true });
    expect(asked).toHaveLength(2);
  });

  test("fault 12: a connection that breaks again and again ends as interrupted", async () => {
    expect(await read(Array.from({ length: 20 }, () => broken(0)))).toMatchObject({ outcome: { ok: false, error: { kind: "interrupted" } } });
  });
});
