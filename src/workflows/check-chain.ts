import type { StoredEntry } from "../ports/decision-register";
import type { Hasher } from "../ports/hasher";
import type { ToldToRegister } from "../record/checks/told-to-register";
import { registerFinding } from "../record/register-findings";
import type { RegisterFinding } from "../record/register-findings";
import type { RegisterHead } from "../record/register-content";
import { ok } from "../result";
import type { Result } from "../result";

export interface CheckedChain {
  /** The first line that does not follow from the one before it, or is not the one that others have seen; null where there is none. */
  readonly finding: RegisterFinding | null;
  /** The last line that a record has seen as it stands: up to there, nobody made the chain anew. Null where no record tells, or where a line does not hold. */
  readonly vouchedUpTo: number | null;
}

/** What records that were re-checked tell of the register. */
export interface SeenInRecords {
  /** As they hold them: a chain that was made anew, or cut off, is not like those. */
  readonly heads: readonly RegisterHead[];
  /** What they say of themselves: the line by which one was filed must say the same. */
  readonly told: readonly ToldToRegister[];
}

/**
 * Whether every line of the register follows from the one before it, and is the one that others have seen.
 *
 * @source reliability.md, fault 28
 */
export async function checkChain(lines: readonly StoredEntry[], { heads, told }: SeenInRecords, { hasher }: { readonly hasher: Pick<Hasher, "sha256"> }): Promise<Result<CheckedChain, never>> {
  const finding = await registerFinding(lines.map(({ text }) => text), heads, (bytes) => hasher.sha256(bytes), told);
  const sequences = heads.map(({ sequence }) => sequence);
  return ok({ finding, vouchedUpTo: finding !== null || sequences.length === 0 ? null : Math.max(...sequences) });
}
