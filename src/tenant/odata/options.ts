import type { Answer } from "../http/answer";
import { refuse } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { areKnown, type Expandable, type Expansion, namesOf, parseExpand } from "./expand";

/** What a request asks by its query options, read once. */
export interface Options {
  readonly select: readonly string[] | null;
  readonly expand: readonly Expansion[];
  readonly filter: string | null;
  readonly search: string | null;
  readonly top: number | null;
  readonly orderBy: string | null;
  readonly skip: number;
}

/** The options that some operation honours. */
export type OptionName = "$select" | "$expand" | "$filter" | "$search" | "$top" | "$skiptoken" | "$orderby" | "$count";

/** What every collection in pages honours. */
export const PAGES: readonly OptionName[] = ["$top", "$skiptoken"];

/**
 * An option that the operation cannot honour is refused, never ignored.
 *
 * @param honoured by this operation
 * @param inside what can be expanded in what it answers
 */
export function readOptions(query: URLSearchParams, honoured: readonly OptionName[], inside: Expandable = {}): Result<Options, Answer> {
  const named = new Map([...query].map(([name, value]) => [name.startsWith("$") || name.startsWith("@") ? name : `$${name}`, value]));
  const stranger = [...named.keys()].find((name) => !honoured.some((one) => one === name));
  if (stranger !== undefined) return err(refused(`Query option '${stranger}' is not supported.`));
  const top = named.get("$top");
  if (top !== undefined && !/^\d{1,4}$/.test(top)) return err(refused("Invalid value for $top."));
  const skip = readSkipToken(named.get("$skiptoken"));
  const expand = parseExpand(named.get("$expand") ?? "");
  if (skip === null) return err(refused("Invalid $skiptoken."));
  if (named.has("$expand") && !(expand.ok && areKnown(expand.value, inside))) return err(refused("Parsing $select and $expand failed."));
  const select = named.get("$select");
  return ok({
    select: select === undefined ? null : namesOf(select),
    expand: named.has("$expand") && expand.ok ? expand.value : [],
    filter: named.get("$filter") ?? null,
    search: named.get("$search") ?? null,
    orderBy: named.get("$orderby") ?? null,
    top: top === undefined ? null : Number(top),
    skip,
  });
}

const refused = (message: string): Answer => refuse(worded(REFUSALS.invalidRequest, message));

/** The token is ours alone to read, so that clients follow `@odata.nextLink` as it is. */
export const skipToken = (offset: number): string => Buffer.from(`s${String(offset)}`).toString("base64url");

function readSkipToken(token: string | undefined): number | null {
  if (token === undefined) return 0;
  const match = /^s(\d+)$/.exec(Buffer.from(token, "base64url").toString("latin1"));
  return match?.[1] === undefined ? null : Number(match[1]);
}
