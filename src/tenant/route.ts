import { POLICY_FILE_NAME } from "../archive-site/names";
import { answerControl, CONTROL_PATH, type Controls } from "./control";
import { download, DOWNLOAD_PATH } from "./download";
import { answerEntra } from "./entra/answer-entra";
import { parseEntraPath } from "./entra/entra-path";
import type { Estate } from "./estate";
import { faultAnswer } from "./faults/fault-answer";
import { answerBatch } from "./graph/batch";
import { answerGraph, GRAPH_PATH } from "./graph/answer-graph";
import { matchOperation } from "./graph/operations";
import { parseGraphPath } from "./graph/path";
import { MAIL_PATH, viewMail } from "./host/mail-viewer";
import { VIEWER_PATH, viewRecord } from "./host/record-viewer";
import { startPage } from "./host/start-page";
import { bytes, empty, json, refuse, type Answer } from "./http/answer";
import type { Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { AGREEMENTS_LIST, POLICY_LIBRARY, RECORDS_LIBRARY, REGISTER_LIST } from "./seeds/lists";
import { CLIENT_ID, SITE_HOST, SITE_PATH } from "./seeds/organisation";
import { appFile, officeFile, OFFICE_PATH } from "./static-files";
import type { FlippedByte } from "./storage/commit";
import { upload } from "./upload";
import { UPLOAD_PATH } from "./upload-address";

const BATCH_PATH = `${GRAPH_PATH}/$batch`;

/**
 * As Graph allows a page of another origin: it cannot read `Date`.
 *
 * @source github.com/dotnet/dev-proxy, which answers as Graph does
 */
const CROSS_ORIGIN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, Retry-After",
};

/** Who answers which address. */
export async function route(incoming: Incoming, estate: Estate, controls: Controls, flip: FlippedByte): Promise<Answer> {
  const { path, method } = incoming;
  if (isShared(path)) {
    const answer = method === "OPTIONS" ? preflight() : await shared(incoming, estate, controls, flip);
    return { ...answer, headers: { ...CROSS_ORIGIN, ...answer.headers } };
  }
  if (path.startsWith(CONTROL_PATH)) return answerControl(incoming, estate, controls);
  const entra = parseEntraPath(path);
  if (entra !== null) return answerEntra(entra, incoming, estate, controls);
  if (method !== "GET") return bytes(405, "text/plain; charset=utf-8", "Method not allowed\n");
  if (path === "/") return startPage(incoming, estate);
  if (path === "/settings.json") return json(200, appSettings(estate));
  if (path === VIEWER_PATH || path.startsWith(`${VIEWER_PATH}/`)) return viewRecord(incoming, estate);
  if (path.startsWith(MAIL_PATH)) return viewMail(incoming, estate);
  return path.startsWith(OFFICE_PATH) ? officeFile(path) : appFile(incoming, estate);
}

const isShared = (path: string): boolean => path.startsWith(`${GRAPH_PATH}/`) || path === UPLOAD_PATH || path === DOWNLOAD_PATH;

async function shared(incoming: Incoming, estate: Estate, controls: Controls, flip: FlippedByte): Promise<Answer> {
  if (incoming.path === UPLOAD_PATH) return upload(incoming, estate, flip);
  if (incoming.path === DOWNLOAD_PATH) return incoming.method === "GET" ? download(incoming, estate) : refuse(REFUSALS.methodNotAllowed);
  if (incoming.path !== BATCH_PATH) return answerGraph(incoming, estate, flip);
  if (incoming.method !== "POST") return refuse(REFUSALS.methodNotAllowed);
  return answerBatch(incoming, async (part) => {
    const fault = controls.faults.strike(part.method, part.path).map((action) => faultAnswer(action, false)).find((answer) => answer !== null);
    return fault ?? answerGraph(part, estate, null);
  });
}

function preflight(): Answer {
  return empty(204, {
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
    "Access-Control-Allow-Headers": "authorization, client-request-id, consistencylevel, content-range, content-type, if-match, if-none-match, prefer, range, sdkversion",
    "Access-Control-Max-Age": "600",
  });
}

/** The app's own settings, with the tenant in place of Microsoft. */
function appSettings({ origin }: Estate): object {
  return {
    graph: `${origin}${GRAPH_PATH}`,
    authority: "https://login.microsoftonline.com/organizations",
    clientId: CLIENT_ID,
    site: `/sites/${SITE_HOST}:/${SITE_PATH}`,
    library: RECORDS_LIBRARY.name,
    policyLibrary: POLICY_LIBRARY.name,
    policyFile: POLICY_FILE_NAME,
    agreementsList: AGREEMENTS_LIST.name,
    registerList: REGISTER_LIST.name,
  };
}

/** What kind of address this is, for the traffic log: without names, ids or secrets. */
export function templateOf(method: string, path: string): string {
  if (path === UPLOAD_PATH) return "/upload";
  if (path === DOWNLOAD_PATH) return "/download";
  if (path === BATCH_PATH) return "/$batch";
  if (path.startsWith(`${GRAPH_PATH}/`)) return graphTemplate(method, path);
  if (path.startsWith(CONTROL_PATH)) return path;
  if (path.startsWith(MAIL_PATH)) return "/mail";
  const entra = parseEntraPath(path);
  if (entra !== null) return `/entra/${entra.endpoint}`;
  return path.startsWith(VIEWER_PATH) ? "/viewer" : "/app";
}

function graphTemplate(method: string, path: string): string {
  const target = parseGraphPath(path.slice(GRAPH_PATH.length));
  const match = target.ok ? matchOperation(method, target.value.segments) : null;
  return match === null || match === "wrong-method" ? "/unknown" : `/${match.operation.path}`;
}
