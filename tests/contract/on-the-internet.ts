import type { Tenant } from "../../src/tenant/tenant";
import { SITE_HOST } from "../../src/tenant/seeds/organisation";

/**
 * The tenant under Microsoft's own addresses: what a client asks of those, goes to this tenant, and what the tenant answers
 * bears those. Only the network is another; client and tenant are as they are.
 */
export function onTheInternet({ origin }: Pick<Tenant, "origin">, send: typeof fetch): typeof fetch {
  const outside = (text: string): string => text.replaceAll(`${origin}/graph`, "https://graph.microsoft.com").replaceAll(origin, `https://${SITE_HOST}`);
  const inside = (url: string): string => url.replace(/^https:\/\/graph\.microsoft\.com/, `${origin}/graph`).replace(`https://${SITE_HOST}`, origin);
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    const answer = await send(inside(asked), init);
    const headers = new Headers([...answer.headers].map(([name, value]): [string, string] => [name, outside(value)]));
    const isText = answer.headers.get("content-type")?.includes("json") === true;
    const body = answer.status === 204 ? null : isText ? outside(await answer.text()) : await answer.arrayBuffer();
    headers.delete("content-length");
    headers.delete("content-encoding");
    return Object.defineProperty(new Response(body, { status: answer.status, headers }), "url", { value: asked });
  };
}
