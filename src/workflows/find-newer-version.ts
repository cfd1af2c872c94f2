import type { DecisionRegister } from "../ports/decision-register";
import type { RegisterEntry } from "../record/register-content";

interface VersionPorts {
  readonly register: Pick<DecisionRegister, "entries">;
}

interface Replaced {
  /** UUID of the record that is replaced. */
  readonly replaces: string;
  /** Entra object ids of whose lines are asked for, whatever their age. */
  readonly keepers: readonly string[];
  /** Line of the register up to which it was looked before. */
  readonly after: number;
  /** UUID of a version that is not meant: the one at hand. */
  readonly besides?: string;
}

/** So many of the last lines are asked for, whoever kept: the whole register is too much to read at a press of a button. */
const MOST_LINES = 200;

/**
 * The last new version of a record that was filed after a line of the register: by these keepers whenever that was, and by
 * anybody else not long ago. Null where there is none, as far as anybody can tell now.
 *
 * @source reliability.md, fault 2
 */
export async function findNewerVersion({ replaces, keepers, after, besides }: Replaced, { register }: VersionPorts): Promise<RegisterEntry | null> {
  const asked = [...[...new Set(keepers)].map((keeper) => ({ keeper })), { latest: MOST_LINES }];
  const lines = await Promise.all(asked.map((about) => register.entries(about)));
  const entries = lines.flatMap((found) => (found.ok ? found.value.flatMap(({ entry }) => entry ?? []) : []));
  const versions = entries.filter(({ event, recordId, related, sequence }) => event === "filed" && recordId !== besides && sequence > after && related?.relation === "corrects" && related.recordId === replaces);
  return versions.toSorted((a, b) => a.sequence - b.sequence).at(-1) ?? null;
}
