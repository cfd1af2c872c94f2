import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What a line to the office's server is like. */
export interface LinkShape {
  readonly bitsPerSecond: number;
  /** Milliseconds that every answer takes to come back. */
  readonly answerMs: number;
}

export interface ShapedLink {
  /** `http://127.0.0.1:…`, for whoever goes through a proxy. */
  readonly proxy: string;
  close(): void;
}

/** A proxy through which everything goes that is sent: all connections together get no more than the line carries. */
export async function openShapedLink({ bitsPerSecond, answerMs }: LinkShape): Promise<ShapedLink> {
  const pass = oneLine(bitsPerSecond / 8);
  const server = createServer((request, response) => {
    onward(request, response, pass, answerMs).catch(() => { response.destroy(); });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    proxy: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Pieces of all connections follow one another. */
function oneLine(bytesPerSecond: number): (count: number) => Promise<unknown> {
  let free = 0;
  return (count) => {
    free = Math.max(free, performance.now()) + (count / bytesPerSecond) * 1000;
    return wait(free - performance.now());
  };
}

async function onward(request: IncomingMessage, response: ServerResponse, pass: (count: number) => Promise<unknown>, answerMs: number): Promise<void> {
  const { hostname, port, pathname, search } = new URL(request.url ?? "");
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== "proxy-connection" && name !== "expect"));
  const server = ask({ hostname, port, path: pathname + search, method: request.method, headers });
  const answered = once(server, "response") as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  for await (const piece of request) {
    if (!(piece instanceof Uint8Array)) continue;
    await pass(piece.length);
    if (!server.write(piece)) await once(server, "drain");
  }
  server.end();
  const [answer] = await answered;
  await wait(answerMs);
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(response);
}
