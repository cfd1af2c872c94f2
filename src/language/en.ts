import { enFirst } from "./en-first";
import { enLater } from "./en-later";
import type { MessageKey } from "./nl";

/** Every sentence in English. */
export const en: Record<MessageKey, string> = { ...enFirst, ...enLater };
