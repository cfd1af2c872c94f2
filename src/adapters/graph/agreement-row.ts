import type { AgreementChange, AgreementState, KeptRecord, NewAgreement, SharedAgreement } from "../../ports/agreements";
import type { Channel } from "../../instruction/facts";
import { isObject, numberAt, objectAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";

/** The list's own words for how an agreement stands, as its column «Status» offers them. */
export const STATUS: Readonly<Record<AgreementState, string>> = {
  asked: "gevraagd",
  accepted: "toegezegd",
  declined: "afgewezen",
  kept: "bewaard",
  withdrawn: "ingetrokken",
};
const SHAPE = { "one-to-one": "een-op-een", group: "groep" } as const;
const CHANNELS: Readonly<Record<Channel, true>> = { whatsapp: true, sms: true, teams: true, signal: true, telegram: true, threema: true };

const isChannel = (value: string | null): value is Channel => value !== null && Object.hasOwn(CHANNELS, value);

const recordFields = (record: KeptRecord): JsonObject => ({
  RecordUUID: record.recordId,
  Ontvangstnummer: record.number,
  ManifestSHA256: record.manifestSha256,
  Adres: record.webUrl,
  BewaardOp: record.filedAt,
  AantalBewaard: record.keptMessageCount,
});

/** The columns of a new row. */
export const newFields = ({ uuid, about, askedBy, keeper, state, record }: NewAgreement): JsonObject => ({
  AfspraakUUID: uuid,
  Kanaal: about.channel,
  Vorm: SHAPE[about.shape],
  Mensen: about.people.join(";"),
  PeriodeVan: about.from,
  PeriodeTot: about.to,
  GevraagdDoorId: askedBy.id,
  GevraagdDoorNaam: askedBy.displayName,
  BewaarderId: keeper.id,
  BewaarderNaam: keeper.displayName,
  Status: STATUS[state],
  ...(record === null ? {} : recordFields(record)),
});

/** The columns that a change writes. */
export const changedFields = (to: AgreementChange): JsonObject => ({
  Status: STATUS[to.state],
  ...(to.state === "kept" ? recordFields(to.record) : {}),
});

/** Whether a row stands as this change wants it. */
export const standsAs = ({ state, record }: SharedAgreement, to: AgreementChange): boolean =>
  state === to.state && (to.state !== "kept" || record?.recordId === to.record.recordId);

/** A Graph `listItem` with its columns; null for a row that says too little: somebody may have edited it by hand. */
export function parseAgreement(item: unknown): SharedAgreement | null {
  const fields = objectAt(item, "fields");
  const row = Number(textAt(item, "id") ?? Number.NaN);
  const version = textAt(item, "@odata.etag") ?? textAt(item, "eTag");
  const state = stateOf(textAt(fields, "Status"));
  const about = markOf(fields);
  const askedAt = textAt(item, "createdDateTime");
  const askedBy = partyOf(fields, "GevraagdDoor");
  const keeper = partyOf(fields, "Bewaarder");
  if (!isObject(item) || !Number.isInteger(row) || version === null || askedAt === null) return null;
  if (state === null || about === null || askedBy === null || keeper === null) return null;
  const record = state === "kept" ? recordOf(fields) : null;
  return state === "kept" && record === null ? null : { row, uuid: textAt(fields, "AfspraakUUID") ?? "", version, about, askedBy, keeper, state, askedAt, record };
}

function stateOf(status: string | null): AgreementState | null {
  const states = ["asked", "accepted", "declined", "kept", "withdrawn"] as const satisfies readonly AgreementState[];
  return states.find((state) => STATUS[state] === status) ?? null;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

function markOf(fields: JsonObject): SharedAgreement["about"] | null {
  const channel = textAt(fields, "Kanaal");
  const shape = (["one-to-one", "group"] as const).find((one) => SHAPE[one] === textAt(fields, "Vorm"));
  const from = DAY.exec(textAt(fields, "PeriodeVan") ?? "")?.[0];
  const to = DAY.exec(textAt(fields, "PeriodeTot") ?? "")?.[0];
  const people = (textAt(fields, "Mensen") ?? "").split(";").map((id) => id.trim());
  if (!isChannel(channel) || shape === undefined || from === undefined || to === undefined) return null;
  return { channel, shape, people: people.filter((id) => id !== "").toSorted(), from, to };
}

function partyOf(fields: JsonObject, column: "GevraagdDoor" | "Bewaarder"): SharedAgreement["keeper"] | null {
  const id = textAt(fields, `${column}Id`);
  return id === null ? null : { id, displayName: textAt(fields, `${column}Naam`) ?? id };
}

/** People follow it: what else somebody wrote there is no address. */
const ADDRESS = /^https?:\/\//i;

function recordOf(fields: JsonObject): KeptRecord | null {
  const recordId = textAt(fields, "RecordUUID");
  const number = textAt(fields, "Ontvangstnummer");
  const manifestSha256 = textAt(fields, "ManifestSHA256");
  const filedAt = textAt(fields, "BewaardOp");
  const webUrl = textAt(fields, "Adres") ?? "";
  if (recordId === null || number === null || manifestSha256 === null || filedAt === null) return null;
  return { recordId, number, manifestSha256, webUrl: ADDRESS.test(webUrl) ? webUrl : "", filedAt, keptMessageCount: numberAt(fields, "AantalBewaard") ?? 0 };
}
