import { bytes, type Answer } from "../http/answer";
import { OWN_PAGE_HEADERS } from "../security-headers";

/** Text as text: nothing in it becomes markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

export interface OwnPage {
  readonly title: string;
  /** Markup; what comes from elsewhere was escaped. */
  readonly body: string;
  /** Address of the page's script; null for none. */
  readonly script: string | null;
}

/** A page of the tenant's own, under its strict policy. */
export function ownPage(status: number, { title, body, script }: OwnPage): Answer {
  const scripts = script === null ? "" : `<script src="${script}" defer></script>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>`;
  const html = `<!doctype html><html lang="nl"><head>${head}<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/local-tenant/style.css">${scripts}</head><body>${body}</body></html>`;
  return bytes(status, "text/html; charset=utf-8", html, OWN_PAGE_HEADERS);
}
