import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALLOWED_SCOPES } from "./seeds/allowed-scopes";
import { portBeside, readStartSettings } from "./start-settings";
import { hindrance, openTenant, type StartError } from "./tenant";

function sentence(error: StartError): string {
  switch (error.kind) {
    case "port-taken":
      return `Port ${error.port} is in use by another program. Stop that program, or choose another port: PORT=${portBeside(error.port)} npm start`;
    case "port-refused":
      return `This computer does not let you use port ${error.port} (${error.code}). Choose another; those from 1024 are usually everybody's: PORT=3000 npm start`;
    case "folder-in-use":
      return `The folder ${error.folder} is in use by a local tenant that is running. Stop that one, or choose another folder: TENANT_DATA=… npm start`;
    case "folder-unusable":
      return `The folder ${error.folder} cannot be used for the local tenant's data: it cannot be written, its disk is full, or it holds something else. Choose another folder: TENANT_DATA=… npm start`;
  }
}

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

/** The policy file as it lies there; empty when none was named, null when it cannot be read. */
function readPolicy(path: string | null): { readonly policy?: Uint8Array } | null {
  if (path === null) return {};
  try {
    return { policy: readFileSync(path) };
  } catch {
    return null;
  }
}

/** The folder of the build itself may still be empty. */
const hasApp = (appFolder: string): boolean => !process.env["APP"] || existsSync(join(appFolder, "tab.html"));

/** @param lookFirst only tells what keeps the tenant from starting, before the app is built */
async function main(lookFirst: boolean): Promise<void> {
  const read = readStartSettings(process.env);
  if (!read.ok) {
    fail(read.error);
    return;
  }
  const { port, dataFolder, appFolder, policyFile, isNewSite, asksConsent } = read.value;
  const policy = readPolicy(policyFile);
  if (policy === null) {
    fail(`POLICY=${policyFile ?? ""} cannot be read. Give the path of a policy file, or leave POLICY out: the tenant has one of its own.`);
    return;
  }
  if (lookFirst) {
    const hindered = hasApp(appFolder) ? await hindrance({ port, dataFolder }).then((error) => error && sentence(error)) : `APP=${appFolder} holds no built app. Leave APP out: npm start builds one.`;
    if (hindered !== null) fail(hindered);
    return;
  }
  // On a site that nobody furnished yet, nobody allowed the app anything either.
  const consent = isNewSite || asksConsent ? [] : ALLOWED_SCOPES;
  const opened = await openTenant({ port, dataFolder, appFolder, site: isNewSite ? "empty" : "furnished", consent, ...policy });
  if (!opened.ok) {
    fail(sentence(opened.error));
    return;
  }
  console.log(`${opened.value.origin}/`);
  const stop = (): void => void opened.value.close().then(() => process.exit());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

void main(process.argv.includes("--look-first"));
