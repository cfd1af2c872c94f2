/** How Graph names a file by its own address. @source learn.microsoft.com/graph/api/shares-get */
export function shareId(url: string): string {
  const bytes = new TextEncoder().encode(url);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `u!${btoa(binary).replace(/=+$/, "").replaceAll("/", "_").replaceAll("+", "-")}`;
}
