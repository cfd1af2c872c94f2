import { useEffect, useState } from "react";
import type { MailSource, OpenMail } from "../../ports/mail-source";

/** Outlook may tell of attachments later than of their mail. */
const isAsBefore = (before: OpenMail | null, now: OpenMail | null): boolean =>
  before?.id === now?.id && before?.attachments.map(({ id }) => id).join("\n") === now?.attachments.map(({ id }) => id).join("\n");

/** The mail that is open in the mail program; follows it where the pane is pinned. The same object while nothing of it changed. */
export function useOpenMail(source: Pick<MailSource, "openMail" | "onChange">): OpenMail | null {
  const [open, setOpen] = useState(source.openMail);
  useEffect(() => {
    const look = () => {
      const now = source.openMail();
      setOpen((before) => (isAsBefore(before, now) ? before : now));
    };
    look();
    return source.onChange(look);
  }, [source]);
  return open;
}
