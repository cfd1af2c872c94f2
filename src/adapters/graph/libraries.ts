import type { DmsTarget } from "../../policy/policy";
import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { GraphHttp } from "./http";
import { itemPath, openLibrary } from "./library";
import type { Library, LibraryAddress } from "./library";
import { storeError } from "./store-error";

/** Where the policy sends records; empty where it does not say. Asked again at every use: a policy is known only after sign-in. */
export type Targets = () => Promise<readonly DmsTarget[]>;

/** What a library answers; an error of one need not be an error of all. */
type Asked<T> = (library: Library) => Promise<Result<T, StoreError>>;

/** The libraries that records go to: those of the policy, else that of the settings. */
export interface Libraries {
  /** Asks every library that dossiers are offered from. One that is not open to the user, or not there, is left out while another answers. */
  askAll<T>(ask: Asked<T>): Promise<Result<readonly T[], StoreError>>;
  /** The first answer that is not null, also from the library of the settings: records of before the policy stay where they are. */
  findFirst<T>(ask: Asked<T | null>): Promise<Result<T | null, StoreError>>;
  /** The library that this dossier is in. @errors `not-found` */
  ofDossier(dossierId: string): Promise<Result<Library, StoreError>>;
}

export function createLibraries(http: GraphHttp, home: LibraryAddress, targets: Targets): Libraries {
  const openings = new Map<string, Promise<Result<Library, StoreError>>>();
  const open = async (address: LibraryAddress) => {
    const opening = openings.get(keyOf(address)) ?? openLibrary(http, address);
    openings.set(keyOf(address), opening);
    const opened = await opening;
    if (!opened.ok) openings.delete(keyOf(address));
    return opened;
  };
  const offered = async (): Promise<readonly LibraryAddress[]> => {
    const named = await targets();
    return named.length === 0 ? [home] : named.map(({ site, library }) => ({ site, library, scope: home.scope }));
  };
  const known = async (): Promise<readonly LibraryAddress[]> => {
    const addresses = await offered();
    return addresses.some((address) => keyOf(address) === keyOf(home)) ? addresses : [...addresses, home];
  };
  const answerOf = async <T>(address: LibraryAddress, ask: Asked<T>) => {
    const library = await open(address);
    return library.ok ? ask(library.value) : library;
  };
  const findFirst: Libraries["findFirst"] = async (ask) => {
    const answers: Result<null, StoreError>[] = [];
    for (const address of await known()) {
      const answer = await answerOf(address, ask);
      if (answer.ok && answer.value !== null) return answer;
      answers.push(answer.ok ? ok(null) : answer);
    }
    const together = openOnes(answers);
    return together.ok ? ok(null) : together;
  };
  return {
    findFirst,
    async askAll(ask) {
      const addresses = await offered();
      return openOnes(await Promise.all(addresses.map((address) => answerOf(address, ask))));
    },
    async ofDossier(dossierId) {
      const [only, ...others] = await known();
      if (only !== undefined && others.length === 0) return open(only);
      const found = await findFirst((library) => holding(library, dossierId));
      if (!found.ok) return found;
      return found.value === null ? err({ kind: "not-found", what: "dossier" }) : ok(found.value);
    },
  };
}

const keyOf = ({ site, library }: LibraryAddress): string => JSON.stringify([site, library]);

/** This library when it holds the dossier, else null. */
async function holding(library: Library, dossierId: string): Promise<Result<Library | null, StoreError>> {
  const path = `${itemPath(library.driveId, dossierId)}?$select=id`;
  const answer = await library.http.json({ method: "GET", path, scope: library.scope });
  if (answer.ok) return ok(library);
  const error = storeError(answer.error, "dossier");
  return isClosed(error) ? ok(null) : err(error);
}

/** Not open to this user, or not there: another library may do. */
const isClosed = ({ kind }: StoreError): boolean => kind === "no-access" || kind === "not-found";

/** The answers of the libraries that are open; their first error where none is, or where one may be open another time. */
function openOnes<T>(answers: readonly Result<T, StoreError>[]): Result<readonly T[], StoreError> {
  const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  const error = errors.find((one) => !isClosed(one)) ?? (errors.length === answers.length ? errors[0] : undefined);
  return error === undefined ? ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : []))) : err(error);
}
