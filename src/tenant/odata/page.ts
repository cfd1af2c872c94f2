import { skipToken } from "./options";

/** Where a page lies in a collection: `limit` entries from `skip`. */
export interface Window {
  readonly skip: number;
  readonly limit: number;
}

/** @param usual page size when the client names none; @param most the largest it may name */
export function windowOf({ top, skip }: { readonly top: number | null; readonly skip: number }, usual: number, most: number): Window {
  return { skip, limit: Math.min(top ?? usual, most) };
}

/**
 * The next page's address: the request's own, with a new skip token.
 * @param more whether anything lies after this window
 */
export function nextLink(origin: string, path: string, query: URLSearchParams, { skip, limit }: Window, more: boolean): string | null {
  if (!more || limit === 0) return null;
  const next = new URLSearchParams(query);
  next.delete("$skiptoken");
  next.set("$skiptoken", skipToken(skip + limit));
  return `${origin}${path}?${next.toString().replaceAll("%24", "$")}`;
}
