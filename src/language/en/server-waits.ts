import type { serverWaits as source } from "../nl/server-waits";

export const serverWaits: Record<keyof typeof source, string> = {
  "server.title": "Connection with the server",
  "server.offline": "You have no connection. As soon as it is back, we go on by ourselves. You need not do anything.",
  "server.waits": "The server does not answer now, or is busy. We try again by ourselves. You need not do anything.",
  "server.minutes.one": "That may take about {count} minute.",
  "server.minutes.other": "That may take about {count} minutes.",
};
