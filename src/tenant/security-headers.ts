import source from "../pages/security-policy.json";

/** Which of the app's pages a set of headers is for: office.js runs on the Outlook page only. */
export type PageKind = "teams" | "outlook";

export interface HeaderWishes {
  readonly page: PageKind;
  /** Only the local tenant frames the app itself, in its stand-ins for Teams and the pane. */
  readonly framedBySelf: boolean;
}

const POLICY: Readonly<Record<string, readonly string[]>> = source.policy;
/** What office.js needs besides: its own address, and a default policy for the scripts that it adds. */
const ON_OUTLOOK: Readonly<Record<string, readonly string[]>> = source.outlook;

/**
 * The app's Content Security Policy, as a header's value, of the one source that the build gives to web servers too.
 * `'wasm-unsafe-eval'` admits the compiled checksum of large files; the hash of the empty string admits Griffel's empty style
 * tags, that a script fills; Trusted Types admit webpack's own policy for its chunks and workers.
 */
export function contentSecurityPolicy({ page, framedBySelf }: HeaderWishes): string {
  const directives = Object.entries(POLICY).map(([name, values]) => {
    const self = framedBySelf && name === "frame-ancestors" ? ["'self'"] : [];
    const outlook = page === "outlook" ? (ON_OUTLOOK[name] ?? []) : [];
    return [name, ...self, ...values, ...outlook].join(" ");
  });
  return directives.join("; ");
}

/** Every header that guards the app's pages, scripts and workers. */
export function securityHeaders(wishes: HeaderWishes): Readonly<Record<string, string>> {
  return { "Content-Security-Policy": contentSecurityPolicy(wishes), ...source.headers };
}

/** The tenant's own pages: no script but its own, framing only the app. */
export const OWN_PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
