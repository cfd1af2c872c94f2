import { errorText } from "../../language/error-text";
import type { ShownError } from "../../language/error-text";
import type { Translator } from "../../language/translator";

/** Why something in the DMS cannot be read, and what to do. The usual sentence about access speaks of saving, and offers another dossier. */
export const unreadWords = (language: Translator, error: ShownError): string => (error.kind === "no-access" ? language.text("desk.unread.no-access") : errorText(language, error));
