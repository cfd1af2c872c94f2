/**
 * What is not needed before the first screen. Each part is a file of its own; fetching them while the user reads, keeps
 * a connection that goes, or a new version on the server, from stopping anybody half-way.
 */
const LATER: readonly (() => Promise<unknown>)[] = [
  () => import("../language/nl-later"),
  () => import("../panes/journey/later-screens"),
  () => import("../panes/journey/new-sitting"),
  () => import("../panes/journey/back-button"),
  () => import("../panes/shared/colleague-picker"),
  () => import("../panes/start/work-in-progress"),
  () => import("../panes/words/word-list"),
  () => import("../panes/start/on-behalf"),
  () => import("../panes/start/questions"),
  () => import("../panes/start/started-chats"),
  () => import("../panes/start/desk-link"),
  () => import("../panes/desk/desk"),
  () => import("../adapters/browser/drafts"),
  () => import("../panes/mail/mail-exports"),
  () => import("../panes/mail/mark-mail"),
  () => import("../panes/mail/other-mail"),
  () => import("../panes/teams/teams-chats"),
  () => import("../panes/start/export-help"),
  () => import("../panes/start/paste-text"),
  () => import("../panes/start/screenshots"),
  () => import("../panes/start/policy-notice"),
  () => import("../panes/start/policy-faults"),
  () => import("../panes/reading/reading-progress"),
  () => import("../panes/reading/reading-fault"),
  () => import("../panes/import-check/import-check"),
  () => import("../panes/people/people"),
  () => import("../panes/review/review"),
  () => import("../hints/hints-in"),
  () => import("../panes/rest/rest"),
  () => import("../panes/elsewhere/elsewhere"),
  () => import("../panes/keeper/keeper"),
  () => import("../panes/check/check"),
  () => import("../panes/filing/filing"),
  () => import("../panes/receipt/receipt"),
  () => import("../panes/correction/new-version"),
  () => import("../panes/objection/objections"),
  () => import("../workflows/resume-filing"),
  () => import("../workflows/settle-filings"),
  () => import("../adapters/browser/hasher"),
  () => import("../adapters/browser/open-filing-journal"),
  () => import("../adapters/browser/remembered-roles"),
  () => import("./open-remote"),
  () => import("../panes/permissions/permission-line"),
  () => import("../panes/waits/wait-line"),
  () => import("../adapters/entra/clients"),
  () => import("./app-links"),
  () => import("../workflows/reverify-record"),
  () => import("../workflows/export-sip"),
  () => import("../adapters/browser/zip-maker"),
  () => import("../adapters/pdf/copies-in-worker"),
  () => import("hash-wasm"),
  async () => {
    (await import("../adapters/browser/chat-reader")).startAhead();
  },
];

/** Fetches everything, one after the other, when the browser has nothing better to do. What fails is tried again when it is needed. */
export async function fetchAhead(idle: () => Promise<void>): Promise<void> {
  for (const part of LATER) {
    await idle();
    await part().catch(() => undefined);
  }
}

/** The next idle moment of this browser. */
export const idleMoment = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callback.
    if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(() => { resolve(); }, { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
