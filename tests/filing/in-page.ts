import { createFilingJournal } from "../../src/adapters/browser/filing-journal";
import { openDrafts } from "../../src/adapters/browser/drafts";
import { openRememberedRoles } from "../../src/adapters/browser/remembered-roles";
import { openFilingJournal } from "../../src/adapters/browser/open-filing-journal";
import { createPageHasher } from "../../src/adapters/browser/hasher";
import { browserClock } from "../../src/adapters/browser/clock";
import { browserIdentifiers } from "../../src/adapters/browser/identifiers";
import { createSignIn } from "../../src/adapters/entra/sign-in";
import { createAgreements } from "../../src/adapters/graph/agreements";
import { createDirectory } from "../../src/adapters/graph/directory";
import { createGraphHttp } from "../../src/adapters/graph/http";
import { createRecordStore } from "../../src/adapters/graph/record-store";
import type { FilingProgress } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aRequest, aVideo } from "./a-filing";
import { draftsProbe } from "./drafts-contract";
import { aRegister } from "./register-in-memory";
import { probeOf } from "./journal-probe";
import { quickCopies } from "./quick-copies";
import { rolesProbe } from "./roles-contract";
import { startWorkerAt } from "./worker-address";

/** What a test reaches in a real page: the same parts as the app, put together as `pages/compose.ts` does. */

interface Settings {
  readonly graph: string;
  readonly authority: string;
  readonly clientId: string;
  readonly site: string;
  readonly library: string;
}

const journal = openFilingJournal(() => startWorkerAt("/journal-worker.js"));

/** A person who goes on to Microsoft whenever asked. */
const agreesToAll = { ask: () => Promise.resolve(true), answered: () => undefined };

async function compose() {
  const settings: Settings = await (await fetch("/settings.json")).json();
  const { clientId, authority } = settings;
  const signIn = createSignIn({ clientId, authority, redirectUri: `${location.origin}/auth.html`, identityScope: "User.Read", watch: agreesToAll, host: Promise.resolve({}) });
  const http = createGraphHttp(new URL(settings.graph, location.href).href, {
    fetch: (input, init) => fetch(input, init),
    signIn,
    sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    random: Math.random,
    deadline: (seconds) => AbortSignal.timeout(seconds * 1000),
  });
  const store = createRecordStore(http, { ...settings, scope: "Sites.Selected" });
  const agreements = createAgreements(http, { site: settings.site, list: "Afspraken", scope: "Sites.Selected" });
  const ports = { store, agreements, register: aRegister(), journal, hasher: createPageHasher(() => startWorkerAt("/sum-worker.js")), readingCopy: quickCopies, clock: browserClock, identifiers: browserIdentifiers };
  return { signIn, directory: createDirectory(http), store, ports };
}

export const composed = compose();
const progress: FilingProgress[] = [];

/** Another tab begins to prepare at the moment that this one asks who is busy, and is not in the answer any more. */
async function keptWhileLookedFor(): Promise<boolean> {
  const alone = { take: () => Promise.resolve(true), release: () => undefined, here: () => new Set<string>() };
  const other = createFilingJournal({ ...alone, elsewhere: () => Promise.resolve(new Set<string>()) });
  let begun = false;
  const looking = createFilingJournal({
    ...alone,
    elsewhere: async () => {
      if (!begun) await other.keepFile("r1", "a", new Blob(["1"]));
      begun = true;
      return new Set<string>();
    },
  });
  await looking.unfinished("person-1");
  return (await other.readFile("r1", "a", 0, 1)).ok;
}

const page = {
  keptWhileLookedFor,
  journal: probeOf(journal),
  roles: rolesProbe(openRememberedRoles),
  drafts: draftsProbe(openDrafts),
  progress,
  /** SHA-256 of a file that is too large to be summed whole: so many times the same byte. */
  sumOf: async (bytes: number, byte: number) => (await composed).ports.hasher.sha256OfBlob(new Blob([new Uint8Array(bytes).fill(byte)])),
  account: async () => (await composed).signIn.account(),
  token: async (scopes: readonly string[]) => (await composed).signIn.token(scopes, null),
  me: async () => (await composed).directory.me(),
  file: async (filedBy: string, videoBytes: number) => {
    const { store, ports } = await composed;
    const dossiers = await store.dossiers();
    const [dossier] = dossiers.ok ? dossiers.value : [];
    if (dossier === undefined) return dossiers;
    const request = aRequest(dossier, filedBy, [{ name: "film.mp4", bytes: aVideo(videoBytes) }]);
    return fileRecord(request, ports, (now) => {
      progress.push(now);
    });
  },
  unfinished: async (filedBy: string) => unfinishedFilings(filedBy, (await composed).ports),
  resume: async (recordId: string, filedBy: string) =>
    resumeFiling(recordId, filedBy, (await composed).ports, (now) => {
      progress.push(now);
    }),
};

export type InPage = typeof page;

Object.assign(globalThis, { page });
