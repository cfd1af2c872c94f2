import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { RequestListener } from "node:http";
import { err, ok, type Result } from "../result";
import { setRole } from "./access/site-members";
import { allowScopes, withdrawConsent } from "./access/consent";
import { mintToken } from "./access/tokens";
import { answerDirectly } from "./answer-directly";
import type { Controls } from "./control";
import type { AdministratorApp } from "./entra/administrator-app";
import type { Estate } from "./estate";
import type { FaultSketch } from "./faults/fault-rule";
import { createFaults, type Faults } from "./faults/faults";
import { claim, isInUse, release } from "./folder-lock";
import { furnish, type SiteBeginning } from "./furnish";
import { GRAPH_PATH } from "./graph/answer-graph";
import { listenOnLoopback, type PortError } from "./listen";
import type { SeededChat } from "./seeds/chats/chat";
import { CHATS } from "./seeds/chats/chats";
import { GROUPS } from "./seeds/groups";
import { PEOPLE } from "./seeds/people";
import type { SiteRole } from "./seeds/person";
import { PERSON_IDS } from "./seeds/person-ids";
import { writePolicy } from "./policy-file";
import { serve } from "./serve";
import { openArchiveLists } from "./storage/archive-lists";
import { makeFolders, recover, type ContentRoom } from "./storage/content-room";
import { openDatabase } from "./storage/database";
import { recycle, restore } from "./storage/recycle-bin";
import { setLabelDelay } from "./storage/retention";
import { keptValue } from "./storage/settings";
import { createTraffic, type Traffic } from "./traffic";

export interface TenantOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Where everything is kept; made when absent. */
  readonly dataFolder: string;
  /** The built app that is served at `/`; may be absent in tests of Graph alone. */
  readonly appFolder: string;
  /** The policy file that takes the place of the one that is there: its text, or its bytes as they are. */
  readonly policy?: string | Uint8Array;
  /** Faults that stand from the first request on. */
  readonly faults?: readonly FaultSketch[];
  /** How a new data folder begins: with the archive site as it works, or with a site as Microsoft gives it, before anybody furnished it. */
  readonly site?: SiteBeginning;
  /** Permissions that everybody allowed the app before. */
  readonly consent?: readonly string[];
  /** An app that an administrator registered with a certificate. */
  readonly administratorApp?: AdministratorApp;
  /** Teams chats beside the seeded ones. */
  readonly chats?: readonly SeededChat[];
}

export type StartError =
  | PortError
  | { readonly kind: "folder-in-use"; readonly folder: string }
  /** The folder cannot be written, or holds something that is no tenant's database. */
  | { readonly kind: "folder-unusable"; readonly folder: string };

/** A tenant that runs. */
export interface Tenant {
  /** `http://localhost:3000` */
  readonly origin: string;
  /** `http://localhost:3000/graph/v1.0` */
  readonly graph: string;
  readonly dataFolder: string;
  /** Asks this tenant without a network between. */
  readonly fetch: typeof fetch;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** Ids of the seeded people, by first name. */
  readonly people: typeof PERSON_IDS;
  /** An access token. @param lifetime seconds, an hour unless told otherwise; negative for an expired one */
  mintToken(personId: string, scopes: readonly string[], lifetime?: number): string;
  /** Changes what a person may do on the archive site; null for nothing. */
  setSiteRole(personId: string, role: SiteRole | null): void;
  /** Writes the policy file, as the records manager would; null for no file. */
  writePolicy(text: string | null): Promise<void>;
  /** Lets a person have allowed the app these permissions already. */
  giveConsent(personId: string, scopes: readonly string[]): void;
  /** Takes back everything that a person allowed the app. */
  withdrawConsent(personId: string): void;
  /** How long SharePoint takes to apply a retention label; counts for what was asked already, too. */
  setLabelDelay(milliseconds: number): void;
  /** Takes a file or folder away, by its drive item id, as somebody does in SharePoint: into the recycle bin. */
  recycle(id: string): void;
  /** Puts it back where it was. @returns whether that could be done */
  restore(id: string): boolean;
  close(): Promise<void>;
}

