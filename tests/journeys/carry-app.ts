import type { BrowserContext } from "playwright-core";
import type { Tenant } from "../../src/tenant/tenant";

/** Where the app would stand on the internet. */
export const APP_ORIGIN = "https://bewaarwijzer.example";

/** Serves the tenant with its app at an address with TLS: Teams opens no sign-in window of another. */
export async function carryApp(context: BrowserContext, { origin }: Pick<Tenant, "origin">): Promise<void> {
  await context.route(`${APP_ORIGIN}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const sent = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(":") && name !== "host" && name !== "content-length");
    const body = request.postDataBuffer();
    const answer = await fetch(origin + pathname + search, { method: request.method(), headers: Object.fromEntries(sent), body: body === null ? null : new Uint8Array(body), redirect: "manual" });
    const text = /json|html/.test(answer.headers.get("content-type") ?? "");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length"));
    await route.fulfill({ status: answer.status, headers, body: text ? bytes.toString("utf8").replaceAll(origin, APP_ORIGIN) : bytes });
  });
}
