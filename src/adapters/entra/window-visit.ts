/** What the page of a sign-in window is opened for, by the fragment of its address: no server sees that. */
export type WindowVisit =
  /** The app asks: on to Entra. */
  | { readonly kind: "begin"; readonly address: string }
  /** Entra answered: back to the app. */
  | { readonly kind: "end"; readonly answer: string }
  /** Opened by hand, or by somebody else. */
  | { readonly kind: "stray" };

/** @param authority where alone the window may be led: that of the settings */
export function readVisit(fragment: string, authority: string): WindowVisit {
  const rest = fragment.replace(/^#/, "");
  if (isOf(authority, rest)) return { kind: "begin", address: rest };
  const answer = new URLSearchParams(rest);
  return answer.has("state") && (answer.has("code") || answer.has("error")) ? { kind: "end", answer: rest } : { kind: "stray" };
}

function isOf(authority: string, address: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(authority)) return false;
  const { protocol, origin, username } = new URL(address);
  return protocol === "https:" && username === "" && origin === new URL(authority).origin;
}

