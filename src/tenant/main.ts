import { readFileSync } from "node:fs";
import { ALLOWED_SCOPES } from "./seeds/allowed-scopes";
import { openTenant, type StartError } from "./tenant";

function sentence(error: StartError): string {
  switch (error.kind) {
    case "port-taken":
      return `Port ${error.port} is in use by another program. Stop that program, or choose another port: PORT=${error.port + 1} npm start`;
    case "folder-in-use":
      return `The folder ${error.folder} is in use by a local tenant that is running. Stop that one, or choose another folder: TENANT_DATA=… npm start`;
    case "folder-unusable":
      return `The folder ${error.folder} cannot be used for the local tenant's data. Choose another folder: TENANT_DATA=… npm start`;
  }
}

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

/** The policy file's text; empty when none was named, null when it cannot be read. */
function readPolicy(path: string | undefined): { readonly policy?: string } | null {
  if (path === undefined || path === "") return {};
  try {
    return { policy: readFileSync(path, "utf8") };
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const port = process.env["PORT"] ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    fail(`PORT=${port} is no port. Choose a number from 0 to 65535; 0 takes any free one.`);
    return;
  }
  const policy = readPolicy(process.env["POLICY"]);
  if (policy === null) {
    fail(`POLICY=${process.env["POLICY"] ?? ""} cannot be read. Give the path of a policy file, or leave POLICY out: the tenant has one of its own.`);
    return;
  }
  // A site that nobody furnished yet, to try `npm run provision` on: nobody allowed the app anything there either.
  const isNew = process.env["TENANT_SITE"] === "empty";
  const opened = await openTenant({
    port: Number(port),
    dataFolder: process.env["TENANT_DATA"] ?? ".local-tenant",
    appFolder: process.env["APP"] ?? "dist/app",
    site: isNew ? "empty" : "furnished",
    ...policy,
  });
  if (!opened.ok) {
    fail(sentence(opened.error));
    return;
  }
  // With `TENANT_CONSENT=ask` each permission is asked of the person at its first use.
  if (!isNew && process.env["TENANT_CONSENT"] !== "ask") for (const person of Object.values(opened.value.people)) opened.value.giveConsent(person, ALLOWED_SCOPES);
  console.log(`${opened.value.origin}/`);
  const stop = (): void => void opened.value.close().then(() => process.exit());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

void main();
