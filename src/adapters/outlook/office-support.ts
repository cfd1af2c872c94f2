import type { OfficeContext } from "./office-library";

/** From this set on Outlook gives the bytes of attachments, and takes categories. */
const ATTACHMENTS = "1.8";
/** From this set on Outlook says when its theme changes. */
const THEME_CHANGES = "1.14";

/** Outlook on a phone takes no categories from an app, and gives no bytes, whatever set it says it has. @source learn.microsoft.com/office/dev/add-ins/outlook/outlook-mobile-apis */
const MOBILE: ReadonlySet<string> = new Set(["iOS", "Android"]);

const has = ({ requirements }: OfficeContext, version: string): boolean => requirements?.isSetSupported("Mailbox", version) ?? false;

/** Whether this Outlook gives the bytes of attachments, and takes categories. */
export const handsOverFiles = (context: OfficeContext): boolean => !MOBILE.has(context.platform ?? "") && has(context, ATTACHMENTS);

export const tellsThemeChanges = (context: OfficeContext): boolean => has(context, THEME_CHANGES);
