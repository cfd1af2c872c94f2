import type { ItemRetentionLabel } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { empty, json, refuse, type Answer } from "../http/answer";
import { isObject, objectAt, textAt, type JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { entityBody } from "../odata/shape";
import { RETENTION_LABELS } from "../seeds/retention-labels";
import type { Item } from "../storage/items";
import { applyLabel, isLocked, labelOf, liftLabel, setLock } from "../storage/retention";
import type { Call, Handler } from "./call";
import { findItem } from "./find-item";
import { identity, itemsContext } from "./item-address";

/** @source learn.microsoft.com/graph/api/driveitem-getretentionlabel */
export const getRetentionLabel: Handler = (call, estate) => {
  const item = findItem(call, estate);
  return item.ok ? labelAnswer(estate, item.value, 200) : item.error;
};

/** Sets a label by its name, or locks and unlocks a record. @source learn.microsoft.com/graph/api/driveitem-setretentionlabel, driveitem-lockorunlockrecord */
export const setRetentionLabel: Handler = async (call, estate) => {
  const body = await call.body.json();
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const settings = objectAt(body.value, "retentionSettings");
  return settings === null ? applyByName(call, estate, item.value, textAt(body.value, "name")) : lockOrUnlock(estate, item.value, settings);
};

function applyByName({ person }: Call, estate: Estate, item: Item, name: string | null): Answer {
  const label = RETENTION_LABELS.find((known) => known.name === name);
  if (label === undefined) return refuse(worded(REFUSALS.invalidRequest, "The retention label is not known to this site."));
  if (isLocked(estate.database, item) && labelOf(estate.database, item)?.label !== label) return refuse(REFUSALS.locked);
  return labelAnswer(estate, item, applyLabel(estate.database, item, label, person.id) ? 201 : 200);
}

function lockOrUnlock(estate: Estate, item: Item, { isRecordLocked }: JsonObject): Answer {
  const isRecord = item.kind === "file" && labelOf(estate.database, item)?.label.isRecord === true;
  if (!isRecord || typeof isRecordLocked !== "boolean") return refuse(worded(REFUSALS.invalidRequest, "The item is not a record."));
  setLock(estate.database, item, isRecordLocked);
  return labelAnswer(estate, item, 200);
}

/** A label that makes a record is taken off by an administrator only. @source learn.microsoft.com/graph/api/driveitem-removeretentionlabel */
export const removeRetentionLabel: Handler = (call, estate) => {
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  if (labelOf(estate.database, item.value)?.label.isRecord === true) return refuse(REFUSALS.accessDenied);
  liftLabel(estate.database, item.value);
  return empty(204);
};

function labelAnswer(estate: Estate, item: Item, status: number): Answer {
  const context = `${itemsContext(estate, item)}('${item.id}')/retentionLabel/$entity`;
  return json(status, entityBody(estate.origin, context, labelEntity(estate, item)));
}

/** Without a label, or while it is still being applied, there is nothing in it. */
function labelEntity(estate: Estate, item: Item): object {
  const applied = labelOf(estate.database, item);
  if (applied === null) return {};
  const { label, appliedAt, appliedBy, isExplicit, isLocked: locked } = applied;
  return {
    name: label.name,
    isLabelAppliedExplicitly: isExplicit,
    labelAppliedDateTime: appliedAt,
    labelAppliedBy: identity(estate, appliedBy),
    retentionSettings: {
      behaviorDuringRetentionPeriod: label.isRecord ? "retainAsRecord" : "retain",
      isContentUpdateAllowed: !locked,
      isDeleteAllowed: false,
      isLabelUpdateAllowed: !label.isRecord,
      isMetadataUpdateAllowed: !locked,
      isRecordLocked: locked,
    },
  } satisfies ItemRetentionLabel;
}
