import { createHash } from "node:crypto";
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  FileUpload,
  LargeFileUploadTask,
  OneDriveLargeFileUploadTask,
  PageIterator,
  ResponseType,
  type BatchRequestStep,
  type PageCollection,
} from "@microsoft/microsoft-graph-client";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { asMarieke } from "./graph-exchanges";
import { onTheInternet } from "./on-the-internet";
import { aTenant, library, someBytes, type Library, type RunningTenant } from "../tenant/running-tenant";

const UNIT = 327_680;
const SCOPES = ["User.Read", "User.Read.All", "Chat.Read", "Sites.Selected"];

/** Microsoft's client as it comes from npm, with all its own handlers: an outside client that knows nothing of this project. */
describe("the stock Graph client, unmodified, on the local tenant", () => {
  let running: RunningTenant;
  let client: Client;
  let place: Library;
  let tokens = 0;
  const trueFetch = globalThis.fetch;

  beforeAll(async () => {
    running = await aTenant();
    place = await library(asMarieke(running.tenant));
    client = Client.initWithMiddleware({
      authProvider: {
        getAccessToken: () => {
          tokens += 1;
          return Promise.resolve(running.tenant.mintToken(running.tenant.people.marieke, SCOPES));
        },
      },
    });
  });
  beforeEach(() => {
    running.tenant.faults.clear();
    running.tenant.traffic.clear();
    globalThis.fetch = onTheInternet(running.tenant, trueFetch);
  });
  afterEach(() => {
    globalThis.fetch = trueFetch;
  });
  afterAll(() => running.stop());

  const requests = (template: string) => running.tenant.traffic.entries().filter((entry) => entry.template === template);
  const everything = async (first: PageCollection): Promise<unknown[]> => {
    const found: unknown[] = [];
    await new PageIterator(client, first, (one) => found.push(one) > 0).iterate();
    return found;
  };
  const at = (name: string): string => `/drives/${place.driveId}/items/${place.dossier}:/${name}:`;
  const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

  test("its authentication handler: the token goes to Graph's own host by itself", async () => {
    const before = tokens;
    expect(await client.api("/me").select("id,displayName").get()).toMatchObject({ id: running.tenant.people.marieke, displayName: "Marieke de Wit" });
    expect(tokens).toBe(before + 1);
  });

  test("a refusal is its GraphError, with Graph's code, status and request id", async () => {
    await expect(client.api("/users/nobody@rijk.example").get()).rejects.toMatchObject({ statusCode: 404, code: "Request_ResourceNotFound", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    await expect(client.api("/me/messages/x").get()).rejects.toMatchObject({ statusCode: 403, code: "ErrorAccessDenied" });
  });

  test("its page iterator: every person of the directory, in pages of four", async () => {
    const whole = await client.api("/users").top(999).select("id").get();
    const paged = await everything(await client.api("/users").top(4).select("id").get());
    expect(paged).toEqual(whole.value);
    expect(requests("/users")).toHaveLength(1 + Math.ceil(paged.length / 4));
  });

  test("its page iterator: 2,000 messages of a chat, each once, the latest first", async () => {
    const messages = (await everything(await client.api(`/chats/${LONG_CHAT.id}/messages`).top(50).get())) as { readonly id: string }[];
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(messages).toHaveLength(LONG_CHAT.messages().length);
    expect(requests("/chats/{chat}/messages")).toHaveLength(messages.length / 50);
  });

  test("its page iterator: a list of 300 rows, stopped half-way and gone on with", async () => {
    const items = `/sites/${place.siteId}/lists/Afspraken/items`;
    const before: number = (await client.api(items).top(999).get()).value.length;
    for (let row = before; row < 300; row += 1) await client.api(items).post({ fields: { BewaarderId: String(row) } });
    const found: unknown[] = [];
    const iterator = new PageIterator(client, await client.api(items).expand("fields").top(50).get(), (one) => found.push(one) !== 120);
    await iterator.iterate();
    expect([found.length, iterator.isComplete()]).toEqual([120, false]);
    await iterator.resume();
    expect([found.length, iterator.isComplete()]).toEqual([300, true]);
  });

  test("its retry handler waits as Retry-After says, and asks again until there is an answer", async () => {
    running.tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 1 }, path: "/me", times: 2 });
    const began = Date.now();
    expect(await client.api("/me").select("id").get()).toMatchObject({ id: running.tenant.people.marieke });
    expect(requests("/me").map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(2000);
  });

  test("its redirect handler follows a file's 302 to the download address, without the token", async () => {
    const bytes = someBytes(70_000);
    await client.api(`${at("omleiding.bin")}/content`).header("Content-Type", "application/octet-stream").put(bytes);
    const stored: Blob = await client.api(`${at("omleiding.bin")}/content`).responseType(ResponseType.BLOB).get();
    expect(sha256(new Uint8Array(await stored.arrayBuffer()))).toBe(sha256(bytes));
    expect(requests("/drives/{drive}/@item/content").map(({ status }) => status)).toEqual([201, 302]);
    // The tenant notes a file when its last byte is on its way.
    for (let tries = 0; tries < 50 && requests("/download").length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests("/download").map(({ status }) => status)).toEqual([200]);
  });

  // Its steps stand without the version in their address: the client takes nothing but the host off.
  test("its batch content: 45 requests in three batches; those that were throttled are sent again, and no others", async () => {
    running.tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 1 }, path: "/users/", from: 8, times: 5 });
    const ids = Array.from({ length: 45 }, (_, index) => String(index + 1));
    const step = (id: string): BatchRequestStep => ({ id, request: new Request(`https://graph.microsoft.com/users/${running.tenant.people.joris}?$select=id`) });
    const answered = new Map<string, number>();
    const send = async (wanted: readonly string[]): Promise<void> => {
      for (let from = 0; from < wanted.length; from += 20) {
        const content = await new BatchRequestContent(wanted.slice(from, from + 20).map(step)).getContent();
        const responses = new BatchResponseContent(await client.api("/$batch").post(content)).getResponses();
        for (const [id, { status }] of responses) answered.set(id, status);
      }
    };
    await send(ids);
    const throttled = ids.filter((id) => answered.get(id) === 429);
    expect(throttled).toHaveLength(5);
    await send(throttled);
    expect(new Set(answered.values())).toEqual(new Set([200]));
    expect([...answered.keys()].toSorted()).toEqual(ids.toSorted());
    expect(requests("/$batch")).toHaveLength(4);
  });

  test("its batch content: one step waits for another, and bodies come through", async () => {
    const folder = (name: string): Request =>
      new Request(`https://graph.microsoft.com/drives/${place.driveId}/items/${place.dossier}/children`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name, folder: {} }) });
    const list = new Request(`https://graph.microsoft.com/drives/${place.driveId}/items/${place.dossier}/children?$select=name&$top=999`);
    const content = new BatchRequestContent([{ id: "1", request: folder("uit een reeks") }, { id: "2", request: list, dependsOn: ["1"] }]);
    const responses = new BatchResponseContent(await client.api("/$batch").post(await content.getContent()));
    expect(responses.getResponseById("1").status).toBe(201);
    const { value }: { readonly value: readonly { readonly name: string }[] } = await responses.getResponseById("2").json();
    expect(value.map(({ name }) => name)).toContain("uit een reeks");
  });

  test("its upload task for OneDrive: several fragments, with progress, to the very bytes", async () => {
    const bytes = someBytes(3 * UNIT + 12_345);
    const progress: number[] = [];
    const task = await OneDriveLargeFileUploadTask.create(client, bytes, {
      fileName: "film.bin",
      uploadSessionURL: `${at("film.bin")}/createUploadSession`,
      rangeSize: UNIT,
      uploadEventHandlers: { progress: (range) => range !== undefined && progress.push(range.maxValue) },
    });
    const { responseBody } = await task.upload();
    expect(responseBody).toMatchObject({ name: "film.bin", size: bytes.length });
    expect(progress).toEqual([UNIT - 1, 2 * UNIT - 1, 3 * UNIT - 1, bytes.length - 1]);
    expect(requests("/upload").map(({ status }) => status)).toEqual([202, 202, 202, 201]);
  });

  test("its plain upload task: broken off, it asks where it stood and goes on; cancelled, the session is gone", async () => {
    const bytes = someBytes(2 * UNIT + 5);
    const file = new FileUpload(new Uint8Array(bytes).buffer, "hervat.bin", bytes.length);
    const session = await LargeFileUploadTask.createUploadSession(client, `${at("hervat.bin")}/createUploadSession`, { item: { "@microsoft.graph.conflictBehavior": "fail" } });
    const task = new LargeFileUploadTask(client, file, session, { rangeSize: UNIT });
    running.tenant.faults.add({ action: { kind: "drop-before", afterBytes: 100_000 }, path: "/hervat.bin", method: "PUT", from: 2 });
    await expect(task.upload()).rejects.toBeDefined();
    expect(await task.getStatus()).toMatchObject({ nextExpectedRanges: [`${String(UNIT)}-`] });
    expect(await task.resume()).toMatchObject({ responseBody: { name: "hervat.bin", size: bytes.length } });

    const another = new LargeFileUploadTask(client, file, await LargeFileUploadTask.createUploadSession(client, `${at("af.bin")}/createUploadSession`, {}), { rangeSize: UNIT });
    expect(await another.cancel()).toMatchObject({ status: 204 });
    await expect(another.getStatus()).rejects.toMatchObject({ statusCode: 404 });
  });

  describe("where it does not work on this computer's own address, and why", () => {
    beforeEach(() => {
      globalThis.fetch = trueFetch;
    });

    test("it sends no token over plain http, not even to a host that is named to it", async () => {
      const { host, hostname } = new URL(running.tenant.origin);
      const near = Client.initWithMiddleware({
        baseUrl: `${running.tenant.origin}/graph`,
        customHosts: new Set([host, hostname]),
        authProvider: { getAccessToken: () => Promise.reject(new Error("not asked")) },
      });
      await expect(near.api("/me").get()).rejects.toMatchObject({ statusCode: 401, code: "InvalidAuthenticationToken" });
    });

    test("its upload task takes an upload address over plain http for a path of Graph's", async () => {
      const session = { url: `${running.tenant.origin}/sharepoint/upload?x`, expiry: new Date(), isCancelled: false };
      const task = new LargeFileUploadTask(client, new FileUpload(new ArrayBuffer(1), "x", 1), session);
      const asked: string[] = [];
      globalThis.fetch = (input) => {
        asked.push(input instanceof Request ? input.url : input.toString());
        return Promise.reject(new Error("not sent"));
      };
      await expect(task.upload()).rejects.toBeDefined();
      expect(asked[0]).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/http:\/\/?localhost/);
    });
  });
});
