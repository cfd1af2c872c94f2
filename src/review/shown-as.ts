import { bareName, sameName } from "./shown-name";
import { phoneDigits } from "./shown-phone";

/** What a chat, or a user who looks somebody up, can show of a person. */
export type ShownAs =
  | { readonly kind: "phone"; readonly digits: string }
  | { readonly kind: "mail"; readonly address: string }
  | { readonly kind: "name"; readonly name: string };

const MAIL_ADDRESS = /^[^\s@"'<>()]+@[^\s@"'<>()]+\.[^\s@"'<>()]+$/;

/** A phone number, an e-mail address, or else a name. */
export function recognise(shownAs: string): ShownAs {
  const bare = bareName(shownAs);
  if (MAIL_ADDRESS.test(bare)) return { kind: "mail", address: bare.toLowerCase() };
  const digits = phoneDigits(bare);
  return digits === null ? { kind: "name", name: bare } : { kind: "phone", digits };
}

/** What of somebody can be compared with what is shown. */
export interface Recognisable {
  readonly displayName: string;
  readonly mail: string | null;
  /** As the directory writes them. */
  readonly phones: readonly string[];
}

/** Whether somebody bears exactly the name, number or address that is shown; a number by its digits and country. */
export function isShownAs(person: Recognisable, shownAs: string): boolean {
  const shown = recognise(shownAs);
  switch (shown.kind) {
    case "phone":
      return person.phones.some((phone) => phoneDigits(phone) === shown.digits);
    case "mail":
      return person.mail?.toLowerCase() === shown.address;
    case "name":
      return sameName(person.displayName, shown.name);
  }
}
