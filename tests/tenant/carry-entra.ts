import type { BrowserContext } from "playwright-core";
import type { Tenant } from "../../src/tenant/tenant";

/**
 * A page that leads to this address. Where an answer itself does, the browser asks for that without a word to whoever
 * carries it: it finds no such host, and tries again only if it is a browser with a window.
 */
const goingOn = (address: string) => ({ contentType: "text/html", body: `<meta http-equiv="refresh" content="0;url=${address.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">` });

/** Carries Microsoft's sign-in addresses to this tenant: MSAL takes no authority without https. */
export async function carryEntra(context: BrowserContext, { origin }: Pick<Tenant, "origin">): Promise<void> {
  await context.route("https://login.microsoftonline.com/**", async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    // The choice of the start page goes along: it stands where Entra keeps who is signed in.
    const cookies = await context.cookies(origin);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const headers = { ...(await request.allHeaders()), cookie, host: new URL(origin).host };
    const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":") && name !== "content-length" && name !== "host"));
    const body = request.postDataBuffer();
    const answer = await fetch(origin + pathname + search, { method: request.method(), headers: sent, body: body === null ? null : new Uint8Array(body), redirect: "manual" });
    const next = answer.headers.get("location");
    if (next !== null && !next.startsWith(origin)) await route.fulfill(goingOn(next));
    else await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });
}
