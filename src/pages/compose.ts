import { browserClock } from "../adapters/browser/clock";
import { createHasher } from "../adapters/browser/hasher";
import { browserIdentifiers } from "../adapters/browser/identifiers";
import { openFilingJournal } from "../adapters/browser/open-filing-journal";
import { browserPreferences } from "../adapters/browser/preferences";
import { openRememberedRoles } from "../adapters/browser/remembered-roles";
import type { PanePorts } from "../panes/ports";
import type { ChatReader } from "../ports/chat-reader";
import { err, ok } from "../result";
import type { Result } from "../result";
import { remotePorts } from "./remote-ports";
import type { Remote, SettingsFault } from "./remote-ports";
import { parseSettings } from "./settings";
import type { Settings } from "./settings";

/** The page that ends a sign-in window outside a host. */
const SIGN_IN_PAGE = "/auth.html";

/**
 * Where ports meet adapters.
 *
 * @param hostReady settles when the host was met, or when there is none: sign-in comes after
 */
export function compose(hostReady: Promise<unknown>): PanePorts {
  const remote = remotePorts(async () => {
    const settings = await readSettings();
    return settings.ok ? ok(await openRemote(settings.value, hostReady)) : settings;
  });
  return {
    ...remote,
    reader,
    journal: openFilingJournal(),
    rememberedRoles: openRememberedRoles(browserClock),
    preferences: browserPreferences,
    hasher: createHasher(),
    clock: browserClock,
    identifiers: browserIdentifiers,
  };
}

async function readSettings(): Promise<Result<Settings, SettingsFault>> {
  try {
    const answer = await fetch("settings.json");
    return answer.ok ? parseSettings(await answer.json()) : err({ kind: "settings-missing", field: String(answer.status) });
  } catch {
    return err({ kind: "unreachable" });
  }
}

/** Sign-in and Graph are fetched when they are first needed. */
async function openRemote(settings: Settings, hostReady: Promise<unknown>): Promise<Remote> {
  const [{ createSignIn }, { createGraphHttp }, { createDirectory }, { createRecordStore }, { createPolicyFiles }, { createAgreements }, { createDocumentSearch }, { withTargets }] = await Promise.all([
    import("../adapters/entra/sign-in"),
    import("../adapters/graph/http"),
    import("../adapters/graph/directory"),
    import("../adapters/graph/record-store"),
    import("../adapters/graph/policy-files"),
    import("../adapters/graph/agreements"),
    import("../adapters/graph/document-search"),
    import("./policy-targets"),
  ]);
  const { authority, clientId, graph, site, library, siteScope: scope, policyLibrary, policyFile, agreementsList } = settings;
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
    store: createRecordStore(http, { site, library, scope }, targets),
    agreements: createAgreements(http, { site, list: agreementsList, scope }),
    documentSearch: createDocumentSearch(http, { site, library, scope }, targets),
    policies,
  };
}

const reader: ChatReader = {
  async open(files, watch, signal, answers) {
    const fetched = await import("../adapters/browser/chat-reader").catch(() => null);
    return fetched === null ? err({ kind: "unreachable" }) : fetched.createChatReader().open(files, watch, signal, answers);
  },
};
