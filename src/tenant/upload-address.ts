import { sameText, signature } from "./access/tokens";
import type { Estate } from "./estate";

export const UPLOAD_PATH = "/sharepoint/_api/upload";

const proof = ({ key }: Pick<Estate, "key">, id: string): string => signature(key, `upload ${id}`);

/** The session's own address: whoever has it may upload, without a token. */
export const uploadUrl = (estate: Estate, id: string): string => `${estate.origin}${UPLOAD_PATH}?session=${id}&tempauth=${proof(estate, id)}`;

/** The session that such an address means; null when it was not given by this tenant. */
export function sessionIdIn(estate: Pick<Estate, "key">, query: URLSearchParams): string | null {
  const id = query.get("session") ?? "";
  return sameText(query.get("tempauth") ?? "", proof(estate, id)) ? id : null;
}

export function sessionIdOf(estate: Estate, address: string): string | null {
  return URL.canParse(address) ? sessionIdIn(estate, new URL(address).searchParams) : null;
}
