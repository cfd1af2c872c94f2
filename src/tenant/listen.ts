import { createServer, type RequestListener, type Server } from "node:http";
import { err, ok, type Result } from "../result";

const TAKEN = "EADDRINUSE";

/** Servers that answer `localhost` on one port, over IPv4 and, where the machine has it, IPv6. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Another program has the port, or this computer does not give it: the code of the system says why. */
export type PortError = { readonly kind: "port-taken"; readonly port: number } | { readonly kind: "port-refused"; readonly port: number; readonly code: string };

const portError = (port: number, code: string): PortError => (code === TAKEN ? { kind: "port-taken", port } : { kind: "port-refused", port, code });

/** @param port 0 for any free one */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<Result<Listening, PortError>> {
  const first = await listen(listener, port, "127.0.0.1");
  if (typeof first === "string") return err(portError(port, first));
  const found = portOf(first) ?? port;
  const second = await listen(listener, found, "::1");
  if (second === TAKEN) {
    await shut(first);
    return port === 0 ? listenOnLoopback(0, listener) : err(portError(port, second));
  }
  const servers = typeof second === "string" ? [first] : [first, second];
  return ok({
    port: found,
    close: async () => {
      await Promise.all(servers.map(shut));
    },
  });
}

/** The server once it listens, or the code of what stopped it. */
function listen(listener: RequestListener, port: number, host: string): Promise<Server | string> {
  // A slow link's upload may take long, and a browser lets go of a connection before the server does: one that the server
  // closes in the very moment of a request loses it. The tenant is for one person, so it may wait.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 75_000 }, listener);
  return new Promise((resolve) => {
    server.once("error", (error) => {
      resolve("code" in error && typeof error.code === "string" ? error.code : "unknown");
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number | null {
  const address = server.address();
  return address === null || typeof address === "string" ? null : address.port;
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
