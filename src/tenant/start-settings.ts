import { err, ok, type Result } from "../result";

/** How `npm start` was told to start. */
export interface StartSettings {
  readonly port: number;
  readonly dataFolder: string;
  readonly appFolder: string;
  /** Path of the policy file to begin with; null for the tenant's own. */
  readonly policyFile: string | null;
  /** A site that nobody furnished yet, to try `npm run provision` on. */
  readonly isNewSite: boolean;
  /** Whether each permission is asked of the person at its first use. */
  readonly asksConsent: boolean;
}

/**
 * Reads the environment's settings. An empty one counts as left out; one that cannot be so is an error, for who mistypes it
 * would look for something else than they get.
 *
 * @returns a sentence with what may stand there instead, where something is wrong
 */
export function readStartSettings(environment: Readonly<Record<string, string | undefined>>): Result<StartSettings, string> {
  const said = (name: string, usual: string): string => environment[name] || usual;
  const [port, site, consent] = [said("PORT", "3000"), said("TENANT_SITE", "furnished"), said("TENANT_CONSENT", "given")];
  if (!/^\d{1,5}$/.test(port) || Number(port) > MOST_PORT) return err(`PORT=${port} is no port. Choose a number from 0 to ${MOST_PORT}; 0 takes any free one.`);
  if (site !== "empty" && site !== "furnished") return err(`TENANT_SITE=${site} is not known. Give TENANT_SITE=empty for a site that nobody furnished yet, or leave it out.`);
  if (consent !== "ask" && consent !== "given") return err(`TENANT_CONSENT=${consent} is not known. Give TENANT_CONSENT=ask to be asked for each permission, or leave it out.`);
  const policyFile = said("POLICY", "");
  return ok({
    port: Number(port),
    dataFolder: said("TENANT_DATA", ".local-tenant"),
    appFolder: said("APP", "dist/app"),
    policyFile: policyFile === "" ? null : policyFile,
    isNewSite: site === "empty",
    asksConsent: consent === "ask",
  });
}

const MOST_PORT = 65_535;

/** A port to try where this one is taken. */
export const portBeside = (port: number): number => (port < MOST_PORT ? port + 1 : port - 1);
