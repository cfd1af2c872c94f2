import { twoDigits, UNDATED } from "../../conversation/local-time";
import { calendarOf } from "../../imports/whatsapp/calendar";
import { plainName } from "../../imports/whatsapp/marks";
import { isDay } from "../text-shapes";
import type { ExportedAs, SaidOfMessage } from "./said-of-message";

/** The shapes of header that phones print nearly everywhere: three numbers and a clock, in brackets or with a dash behind. Of any other, only what stands right before the words is held. */
const PRINTED = /^\[?(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4}),? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([AaPp])\.? ?[Mm]\.?)?(?:\] | - |\] - )/;
/** The header that copying puts before a message: time and date in brackets, in either order, the year perhaps left out. */
const COPIED = /^\[[^\][\n]*\d[:.]\d{2}[^\][\n]*\] ?/;
const THREEMA_ARROW = /^(?:<<<|>>>) [^\n]*:\s*$/;
const THREEMA_BRACKET = /^\[[^\][\n]*\] /;

/**
 * Whether a line of an export says something else than is told of it. The words are the end of it, and before them stand a header
 * and the author, so that no word of the beginning can be left out either.
 */
export function linesContradict(said: SaidOfMessage, exported: ExportedAs): boolean {
  const original = said.original.replaceAll("\r\n", "\n");
  // Only Threema prints a zone.
  if (said.time.instant !== null && exported.format !== "threema-text") return true;
  if (exported.isEntered) return original !== said.text;
  if (!original.endsWith(said.text)) return true;
  const head = plainName(original.slice(0, original.length - said.text.length));
  switch (exported.format) {
    case "threema-text":
      return !THREEMA_ARROW.test(head) && !isNamed(head, THREEMA_BRACKET.exec(head), said);
    case "pasted-text":
      return !isNamed(head, COPIED.exec(head), said);
    default:
      return printedContradicts(head, PRINTED.exec(head), said, exported);
  }
}

function printedContradicts(head: string, printed: RegExpExecArray | null, said: SaidOfMessage, exported: ExportedAs): boolean {
  if (!isNamed(head, printed, said)) return true;
  return printed !== null && (isOtherTime(printed, said, exported) || isOtherFile(printed, said));
}

/** Whether nothing but the header and the name of the author stand before the words. A line of the application has no author, and one in a group's name may stand behind that. */
function isNamed(head: string, header: RegExpExecArray | null, { author, kind }: SaidOfMessage): boolean {
  const rest = (header === null ? head : head.slice(header[0].length)).trimEnd();
  if (author === null) return kind === "system";
  // Threema names nobody before a picture in a group.
  if (author === "?" && header !== null && rest === "") return true;
  const [name, own] = [rest.replace(/:$/, ""), plainName(author).trim()];
  return name !== rest && (header === null ? name.trim().endsWith(own) : name.trim() === own);
}

const yearOf = (digits: string): string => (digits.length <= 2 ? `20${digits.padStart(2, "0")}` : digits);

/** Whether a year that stands without the name of an era may be of another calendar: of one such day among others no record tells. */
const isElsewhere = (digits: string): boolean => calendarOf({ year: Number(digits), month: 1, day: 1 }, { era: "", yearDigits: digits.length, afterDate: "" }) !== "gregorian";

/** The days that three numbers may be: of a record that tells their order, one. */
function daysOf(first: string, second: string, third: string, order: ExportedAs["order"]): readonly string[] {
  const orders = { dmy: [third, second, first], mdy: [third, first, second], ymd: [first, second, third] } as const;
  const yearFirst = first.length > 2;
  const read = order === null || yearFirst !== (order === "ymd") ? [orders.dmy, orders.mdy, orders.ymd] : [orders[order]];
  return read.map(([year, month, day]) => `${yearOf(year)}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`);
}

function isOtherTime(printed: RegExpExecArray, { time: { local, precision } }: SaidOfMessage, { order, isHalfUnknown, isConverted }: ExportedAs): boolean {
  const [, first = "", , second = "", third = "", hour = "", minute = "", seconds, half] = printed;
  const days = daysOf(first, second, third, order);
  const isTime = days.every(isDay) && Number(hour) <= 23 && Number(minute) <= 59 && Number(seconds ?? 0) <= 59;
  // What stands for no date, a phone that lost its clock prints as a time.
  if (local === UNDATED.local && !isTime) return false;
  if (!isConverted && ![first, third].some(isElsewhere) && !days.includes(local.slice(0, 10))) return true;
  const clock = `${minute}:${seconds ?? "00"}`;
  if (local.slice(14) !== clock || (precision === "second" && seconds === undefined)) return true;
  const told = Number(local.slice(11, 13));
  const isHour = isHalfUnknown || half !== undefined ? told % 12 === Number(hour) % 12 : told === Number(hour);
  return !isHour || (half !== undefined && Number(hour) <= 12 && told >= 12 !== (half.toLowerCase() === "p"));
}

/** The words beside a file's name in the two languages that our phones speak. */
const ON_ANDROID = /^(.+) \((?:bestand bijgevoegd|file attached)\)$/;
const ON_IPHONE = /<(?:bijgevoegd|attached): ([^<>\n]+)>$/;

/** In brackets WhatsApp in a browser prints no names of files. */
function isOtherFile([header]: RegExpExecArray, { text, attachments: [name, ...others] }: SaidOfMessage): boolean {
  if (name === undefined || others.length > 0) return false;
  const plain = plainName(text);
  const [firstLine = ""] = plain.split("\n", 1);
  const written = (header.startsWith("[") ? null : ON_ANDROID.exec(firstLine)?.[1]) ?? ON_IPHONE.exec(plain)?.[1];
  return written !== undefined && written.trim() !== plainName(name).trim();
}
