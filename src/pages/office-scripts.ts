/** Servers from which office.js fetches its own parts. */
const MICROSOFT = /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.edog\.officeapps\.live\.com|res\.cdn\.office\.net|res-1\.cdn\.office\.net)$/u;

interface ScriptPolicies {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string | null }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: ScriptPolicies;
  }
}

/** Whether a script of office.js may come from this address: Microsoft's servers and our own, nothing else. */
export function mayLoadScript(address: string, page: URL): boolean {
  if (!URL.canParse(address, page)) return false;
  const { origin, protocol } = new URL(address, page);
  // A blob has the page's origin too, whoever wrote it.
  return MICROSOFT.test(origin) || (origin === page.origin && protocol === page.protocol);
}

/**
 * office.js names scripts by plain text. The page requires Trusted Types, so one policy lets those addresses through;
 * markup and code as text have no way in.
 *
 * @source reliability.md, Content Security Policy
 */
export function admitOfficeScripts(page: Window): void {
  const here = new URL(page.location.href);
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (mayLoadScript(address, here) ? address : null),
  });
}
