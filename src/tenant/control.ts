import type { Estate } from "./estate";
import { readFaultRule } from "./faults/fault-rule";
import type { Faults } from "./faults/faults";
import { bytes, empty, json, refuse, type Answer } from "./http/answer";
import { header, type Incoming } from "./http/incoming";
import { numberAt } from "./http/json-shape";
import { REFUSALS } from "./http/refusals";
import { answerBridge } from "./host/bridge";
import { panePage, teamsPage } from "./host/frame-pages";
import { HOST_BRIDGE } from "./host/host-bridge";
import { OUTLOOK_HOST } from "./host/outlook-host";
import { attachment, mailbox } from "./host/outlook-mailbox";
import { PANE_HOST } from "./host/pane-host";
import { enter } from "./host/start-page";
import { STYLE } from "./host/style";
import { TEAMS_HOST } from "./host/teams-host";
import { setLabelDelay } from "./storage/retention";
import type { Traffic } from "./traffic";

export const CONTROL_PATH = "/local-tenant/";

export interface Controls {
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** Proves to another tenant that this folder is in use. */
  readonly lockToken: string;
}

/** Answers the tenant's own addresses: its host stand-ins, and what tests steer and read. */
export async function answerControl(incoming: Incoming, estate: Estate, controls: Controls): Promise<Answer> {
  if (header(incoming, "sec-fetch-site") === "cross-site") return refuse(REFUSALS.accessDenied);
  const { faults, traffic } = controls;
  switch (`${incoming.method} ${incoming.path.slice(CONTROL_PATH.length)}`) {
    case "GET style.css":
      return bytes(200, "text/css; charset=utf-8", STYLE);
    case "GET host-bridge.js":
      return bytes(200, "text/javascript; charset=utf-8", HOST_BRIDGE);
    case "GET teams-host.js":
      return bytes(200, "text/javascript; charset=utf-8", TEAMS_HOST);
    case "GET outlook/office.js":
      return bytes(200, "text/javascript; charset=utf-8", OUTLOOK_HOST);
    case "GET outlook/mailbox":
      return mailbox();
    case "GET outlook/attachment":
      return attachment(incoming);
    case "GET pane-host.js":
      return bytes(200, "text/javascript; charset=utf-8", PANE_HOST);
    case "GET enter":
      return enter(incoming, estate);
    case "GET teams":
      return teamsPage(incoming, estate);
    case "GET pane":
      return panePage(incoming, estate);
    case "POST bridge":
      return answerBridge(incoming, estate, faults);
    case "GET alive":
      return json(200, { token: controls.lockToken });
    case "GET faults":
      return json(200, { faults: faults.list() });
    case "POST faults":
      return addFaults(incoming, faults);
    case "POST faults/clear":
      faults.clear();
      return empty(204);
    case "POST label-delay":
      return delayLabels(incoming, estate);
    case "GET traffic":
      return json(200, { totals: traffic.totals(), entries: traffic.entries() });
    case "POST traffic/clear":
      traffic.clear();
      return empty(204);
    default:
      return refuse(REFUSALS.itemNotFound);
  }
}

/** `{ "milliseconds": 60000 }`: labels are applied so much later, those that were asked already, too. */
async function delayLabels(incoming: Incoming, { database }: Estate): Promise<Answer> {
  const body = await incoming.body.json();
  const milliseconds = body.ok ? numberAt(body.value, "milliseconds") : null;
  if (milliseconds === null) return refuse(REFUSALS.malformed);
  setLabelDelay(database, milliseconds);
  return empty(204);
}

/** One rule, or a list of them. */
async function addFaults(incoming: Incoming, faults: Faults): Promise<Answer> {
  const body = await incoming.body.json();
  if (!body.ok) return refuse(REFUSALS.malformed);
  const sent: readonly unknown[] = Array.isArray(body.value) ? body.value : [body.value];
  const rules = sent.map(readFaultRule).flatMap((rule) => (rule.ok ? [rule.value] : []));
  if (rules.length !== sent.length) return refuse(REFUSALS.malformed);
  return json(201, { ids: rules.map((rule) => faults.add(rule)) });
}
