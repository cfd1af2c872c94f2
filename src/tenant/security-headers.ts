/** Which of the app's pages a set of headers is for: office.js runs on the Outlook page only. */
export type PageKind = "teams" | "outlook";

export interface HeaderWishes {
  readonly page: PageKind;
  /** Only the local tenant frames the app itself, in its stand-ins for Teams and the pane. */
  readonly framedBySelf: boolean;
}

const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** The empty string's hash: Griffel inserts empty style tags and fills them by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const HOSTS = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/**
 * The app's Content Security Policy, as a header's value.
 * `'wasm-unsafe-eval'` admits the compiled checksum of large files; Trusted Types admit webpack's own policy for its
 * chunks and workers, and on the Outlook page a default policy for the scripts that office.js adds.
 */
export function contentSecurityPolicy({ page, framedBySelf }: HeaderWishes): string {
  const outlook = page === "outlook";
  const directives: readonly (readonly [string, ...string[]])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", "'wasm-unsafe-eval'", ...(outlook ? [OFFICE_CDN] : [])],
    ["style-src", "'self'", EMPTY_STYLE],
    ["img-src", "'self'", "blob:"],
    ["media-src", "blob:"],
    ["font-src", "'self'"],
    ["worker-src", "'self'"],
    [
      "connect-src",
      "'self'",
      "https://graph.microsoft.com",
      "https://login.microsoftonline.com",
      "https://*.sharepoint.com",
      "https://res.cdn.office.net",
    ],
    ["frame-src", "https://login.microsoftonline.com"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["frame-ancestors", ...(framedBySelf ? ["'self'"] : []), ...HOSTS],
    ["require-trusted-types-for", "'script'"],
    ["trusted-types", "bewaarwijzer", ...(outlook ? ["default"] : [])],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/** Every header that guards the app's pages, scripts and workers. */
export function securityHeaders(wishes: HeaderWishes): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(wishes),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}

/** The tenant's own pages: no script but its own, framing only the app. */
export const OWN_PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
