import { openTenant, type StartError } from "./tenant";

const SENTENCES = {
  "port-taken": (error: Extract<StartError, { kind: "port-taken" }>) =>
    `Port ${error.port} is in use by another program. Stop that program, or choose another port: PORT=${error.port + 1} npm start`,
  "folder-in-use": (error: Extract<StartError, { kind: "folder-in-use" }>) =>
    `The folder ${error.folder} is in use by a local tenant that is running. Stop that one, or choose another folder: TENANT_DATA=… npm start`,
};

async function main(): Promise<void> {
  const port = Number(process.env["PORT"] ?? "3000");
  const opened = await openTenant({
    port: Number.isInteger(port) && port >= 0 && port < 65536 ? port : 3000,
    dataFolder: process.env["TENANT_DATA"] ?? ".local-tenant",
    appFolder: process.env["APP"] ?? "dist/app",
  });
  if (!opened.ok) {
    console.error(opened.error.kind === "port-taken" ? SENTENCES["port-taken"](opened.error) : SENTENCES["folder-in-use"](opened.error));
    process.exitCode = 1;
    return;
  }
  console.log(`${opened.value.origin}/`);
  const stop = (): void => void opened.value.close().then(() => process.exit());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

void main();
