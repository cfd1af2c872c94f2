import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { SCOPES, type OperationId } from "../../src/tenant/access/scopes";
import { ask, aTenant, graphAs, putFragment, someBytes, type Ask, type Reply, type RunningTenant } from "../tenant/running-tenant";
import { asMarieke, aScene, EXCHANGES, perform, titleOf } from "./graph-exchanges";

const file = join(__dirname, "../../../shared/graph/graph-v1.0-slice.yaml");
const here = existsSync(file) ? describe : describe.skip;

interface Described {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly "x-ms-graph-delegated-scopes"?: { readonly least: readonly string[]; readonly higher: readonly string[] };
}

here("contract: Microsoft's own description of Graph v1.0 (skipped where ../shared/graph is absent)", () => {
  let running: RunningTenant;
  let marieke: Ask;
  const operations = new Map<string, Described & { readonly pointer: string }>();
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, inlineRefs: false });
  addFormats(ajv);

  beforeAll(async () => {
    const slice = parse(readFileSync(file, "utf8"));
    // What an event tells has a form for each kind, and the slice has none of them.
    slice.components.schemas["microsoft.graph.eventMessageDetail"].additionalProperties = true;
    ajv.addSchema({ ...slice, $id: "slice" });
    for (const [path, methods] of Object.entries<Record<string, Described & { operationId: string }>>(slice.paths)) {
      for (const [method, described] of Object.entries(methods)) {
        operations.set(described.operationId, { ...described, pointer: `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}` });
      }
    }
    running = await aTenant();
    marieke = asMarieke(running.tenant);
  }, 60_000);
  afterAll(() => running.stop());

  /** What in an answer is not as described; also when its status is not described at all. */
  const faultsIn = (operation: string, { status, body }: Reply): readonly string[] => {
    const described = operations.get(operation);
    const key = [String(status), `${String(status)[0]}XX`].find((candidate) => described?.responses[candidate] !== undefined);
    if (described === undefined || key === undefined) return [`${operation} ${status} is not described`];
    const type = Object.keys(described.responses[key]?.content ?? {})[0];
    if (type !== "application/json") return [];
    const pointer = `${described.pointer}/responses/${key}/content/application~1json/schema`;
    const validate = ajv.compile({ $ref: `slice#${encodeURI(pointer)}` });
    return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };

  const cases = EXCHANGES.filter(({ described }) => described !== null).map((exchange, index) => [titleOf(exchange, index), exchange] as const);

  test.each(cases)("%s", async (_title, exchange) => {
    const scene = await aScene(marieke, `slice ${cases.findIndex(([, other]) => other === exchange)}`);
    const name = exchange.described ?? exchange.operation;
    expect(faultsIn(name, await perform(marieke, scene, exchange))).toEqual([]);
    expect(faultsIn(name, await perform(graphAs(running.tenant, running.tenant.people.marieke, ["Tasks.Read"]), scene, exchange))).toEqual([]);
  });

  test("upload: 202, 201, 404, 409, 416 and the session's standing", async () => {
    const scene = await aScene(marieke, "upload");
    const at = `/drives/${scene.place.driveId}/items/${scene.folder}:`;
    const bytes = someBytes(327_680 + 1);
    const { body } = await marieke("POST", `${at}/a.bin:/createUploadSession`, { body: {} });
    const first = await putFragment(body.uploadUrl, bytes, 0, 327_680);
    const again = await putFragment(body.uploadUrl, bytes, 0, 327_680);
    const standing = await ask("GET", body.uploadUrl);
    await marieke("PUT", `${at}/a.bin:/content`, { bytes });
    const taken = await putFragment(body.uploadUrl, bytes, 327_680, bytes.length);
    const { body: other } = await marieke("POST", `${at}/b.bin:/createUploadSession`, { body: {} });
    const whole = await putFragment(other.uploadUrl, bytes.subarray(0, 5), 0, 5);
    const gone = await putFragment(other.uploadUrl, bytes.subarray(0, 5), 0, 5);
    expect([first, again, taken, whole, gone].map(({ status }) => status)).toEqual([202, 416, 409, 201, 404]);
    expect([first, again, taken, whole, gone].flatMap((reply) => faultsIn("upload.putRange", reply))).toEqual([]);
    expect(faultsIn("upload.status", standing)).toEqual([]);
    expect(faultsIn("upload.cancel", await ask("DELETE", body.uploadUrl))).toEqual([]);
  });

  test("batch", async () => {
    const reply = await marieke("POST", "/$batch", { body: { requests: [{ id: "1", method: "GET", url: "/me" }, { id: "2", method: "GET", url: "/nothing" }] } });
    expect(faultsIn("batch", reply)).toEqual([]);
    expect(faultsIn("me.get", reply.body.responses[0])).toEqual([]);
    expect(faultsIn("me.get", reply.body.responses[1])).toEqual([]);
  });

  test("the table of scopes is Microsoft's", () => {
    const theirs = (id: string) => operations.get(id)?.["x-ms-graph-delegated-scopes"];
    const differing = Object.entries(SCOPES).filter(([id, { least, higher }]) => {
      const described = theirs(id);
      return described !== undefined && JSON.stringify([[...least].sort(), [...higher].sort()]) !== JSON.stringify([[...described.least].sort(), [...described.higher].sort()]);
    });
    expect(differing.map(([id]) => id)).toEqual([]);
    const undescribed: OperationId[] = ["me.checkMemberGroups", "users.checkMemberGroups", "lists.create", "lists.update", "lists.columns.get", "lists.columns.update", "lists.columns.remove", "lists.contentTypes.addCopy", "sites.contentTypes", "sites.contentTypes.create", "sites.permissions", "sites.permissions.create", "listItems.create", "listItems.fields", "items.commitUpload", "items.listItem", "items.fields", "items.fields.update", "items.retentionLabel", "items.retentionLabel.set", "messages.attachment", "messages.attachmentValue", "chats.hostedContentValue", "shares.driveItem", "shares.content"];
    expect(Object.keys(SCOPES).filter((id) => theirs(id) === undefined)).toEqual(undescribed);
  });

  test("the check can fail: a property that is not described is found", () => {
    const body = { id: "1", colour: "red" };
    expect(faultsIn("items.get", { status: 200, headers: new Headers(), body })).not.toEqual([]);
  });
});
