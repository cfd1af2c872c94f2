import { createHasher } from "../adapters/browser/hasher";
import { createSignIn } from "../adapters/entra/sign-in";
import { createAgreements } from "../adapters/graph/agreements";
import { createDecisionRegister } from "../adapters/graph/decision-register";
import { createChats } from "../adapters/graph/chats";
import { createDirectory } from "../adapters/graph/directory";
import { createDocumentSearch } from "../adapters/graph/document-search";
import { createGraphHttp } from "../adapters/graph/http";
import { createMailbox } from "../adapters/graph/mailbox";
import { createPolicyFiles } from "../adapters/graph/policy-files";
import { createRecordStore } from "../adapters/graph/record-store";
import { err, ok } from "../result";
import type { Result } from "../result";
import { withTargets } from "./policy-targets";
import type { Remote, SettingsFault } from "./remote-ports";
import { parseSettings } from "./settings";
import type { Settings } from "./settings";

/** The page that ends a sign-in window outside a host. */
const SIGN_IN_PAGE = "/auth.html";

/**
 * Opens what stands behind the network, as the settings beside the page say where.
 *
 * @param hostReady settles when the host was met, or when there is none: sign-in comes after
 */
export async function openRemote(hostReady: Promise<unknown>): Promise<Result<Remote, SettingsFault>> {
  const settings = await readSettings();
  return settings.ok ? ok(remoteOf(settings.value, hostReady)) : settings;
}

async function readSettings(): Promise<Result<Settings, SettingsFault>> {
  try {
    const answer = await fetch("settings.json");
    return answer.ok ? parseSettings(await answer.json()) : err({ kind: "settings-missing", field: String(answer.status) });
  } catch {
    return err({ kind: "unreachable" });
  }
}

function remoteOf(settings: Settings, hostReady: Promise<unknown>): Remote {
  const { authority, clientId, graph, site, library, siteScope: scope, policyLibrary, policyFile, agreementsList, registerList } = settings;
  const signIn = createSignIn({ authority, clientId, redirectUri: window.location.origin + SIGN_IN_PAGE, hostReady });
  const http = createGraphHttp(graph, {
    fetch: window.fetch.bind(window),
    signIn,
    sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    random: Math.random,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  });
  const { policies, targets } = withTargets(createPolicyFiles(http, { site, library: policyLibrary, file: policyFile, scope }));
  return {
    directory: createDirectory(http),
    chats: createChats(http, signIn),
    store: createRecordStore(http, { site, library, scope }, targets),
    agreements: createAgreements(http, { site, list: agreementsList, scope }),
    register: createDecisionRegister(http, { site, list: registerList, scope }, createHasher()),
    documentSearch: createDocumentSearch(http, { site, library, scope }, targets),
    mailbox: createMailbox(http),
    policies,
  };
}
