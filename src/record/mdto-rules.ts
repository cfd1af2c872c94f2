import { DURATION } from "../policy/duration";
import { holdsWhatItMay } from "./mdto-schema";
import { APPRAISALS, isKnownList, TERM_LISTS, TERMS_ON } from "./mdto-terms";
import type { XmlElement } from "./xml";

/** What MDTO asks and its XSD lets pass; and what the XSD forbids, for who reads a description without it. */
export type MdtoProblem =
  | "not-by-schema"
  | "not-a-date"
  | "not-a-duration"
  | "not-an-address"
  | "unknown-list"
  | "term-not-on-list"
  | "part-of-itself"
  | "empty-name"
  | "name-too-long"
  | "appraisal-not-on-list"
  | "term-without-end"
  | "retention-without-appraisal-v"
  | "end-before-beginning"
  | "other-without-description"
  | "negative-size"
  | "bad-checksum"
  | "bogus-puid"
  | "empty-text";

/** Where it is: names of the elements from the root of the description down. */
export interface MdtoFinding {
  readonly problem: MdtoProblem;
  readonly path: string;
}

type Rule = (element: XmlElement) => MdtoProblem | null;

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name);
const textOf = (element: XmlElement, name: string): string => child(element, name)?.text ?? "";
const has = (element: XmlElement, name: string): boolean => child(element, name) !== undefined;

/** Name of the list that a term is said to stand on. */
const listOf = (element: XmlElement): string => textOf(child(element, "begripBegrippenlijst") ?? element, "verwijzingNaam");

const PUID = /^(x-)?fmt\/[1-9][0-9]{0,4}$/;
/** Hexadecimal digits of a checksum, by its algorithm. */
const DIGITS: Readonly<Record<string, number>> = { "SHA-224": 56, "SHA-256": 64, "SHA-384": 96, "SHA-512": 128 };
/** MDTO advises this much for a name. */
const MAX_NAME = 80;

/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, of a day that there is. */
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/;
/** RFC 3986: a scheme, and then none but its letters. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/** In which elements a day, a moment, or either may stand. */
const DAYS: ReadonlySet<string> = new Set(["dekkingInTijdBegindatum", "dekkingInTijdEinddatum", "termijnStartdatumLooptijd", "termijnEinddatum", "eventTijd"]);
const MOMENTS: ReadonlySet<string> = new Set(["eventTijd", "checksumDatum"]);
const ADDRESSES: ReadonlySet<string> = new Set(["raadpleeglocatieOnline", "URLBestand"]);

