import type { ImportProblem } from "../../conversation/completeness";
import { EXPORTER } from "../../conversation/conversation";
import { err, ok } from "../../result";
import type { ExportText, FormatReading, TextFormat } from "../export-text";
import { LIMITS } from "../limits";
import { pickChat } from "../pick-chat";
import { statementOf, withSilent } from "../statement";
import { AddressBook } from "./address-book";
import { type Backup, type FoundMessage, readBackup } from "./backup";
import { embeddedIn, longTexts, messageOf, problemsOf, sharedNames } from "./messages";

/** The XML of SMS Backup & Restore (Android): all SMS and MMS of a phone, or of some of its chats. */
export const smsBackup: TextFormat = {
  mayBe: (head) => (XML.test(head) && ELEMENTS.test(head)) || HEADLESS.test(head),
  async read(input) {
    // Before a chat is chosen nothing is shown: the first messages might be of another.
    if (input.isBeginning && input.answers.chat === null) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const backup = readBackup(text.value, input.onMessages);
    if (backup === "doctype") return err({ kind: "unsafe-xml" });
    if (backup.messages.some(({ said }) => said.text.length > LIMITS.line)) return err({ kind: "over-limit", limit: "line-length" });
    return backup.hasRoot || backup.messages.some(isAddressed) ? conversationOf(input, backup) : null;
  },
};

/** Text in which somebody merely writes about such elements is no backup. */
const XML = /^\s*<(?:\?xml|!|smses|sms|mms)/i;
const ELEMENTS = /<(?:smses|sms|mms)[\s/>]|<!DOCTYPE\s+smses/i;
/** What is left of an element, and then one that is whole. */
const HEADLESS = /^[^\n]{0,2000}>\s*<(?:sms|mms)\s/;

/** A file that lost its beginning has no root; its messages tell. */
const isAddressed = ({ said: { addresses, milliseconds } }: FoundMessage): boolean => addresses.length > 0 && !Number.isNaN(milliseconds);

function conversationOf(input: ExportText, backup: Backup): FormatReading {
  const book = new AddressBook(backup.messages.map(({ said }) => said));
  const picked = pickChat(backup.messages, ({ said }) => book.chatOf(said), input.answers.chat);
  if (!picked.ok) return picked;
  const { items, name, warnings } = picked.value;
  const messages = items.map((item, index) => messageOf(item, index + 1, book));
  const people = items.flatMap(({ said: { addresses } }) => addresses.map((address) => book.shown(address)));
  return ok({
    conversation: {
      app: "sms",
      platform: "android",
      locale: null,
      title: name,
      format: "sms-backup-restore-xml",
      evidence: "export",
      exporter: EXPORTER,
      participants: withSilent(messages, people),
      messages,
      completeness: statementOf({
        messages,
        lineCount: backup.lineCount,
        unreadableLineCount: backup.unreadableLineCount,
        dateOrder: { order: "ymd", evidence: "format", example: null },
        problems: [...input.problems(), ...countMismatch(backup), ...ofNoChat(backup, warnings.length > 0), ...items.flatMap(problemsOf)],
        warnings: [...warnings, ...longTexts(items), ...sharedNames(items, book)],
        neverCarried: ["reactions", "reply-links", "deleted-messages"],
      }),
    },
    embedded: embeddedIn(items),
    linesHoldData: true,
  });
}

/** What could not be read may hold words of any chat: where there are others, only its place is told. */
const ofNoChat = ({ problems }: Backup, hasOthers: boolean): readonly ImportProblem[] =>
  hasOthers ? problems.map((problem) => (problem.kind === "repaired-text" ? problem : { ...problem, detail: "" })) : problems;

function countMismatch({ count, messages }: Backup): readonly ImportProblem[] {
  return count === null || count === messages.length ? [] : [{ kind: "count-mismatch", line: null, detail: `${count}/${messages.length}` }];
}
