import { EXPORTER } from "../../conversation/conversation";
import { csvRows } from "../../imports/imazing/csv-rows";
import { canBeSeen } from "../../imports/seen-name";
import { dateIn, millisecondsOf, valueOf } from "../../imports/sms/attributes";
import { FragmentReader, type XmlElement } from "../../imports/sms/fragment";
import { isInstant, localTimeOf } from "../../imports/zoned-time";
import type { SaidOfMessage } from "./said-of-message";

/** Whether the element of a backup, or the row of a table, says something else than is told of it. */

/** Of `type` and `msg_box`: what came in. */
const RECEIVED = "1";
const UNKNOWN = "(Unknown)";

export function backupContradicts(said: SaidOfMessage): boolean {
  const [element] = new FragmentReader().read(said.original).elements;
  if (element === undefined) return true;
  const isSms = element.name === "sms";
  if (!isSms && element.name !== "mms") return true;
  const milliseconds = millisecondsOf(dateIn(element));
  if (isInstant(milliseconds) && (Date.parse(said.time.instant ?? "") !== milliseconds || said.time.local !== localTimeOf(milliseconds).local)) return true;
  const [box, name] = [valueOf(element, isSms ? "type" : "msg_box"), valueOf(element, "contact_name")?.trim() ?? ""];
  if (isSms && box === RECEIVED && canBeSeen(name) && name !== UNKNOWN && name !== EXPORTER && said.author !== name) return true;
  const words = isSms ? (valueOf(element, "body") ?? "") : mmsWords(element);
  const subject = valueOf(element, isSms ? "subject" : "sub")?.trim() ?? "";
  return said.text !== words && said.text !== [subject, words].filter((one) => one !== "").join("\n");
}

const mmsWords = (element: XmlElement): string =>
  element.children
    .filter(({ name }) => name === "parts")
    .flatMap(({ children }) => children)
    .filter((part) => (valueOf(part, "ct") ?? "").split(";", 1)[0]?.trim().toLowerCase() === "text/plain")
    .map((part) => valueOf(part, "text") ?? "")
    .filter((text) => text !== "")
    .join("\n");

const DELIMITERS = [",", ";", "\t"] as const;

/** Behind which heading a cell stands, the row does not tell, nor between which signs: of a row whose quotes fit, the words and the author are each a cell of it. */
export function tableContradicts(said: SaidOfMessage): boolean {
  if (said.marks.includes("unknown-content")) return false;
  return !DELIMITERS.some((delimiter) => csvRows(said.original, delimiter, () => false).some(({ cells }) => isInRow(said, cells.map((cell) => cell.replaceAll("\r\n", "\n")))));
}

function isInRow({ author, text }: SaidOfMessage, cells: readonly string[]): boolean {
  const isAuthor = author === null || author === EXPORTER || author === "?" || cells.includes(author);
  // A subject is the first line of the text.
  return isAuthor && (text === "" || cells.includes(text) || cells.some((subject) => subject !== "" && text.startsWith(`${subject}\n`) && cells.includes(text.slice(subject.length + 1))));
}