function isDay(text: string): boolean {
  if (!DAY.test(text) || text.startsWith("0000")) return false;
  const day = text + "-01-01".slice(text.length - "yyyy".length);
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

const isMoment = (text: string): boolean => isDay(MOMENT.exec(text)?.[1] ?? "");

/** What is empty has its own problem. */
function written({ name, text }: XmlElement): MdtoProblem | null {
  if (text === null || text.trim() === "") return null;
  if (DAYS.has(name) || MOMENTS.has(name)) return (DAYS.has(name) && isDay(text)) || (MOMENTS.has(name) && isMoment(text)) ? null : "not-a-date";
  if (name === "termijnLooptijd") return DURATION.test(text) ? null : "not-a-duration";
  return ADDRESSES.has(name) && !ADDRESS.test(text) ? "not-an-address" : null;
}

/** yyyy, yyyy-mm or yyyy-mm-dd: compared as far as the shorter of the two goes. */
function endsBefore(end: string, beginning: string): boolean {
  const length = Math.min(end.length, beginning.length);
  return end !== "" && end.slice(0, length) < beginning.slice(0, length);
}

function appraisal(element: XmlElement): MdtoProblem | null {
  const code = textOf(element, "begripCode");
  const known = Object.entries(APPRAISALS).some(([letter, label]) => letter === code && label === textOf(element, "begripLabel"));
  return known && listOf(element) === TERM_LISTS.appraisal ? null : "appraisal-not-on-list";
}

/** Either the end, or both the trigger and the duration. @source MDTO, termijnEinddatum, «Regels» */
function termEnds(element: XmlElement): MdtoProblem | null {
  const settled = has(element, "termijnEinddatum") || (has(element, "termijnTriggerStartLooptijd") && has(element, "termijnLooptijd"));
  if (!settled) return "term-without-end";
  return endsBefore(textOf(element, "termijnEinddatum"), textOf(element, "termijnStartdatumLooptijd")) ? "end-before-beginning" : null;
}

function checksumValue(element: XmlElement): MdtoProblem | null {
  const label = child(element, "checksumAlgoritme");
  const digits = label === undefined ? 64 : (DIGITS[textOf(label, "begripLabel")] ?? 64);
  const value = textOf(element, "checksumWaarde");
  return value.length === digits && /^[0-9a-f]+$/.test(value) ? null : "bad-checksum";
}

function formatCode(element: XmlElement): MdtoProblem | null {
  const pronom = listOf(element) === TERM_LISTS.pronom;
  return pronom && !PUID.test(textOf(element, "begripCode")) ? "bogus-puid" : null;
}

function restriction(element: XmlElement): MdtoProblem | null {
  const type = child(element, "beperkingGebruikType");
  const other = type !== undefined && textOf(type, "begripLabel") === "Overig";
  return other && textOf(element, "beperkingGebruikNadereBeschrijving").trim() === "" ? "other-without-description" : null;
}

/** A category stands on a selection list, of whoever forms the archive; every other term on a list that we know. */
function listed(element: XmlElement): MdtoProblem | null {
  if (!has(element, "begripBegrippenlijst") || element.name === "waardering" || element.name === "informatiecategorie") return null;
  const list = listOf(element);
  if (!isKnownList(list)) return "unknown-list";
  return TERMS_ON.get(list)?.has(textOf(element, "begripLabel")) === false ? "term-not-on-list" : null;
}

/** @source MDTO, isOnderdeelVan, «Regels» */
function isPartOfItself(element: XmlElement): MdtoProblem | null {
  const marks = (from: XmlElement, name: string): readonly string[] =>
    from.children.filter((one) => one.name === name).map((one) => JSON.stringify([textOf(one, "identificatieKenmerk"), textOf(one, "identificatieBron")]));
  const own = new Set(marks(element, "identificatie"));
  const others = element.children.filter(({ name }) => name === "isOnderdeelVan" || name === "bevatOnderdeel").flatMap((one) => marks(one, "verwijzingIdentificatie"));
  return others.some((mark) => own.has(mark)) ? "part-of-itself" : null;
}

function retentionFits(element: XmlElement): MdtoProblem | null {
  const worth = child(element, "waardering");
  return has(element, "bewaartermijn") && worth !== undefined && textOf(worth, "begripCode") !== "V" ? "retention-without-appraisal-v" : null;
}

const RULES: readonly (readonly [element: string, rule: Rule])[] = [
  ["naam", ({ text }) => ((text ?? "").trim() === "" ? "empty-name" : null)],
  ["informatieobject", (element) => (Array.from(textOf(element, "naam")).length > MAX_NAME ? "name-too-long" : null)],
  ["informatieobject", retentionFits],
  ["informatieobject", isPartOfItself],
  ["waardering", appraisal],
  ["bewaartermijn", termEnds],
  ["beperkingGebruikTermijn", termEnds],
  ["dekkingInTijd", (element) => (endsBefore(textOf(element, "dekkingInTijdEinddatum"), textOf(element, "dekkingInTijdBegindatum")) ? "end-before-beginning" : null)],
  ["beperkingGebruik", restriction],
  ["omvang", ({ text }) => (/^(0|[1-9][0-9]*)$/.test(text ?? "") ? null : "negative-size")],
  ["checksum", checksumValue],
  ["bestandsformaat", formatCode],
];

/** Any element that is written, says something; the name has its own problem. */
const saysNothing = ({ name, text, children }: XmlElement): boolean =>
  name !== "naam" && children.length === 0 && (text ?? "").trim() === "";

/** Rules of every element, whatever its name. */
const OF_EACH: readonly Rule[] = [
  ({ name, children }) => (holdsWhatItMay(name, children.map((one) => one.name)) ? null : "not-by-schema"),
  written,
  listed,
  (element) => (saysNothing(element) ? "empty-text" : null),
];

function inspect(element: XmlElement, above: string): readonly MdtoFinding[] {
  const path = above === "" ? element.name : `${above}/${element.name}`;
  const rules = [...RULES.filter(([name]) => name === element.name).map(([, rule]) => rule), ...OF_EACH];
  const own = rules.flatMap((rule) => rule(element) ?? []).map((problem): MdtoFinding => ({ problem, path }));
  return [...own, ...element.children.flatMap((one) => inspect(one, path))];
}

/**
 * The rule layer over the XSD: every finding, in document order; empty when the description is sound.
 * The paths hold names of elements only, never their text.
 *
 * @source record.md, «The XSD is weak»; MDTO 1.0, rules of the attributes
 */
export const mdtoFindings = (element: XmlElement): readonly MdtoFinding[] => inspect(element, "");
