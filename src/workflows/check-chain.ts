import type { StoredEntry } from "../ports/decision-register";
import type { Hasher } from "../ports/hasher";
import { registerFinding } from "../record/register-findings";
import type { RegisterFinding } from "../record/register-findings";
import type { RegisterHead } from "../record/register-content";
import { ok } from "../result";
import type { Result } from "../result";

/**
 * Whether every line of the register follows from the one before it, and is the one that others have seen.
 * @param heads of the register as unchanged records hold them: a chain that was made anew, or cut off, is not like those
 * @returns the first that does not, or null
 * @source reliability.md, fault 28
 */
export async function checkChain(lines: readonly StoredEntry[], heads: readonly RegisterHead[], { hasher }: { readonly hasher: Pick<Hasher, "sha256"> }): Promise<Result<RegisterFinding | null, never>> {
  return ok(await registerFinding(lines.map(({ text }) => text), heads, (bytes) => hasher.sha256(bytes)));
}
