import { empty, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import type { AuthorizeRequest } from "./authorize-request";
import { describeError, type EntraError } from "./entra-error";

type Address = Pick<AuthorizeRequest, "redirectUri" | "mode" | "state">;

/** Sends the browser back to the app with these words in its address. */
export function sendBack({ redirectUri, mode, state }: Address, words: Readonly<Record<string, string>>): Answer {
  const parameters = new URLSearchParams({ ...words, ...(state === null ? {} : { state }) });
  return empty(302, { Location: `${redirectUri}${mode === "fragment" ? "#" : "?"}${parameters.toString()}` });
}

/** Sends the browser back with a refusal. */
export function sendBackRefused(address: Address, refused: EntraError, incoming: Pick<Incoming, "ids">): Answer {
  const { error, number, suberror } = refused;
  return sendBack(address, {
    error,
    ...(number === 65004 ? { error_subcode: "cancel" } : {}),
    ...(suberror === null ? {} : { suberror }),
    error_description: describeError(refused, incoming),
    error_uri: `https://login.microsoftonline.com/error?code=${String(number)}`,
  });
}
