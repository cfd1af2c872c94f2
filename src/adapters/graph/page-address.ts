/** An address that opens as a page; null for any other, as one that would run. */
export function pageAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return ["https:", "http:"].includes(new URL(url).protocol) ? url : null;
}
