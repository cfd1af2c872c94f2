import { LANGUAGES } from "../../language/translator";

/** What `provision` is asked to do. */
export interface Provisioning {
  /** As it was given: `https://example.sharepoint.com/sites/archief`. */
  readonly site: string;
  /** Whether to do it; else it is only said. */
  readonly apply: boolean;
  /** Client id of the app as it is registered, for what is printed of it. */
  readonly clientId: string | null;
  /** Where the app's pages stand, for what is printed of it. */
  readonly origin: string | null;
  /** Client id of the app that must be let into the site. */
  readonly grantApp: string | null;
  /** Id or domain of the organisation. */
  readonly tenant: string | null;
  /** Client id that signs in here; null for Microsoft's own command line tools. */
  readonly adminClientId: string | null;
  /** File with the certificate that signs in; null for a code in the browser. */
  readonly certificate: string | null;
  /** File with its key; null where that is the same file. */
  readonly key: string | null;
  /** The app's `settings.json`, which may call the lists otherwise; null for the usual names. */
  readonly settings: string | null;
  /** Graph's address, its version included. */
  readonly graph: string;
  /** Where Entra signs people in. */
  readonly authority: string;
  readonly language: (typeof LANGUAGES)[number];
}

const USUAL: Provisioning = {
  site: "",
  apply: false,
  clientId: null,
  origin: null,
  grantApp: null,
  tenant: null,
  adminClientId: null,
  certificate: null,
  key: null,
  settings: null,
  graph: "https://graph.microsoft.com/v1.0",
  authority: "https://login.microsoftonline.com",
  language: "nl",
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TENANT = /^[\w.-]+$/;

/** A token goes over TLS, or does not leave this computer. */
const isSafeAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
};

const id = (value: string): string | null => (ID.test(value) ? value : null);
const address = (value: string): string | null => (isSafeAddress(value) ? value.replace(/\/+$/, "") : null);
const file = (value: string): string | null => (value === "" || value.startsWith("--") ? null : value);

type Change = Partial<Provisioning>;
const changed = <V>(value: V | null, change: (value: V) => Change): Change | null => (value === null ? null : change(value));

/** What each option changes; null when its value cannot be so. */
const OPTIONS: Readonly<Record<string, (value: string) => Change | null>> = {
  "--site": (value) => changed(address(value), (site) => ({ site })),
  "--client-id": (value) => changed(id(value), (clientId) => ({ clientId })),
  "--origin": (value) => changed(address(value), (origin) => ({ origin: new URL(origin).origin })),
  "--grant-app": (value) => changed(id(value), (grantApp) => ({ grantApp })),
  "--tenant": (value) => changed(TENANT.test(value) ? value : null, (tenant) => ({ tenant })),
  "--admin-client-id": (value) => changed(id(value), (adminClientId) => ({ adminClientId })),
  "--certificate": (value) => changed(file(value), (certificate) => ({ certificate })),
  "--key": (value) => changed(file(value), (key) => ({ key })),
  "--settings": (value) => changed(file(value), (settings) => ({ settings })),
  "--graph": (value) => changed(address(value), (graph) => ({ graph })),
  "--authority": (value) => changed(address(value), (authority) => ({ authority })),
  "--language": (value) => changed(LANGUAGES.find((one) => one === value) ?? null, (language) => ({ language })),
};

/** Reads the options, in any order; null when that is not what stands there. */
export function readProvisioning(given: readonly string[]): Provisioning | null {
  let so = USUAL;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? "";
    if (word === "--apply") {
      so = { ...so, apply: true };
      continue;
    }
    at += 1;
    const change = new Map(Object.entries(OPTIONS)).get(word)?.(given[at] ?? "") ?? null;
    if (change === null) return null;
    so = { ...so, ...change };
  }
  return so.site !== "" && isWhole(so) ? so : null;
}

/** A certificate says nothing of whose it is: the app and the organisation must be named beside it. */
const isWhole = ({ certificate, key, adminClientId, tenant }: Provisioning): boolean =>
  certificate === null ? key === null : adminClientId !== null && tenant !== null;

/** How Graph names a site: `/sites/example.sharepoint.com:/sites/archief`. @source learn.microsoft.com/graph/api/site-getbypath */
export function graphSitePath(site: string): string {
  const { host, pathname } = new URL(site);
  const path = pathname.replace(/\/+$/, "");
  return path === "" ? `/sites/${host}` : `/sites/${host}:${path}`;
}
