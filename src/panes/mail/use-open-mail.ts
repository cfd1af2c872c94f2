import { useEffect, useState } from "react";
import type { MailSource, OpenMail } from "../../ports/mail-source";

/** The mail that is open in the mail program; follows it where the pane is pinned. The same object while it is the same mail. */
export function useOpenMail(source: Pick<MailSource, "openMail" | "onChange">): OpenMail | null {
  const [open, setOpen] = useState(source.openMail);
  useEffect(() => {
    const look = () => {
      const now = source.openMail();
      setOpen((before) => (before?.id === now?.id ? before : now));
    };
    look();
    return source.onChange(look);
  }, [source]);
  return open;
}
