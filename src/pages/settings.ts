import { scopeOf } from "../adapters/graph/permissions";
import { AGREEMENTS_LIST_NAME, POLICY_FILE_NAME, POLICY_LIBRARY_NAME, REGISTER_LIST_NAME } from "../archive-site/names";
import { err, ok } from "../result";
import type { Result } from "../result";

/** Where the app finds its tenant; `settings.json` beside the page, so that one build serves every tenant. */
export interface Settings {
  /** Graph's address, its version included. */
  readonly graph: string;
  readonly authority: string;
  readonly clientId: string;
  /** Path of the archive site below Graph's version. */
  readonly site: string;
  readonly library: string;
  /** Library of the archive site in which the organisation keeps its policy, and the file there. */
  readonly policyLibrary: string;
  readonly policyFile: string;
  /** List of the archive site in which people agree on who keeps. */
  readonly agreementsList: string;
  /** List of the archive site that is the decision register. */
  readonly registerList: string;
  /** Permission on the archive site: `Sites.Selected`, else `Sites.ReadWrite.All`. */
  readonly siteScope: string;
}

export interface SettingsMissing {
  readonly kind: "settings-missing";
  readonly field: string;
}

/** What may be left out. */
const USUAL = {
  siteScope: scopeOf("archive"),
  policyLibrary: POLICY_LIBRARY_NAME,
  policyFile: POLICY_FILE_NAME,
  agreementsList: AGREEMENTS_LIST_NAME,
  registerList: REGISTER_LIST_NAME,
} as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Reads the text of settings.json. What is no JSON, an administrator mends, as what is missing: nothing is wrong with the network. */
export function settingsIn(text: string): Result<Settings, SettingsMissing> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return err({ kind: "settings-missing", field: "JSON" });
  }
  return parseSettings(body);
}

/** Reads settings.json once, here. */
export function parseSettings(body: unknown): Result<Settings, SettingsMissing> {
  const read = (field: string): string => {
    const value = isObject(body) ? body[field] : undefined;
    return typeof value === "string" ? value : "";
  };
  const readOr = (field: keyof typeof USUAL): string => (read(field) === "" ? USUAL[field] : read(field));
  const settings: Settings = {
    graph: read("graph"),
    authority: read("authority"),
    clientId: read("clientId"),
    site: read("site"),
    library: read("library"),
    policyLibrary: readOr("policyLibrary"),
    policyFile: readOr("policyFile"),
    agreementsList: readOr("agreementsList"),
    registerList: readOr("registerList"),
    siteScope: readOr("siteScope"),
  };
  const missing = Object.entries(settings).find(([, value]) => value === "");
  return missing === undefined ? ok(settings) : err({ kind: "settings-missing", field: missing[0] });
}
