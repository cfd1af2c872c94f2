/** What a tab of ours is called in Teams' own words («entity»); also in the manifest (scripts/manifests/unified.mjs). */
export const TAB_ID = "bewaren";

/** In a frame that is not of Teams, teams-js never settles; in a top-level window it rejects at once. In seconds. */
const MOST_WAIT = 5;

const after = (seconds: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, seconds * 1000, null));

/** What meeting Teams gives; null when this is not Teams. */
export const inTeams = <T>(meet: () => Promise<T>): Promise<T | null> => Promise.race([meet().catch(() => null), after(MOST_WAIT)]);
