/** Id of the list of messages. */
export const REVIEW_LIST = "review-list";

/** Id of a message's row in the list. */
export const rowId = (number: number): string => `message-${number}`;

const ROW = /^message-(\d+)$/;

/** The message in whose row something stands; null outside the list. */
export function rowAround(target: Element): number | null {
  const row = target.closest("li[id^='message-']");
  const [, number] = ROW.exec(row?.id ?? "") ?? [];
  return number === undefined ? null : Number(number);
}
