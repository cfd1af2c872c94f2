import { browserNetwork, createServerWaits } from "../adapters/browser/server-waits";
import { createSignIn } from "../adapters/entra/sign-in";
import { scopeOf } from "../adapters/graph/permissions";
import type { Host } from "../ports/host";
import { err, ok } from "../result";
import type { Result } from "../result";
import { permissionsOf, permissionWatch } from "./permission-watch";
import { remoteOf } from "./remote-of";
import type { Remote, SettingsFault } from "./remote-ports";
import { settingsIn } from "./settings";
import type { Settings } from "./settings";

// Fetched together: who shows how the permissions stand, follows who asks for them.
export { permissions } from "./permission-watch";

/** One for the page: whatever asks of the server waits through it, and the screen follows. */
export const serverWaits = createServerWaits(browserNetwork);

/** The page that ends a sign-in window outside a host. */
const SIGN_IN_PAGE = "/auth.html";

/**
 * Opens what stands behind the network, as the settings beside the page say where.
 *
 * @param host settles when the host was met, or when there is none: sign-in comes after
 */
export async function openRemote(host: Promise<Host>): Promise<Result<Remote, SettingsFault>> {
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const { authority, clientId } = settings.value;
  const redirectUri = window.location.origin + SIGN_IN_PAGE;
  permissionsOf(settings.value, redirectUri);
  const signIn = createSignIn({ authority, clientId, redirectUri, identityScope: scopeOf("own-profile"), watch: permissionWatch, host });
  const remote = remoteOf(settings.value, {
    fetch: window.fetch.bind(window),
    signIn,
    sleep: (seconds, isForServer, signal) => (isForServer === true ? serverWaits.wait(seconds, signal) : new Promise((resolve) => setTimeout(resolve, seconds * 1000))),
    random: Math.random,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  });
  return ok(remote);
}

async function readSettings(): Promise<Result<Settings, SettingsFault>> {
  try {
    const answer = await fetch("settings.json");
    return answer.ok ? settingsIn(await answer.text()) : err({ kind: "settings-missing", field: String(answer.status) });
  } catch {
    return err({ kind: "unreachable" });
  }
}
