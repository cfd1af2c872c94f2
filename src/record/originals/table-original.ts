import { EXPORTER } from "../../conversation/conversation";
import { csvRows } from "../../imports/imazing/csv-rows";
import { boxIn, dateIn, millisecondsOf, nameIn, valueOf } from "../../imports/sms/attributes";
import { FragmentReader } from "../../imports/sms/fragment";
import { isNotFetched } from "../../imports/sms/mms";
import { textOf } from "../../imports/sms/mms-parts";
import { isOtherInstant } from "./other-instant";
import type { SaidOfMessage } from "./said-of-message";

/** Whether the element of a backup, or the row of a table, says something else than is told of it. */

export function backupContradicts(said: SaidOfMessage): boolean {
  const [element] = new FragmentReader().read(said.original).elements;
  if (element === undefined) return true;
  const isSms = element.name === "sms";
  if (!isSms && element.name !== "mms") return true;
  if (isOtherInstant(said, millisecondsOf(dateIn(element)))) return true;
  const name = nameIn(element, "contact_name");
  if (isSms && boxIn(element, "type") === "incoming" && name !== null && name !== EXPORTER && said.author !== name) return true;
  const words = isSms ? (valueOf(element, "body") ?? "") : textOf(element.children.filter((child) => child.name === "parts").flatMap(({ children }) => children));
  const subject = valueOf(element, isSms ? "subject" : "sub")?.trim() ?? "";
  return said.text !== words && said.text !== [subject, words].filter((one) => one !== "").join("\n");
}

/** Whether the backup marks it as a message that the phone had not fetched yet. */
export function isToldNotFetched(original: string): boolean {
  const [element] = new FragmentReader().read(original).elements;
  return element?.name === "mms" && isNotFetched(element);
}

const DELIMITERS = [",", ";", "\t"] as const;

/** Behind which heading a cell stands, the row does not tell, nor between which signs: of a row whose quotes fit, the words and the author are each a cell of it. */
export function tableContradicts(said: SaidOfMessage): boolean {
  if (said.marks.includes("unknown-content")) return false;
  return !DELIMITERS.some((delimiter) => csvRows(said.original, delimiter, () => false).some(({ cells }) => isInRow(said, cells.map((cell) => cell.replaceAll("\r\n", "\n")))));
}

function isInRow({ author, text }: SaidOfMessage, cells: readonly string[]): boolean {
  // A name is read without the spaces around it, and with its lines ending as they do in the table.
  const name = author?.replaceAll("\r\n", "\n") ?? null;
  const isAuthor = name === null || name === EXPORTER || name === "?" || cells.some((cell) => cell.trim() === name);
  // A subject is the first line of the text, and is read without those too.
  return isAuthor && (text === "" || cells.includes(text) || cells.some((cell) => beginsWith(cell.trim(), text, cells)));
}

const beginsWith = (subject: string, text: string, cells: readonly string[]): boolean =>
  subject !== "" && (text === subject || (text.startsWith(`${subject}\n`) && cells.includes(text.slice(subject.length + 1))));