/** What would keep a tenant from starting now: another has its folder or its port. For who has a minute of work to do first. */
export async function hindrance({ port, dataFolder }: Pick<TenantOptions, "port" | "dataFolder">): Promise<StartError | null> {
  const folder = resolve(dataFolder);
  if (await isInUse(folder)) return { kind: "folder-in-use", folder };
  const listening = await listenOnLoopback(port, (_request, response) => response.writeHead(503).end());
  if (!listening.ok) return listening.error;
  await listening.value.close();
  return null;
}

/** Starts a tenant; what can go wrong comes back as a value. */
export async function openTenant(options: TenantOptions): Promise<Result<Tenant, StartError>> {
  const dataFolder = resolve(options.dataFolder);
  if (await isInUse(dataFolder)) return err({ kind: "folder-in-use", folder: dataFolder });
  const lockToken = randomUUID();
  // Who asks for this folder meanwhile, hears that it is taken.
  let listener: RequestListener = (_request, response) => response.writeHead(503).end(JSON.stringify({ token: lockToken }));
  const listening = await listenOnLoopback(options.port, (request, response) => {
    listener(request, response);
  });
  if (!listening.ok) return listening;
  const { port, close } = listening.value;
  const claimed = await claim(dataFolder, port, lockToken).catch(() => null);
  if (claimed !== true) {
    await close();
    return err({ kind: claimed === null ? "folder-unusable" : "folder-in-use", folder: dataFolder });
  }
  const estate = await openEstate(`http://localhost:${String(port)}`, dataFolder, options);
  if (estate === null) {
    await close();
    release(dataFolder);
    return err({ kind: "folder-unusable", folder: dataFolder });
  }
  const controls: Controls = { faults: createFaults(), traffic: createTraffic(), lockToken };
  options.faults?.forEach((fault) => controls.faults.add(fault));
  listener = (request, response) => void serve(request, response, estate, controls);
  return ok(tenantOf(estate, controls, close));
}

/** Starts a tenant in a test, where a failure is the test's. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const opened = await openTenant(options);
  if (!opened.ok) throw new Error(`the local tenant did not start: ${opened.error.kind}`);
  return opened.value;
}

async function openEstate(origin: string, data: string, { appFolder, policy, chats = [], site = "furnished", consent = [], administratorApp }: TenantOptions): Promise<Estate | null> {
  try {
    const database = openDatabase(data);
    const room: ContentRoom = { data, database };
    makeFolders(room);
    const archive = openArchiveLists(database);
    await furnish(room, archive, site);
    recover(room);
    if (policy !== undefined) await writePolicy(room, archive.all(), policy);
    for (const { id } of PEOPLE) allowScopes(database, id, consent);
    const key = keptValue(database, "key", () => randomBytes(32).toString("base64url"));
    const seeded = { people: PEOPLE, chats: [...CHATS, ...chats], groups: GROUPS };
    return {
      origin,
      database,
      room,
      archive,
      get lists() {
        return archive.all();
      },
      ...seeded,
      administratorApp: administratorApp ?? null,
      key,
      appFolder: resolve(appFolder),
    };
  } catch {
    return null;
  }
}

function tenantOf(estate: Estate, controls: Controls, stop: () => Promise<void>): Tenant {
  return {
    origin: estate.origin,
    graph: `${estate.origin}${GRAPH_PATH}`,
    dataFolder: estate.room.data,
    fetch: answerDirectly(estate, controls),
    faults: controls.faults,
    traffic: controls.traffic,
    people: PERSON_IDS,
    mintToken: (personId, scopes, lifetime = 3600) => mintToken(estate.key, { personId, scopes, claims: null }, lifetime),
    setSiteRole: (personId, role) => {
      setRole(estate.database, personId, role);
    },
    writePolicy: (text) => writePolicy(estate.room, estate.lists, text),
    giveConsent: (personId, scopes) => {
      allowScopes(estate.database, personId, scopes);
    },
    withdrawConsent: (personId) => {
      withdrawConsent(estate.database, personId);
    },
    setLabelDelay: (milliseconds) => {
      setLabelDelay(estate.database, milliseconds);
    },
    recycle: (id) => {
      recycle(estate.room, id);
    },
    restore: (id) => restore(estate.room, id),
    close: async () => {
      await stop();
      estate.database.close();
      release(estate.room.data);
    },
  };
}
