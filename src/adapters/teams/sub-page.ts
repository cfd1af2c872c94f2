import type { SubPage } from "../../ports/sub-page";
import { TAB_ID } from "./teams-tab";

/** As the app makes its ids: random, and nothing of anybody in it. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What Teams carries in a link to a tab («subPageId»). */
export function subPageId(page: SubPage): string {
  if (page.at === "asked") return `afspraak.${page.agreement}`;
  return page.recordId === null ? "register" : `stuk.${page.recordId}`;
}

/** Where it leads; null where it is not one of ours: then the app begins at its beginning. */
export function readSubPage(id: string | undefined): SubPage | null {
  if (id === "register") return { at: "desk", recordId: null };
  const [kind, uuid = "", ...more] = (id ?? "").split(".");
  if (!UUID.test(uuid) || more.length > 0) return null;
  if (kind === "stuk") return { at: "desk", recordId: uuid };
  return kind === "afspraak" ? { at: "asked", agreement: uuid } : null;
}

/**
 * A link that opens this place in Teams.
 *
 * @param appId as this Teams knows the app: another than in the manifest, once an organisation has published it
 * @param webAddress where the link leads who has no Teams
 * @source learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLink(appId: string, page: SubPage, webAddress: string): string {
  const context = JSON.stringify({ subEntityId: subPageId(page) });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${TAB_ID}?webUrl=${encodeURIComponent(webAddress)}&context=${encodeURIComponent(context)}`;
}
