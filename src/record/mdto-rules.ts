import { APPRAISALS, TERM_LISTS } from "./mdto-terms";
import type { XmlElement } from "./xml";

/** What MDTO asks and its XSD lets pass. */
export type MdtoProblem =
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

const PUID = /^(x-)?fmt\/[1-9][0-9]{0,4}$/;
/** Hexadecimal digits of a checksum, by its algorithm. */
const DIGITS: Readonly<Record<string, number>> = { "SHA-224": 56, "SHA-256": 64, "SHA-384": 96, "SHA-512": 128 };
/** MDTO advises this much for a name. */
const MAX_NAME = 80;

/** yyyy, yyyy-mm or yyyy-mm-dd: compared as far as the shorter of the two goes. */
function endsBefore(end: string, beginning: string): boolean {
  const length = Math.min(end.length, beginning.length);
  return end !== "" && end.slice(0, length) < beginning.slice(0, length);
}

function appraisal(element: XmlElement): MdtoProblem | null {
  const code = textOf(element, "begripCode");
  const known = Object.entries(APPRAISALS).some(([letter, label]) => letter === code && label === textOf(element, "begripLabel"));
  return known ? null : "appraisal-not-on-list";
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
  const list = child(element, "begripBegrippenlijst");
  const pronom = list !== undefined && textOf(list, "verwijzingNaam") === TERM_LISTS.pronom;
  return pronom && !PUID.test(textOf(element, "begripCode")) ? "bogus-puid" : null;
}

function restriction(element: XmlElement): MdtoProblem | null {
  const type = child(element, "beperkingGebruikType");
  const other = type !== undefined && textOf(type, "begripLabel") === "Overig";
  return other && textOf(element, "beperkingGebruikNadereBeschrijving").trim() === "" ? "other-without-description" : null;
}

function retentionFits(element: XmlElement): MdtoProblem | null {
  const worth = child(element, "waardering");
  return has(element, "bewaartermijn") && worth !== undefined && textOf(worth, "begripCode") !== "V" ? "retention-without-appraisal-v" : null;
}

const RULES: readonly (readonly [element: string, rule: Rule])[] = [
  ["naam", ({ text }) => ((text ?? "").trim() === "" ? "empty-name" : null)],
  ["informatieobject", (element) => (Array.from(textOf(element, "naam")).length > MAX_NAME ? "name-too-long" : null)],
  ["informatieobject", retentionFits],
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

function inspect(element: XmlElement, above: string): readonly MdtoFinding[] {
  const path = above === "" ? element.name : `${above}/${element.name}`;
  const own = RULES.flatMap(([name, rule]) => {
    const problem = name === element.name ? rule(element) : null;
    return problem === null ? [] : [{ problem, path }];
  });
  const empty: readonly MdtoFinding[] = saysNothing(element) ? [{ problem: "empty-text", path }] : [];
  return [...own, ...empty, ...element.children.flatMap((one) => inspect(one, path))];
}

/**
 * The rule layer over the XSD: every finding, in document order; empty when the description is sound.
 * The paths hold names of elements only, never their text.
 *
 * @source record.md, «The XSD is weak»; MDTO 1.0, rules of the attributes
 */
export const mdtoFindings = (element: XmlElement): readonly MdtoFinding[] => inspect(element, "");
