/** What stands behind the words of a link for its address, ` (https://…)`; empty where the words show it themselves. */
export function addressBehind(words: string, address: string): string {
  const bare = (text: string): string => text.trim().replace(/^(?:https?:\/\/|mailto:)/, "").replace(/\/$/, "");
  return address === "" || bare(words) === bare(address) ? "" : ` (${address})`;
}
