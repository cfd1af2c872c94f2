import type { OfficeListener, OfficeMailbox } from "./office-library";

/**
 * An event of Outlook. It is registered once, at the first listener, and for as long as the pane stands: taking a handler off
 * takes off every handler of its kind, also one that was put on a moment before.
 *
 * @param kind Outlook's own name for it; undefined where this version does not have it: then nothing is ever told
 * @source learn.microsoft.com/javascript/api/outlook/office.mailbox, removeHandlerAsync
 */
export function officeEvent(mailbox: OfficeMailbox | undefined, kind: string | undefined) {
  const listeners = new Set<OfficeListener>();
  let isRegistered = false;
  return {
    listen: (listener: OfficeListener): void => {
      listeners.add(listener);
      if (isRegistered || kind === undefined) return;
      isRegistered = true;
      mailbox?.addHandlerAsync(kind, (told) => {
        for (const one of [...listeners]) one(told);
      });
    },
    leave: (listener: OfficeListener): void => {
      listeners.delete(listener);
    },
  };
}
