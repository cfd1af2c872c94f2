import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { browserClock } from "../../src/adapters/browser/clock";
import { createHasher } from "../../src/adapters/browser/hasher";
import { browserIdentifiers } from "../../src/adapters/browser/identifiers";
import { remoteOf } from "../../src/pages/remote-of";
import type { Remote } from "../../src/pages/remote-ports";
import { parseSettings } from "../../src/pages/settings";
import type { SignIn } from "../../src/ports/sign-in";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingPorts } from "../../src/workflows/file-record";
import { good, signInAs } from "../filing/filing-desk";
import { quickCopies } from "../filing/quick-copies";

/** What the app reaches behind the network, put together as the app itself does, for one person who just opened it. */
export interface AppOnTenant {
  readonly remote: Remote;
  readonly filing: FilingPorts;
  /** Scopes of every token that was asked for. */
  readonly asked: () => readonly string[];
}

export async function anApp(tenant: Tenant, personId: string): Promise<AppOnTenant> {
  const settings = good(parseSettings(await (await fetch(`${tenant.origin}/settings.json`)).json()));
  const bridge = signInAs(tenant, personId);
  const signIn: SignIn = { ...bridge, account: () => Promise.resolve({ ok: true, value: { id: personId, tenantId: "", username: "", name: "" } }) };
  const remote = remoteOf(settings, {
    fetch,
    signIn,
    sleep: () => Promise.resolve(),
    random: () => 0,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  });
  return {
    remote,
    filing: { ...remote, journal: createMemoryJournal(), hasher: createHasher(), readingCopy: quickCopies, clock: browserClock, identifiers: browserIdentifiers },
    asked: () => bridge.asked.flatMap(({ scopes }) => scopes),
  };
}
