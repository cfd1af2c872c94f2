/** What Outlook answers to a call. */
export interface OfficeAnswer<T> {
  readonly status: "succeeded" | "failed";
  readonly value: T;
  readonly error?: { readonly name?: string; readonly code?: number } | null;
}

export interface OfficeAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly isInline: boolean;
  /** `file`, `item` or `cloud`. */
  readonly attachmentType: string;
}

/** `content` is base64 where `format` says so; else an address, or a whole mail as text. */
export interface OfficeContent {
  readonly content: string;
  readonly format: string;
}

/** How Office looks now. Not every program tells. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean;
  /** `#rrggbb`. */
  readonly bodyBackgroundColor?: string;
}

type Callback<T> = (answer: OfficeAnswer<T>) => void;

export interface OfficeItem {
  readonly itemId: string;
  readonly internetMessageId?: string;
  readonly attachments?: readonly OfficeAttachment[];
  readonly getAttachmentContentAsync?: (id: string, callback: Callback<OfficeContent>) => void;
  readonly categories?: { readonly addAsync: (categories: readonly string[], callback: Callback<undefined>) => void };
  /** Only there for a mail in a shared folder or mailbox. @source learn.microsoft.com/office/dev/add-ins/outlook/delegate-access */
  readonly getSharedPropertiesAsync?: unknown;
}

/** Told when something happened; what it says differs from event to event. */
export type OfficeListener = (told?: { readonly officeTheme?: OfficeTheme }) => void;

export interface OfficeMailbox {
  /** Null when no mail is open, or several are chosen. */
  readonly item?: OfficeItem | null;
  readonly addHandlerAsync: (eventType: string, handler: OfficeListener) => void;
  /** An id as Graph writes it. On mobile it is so already, and the conversion may be absent. */
  readonly convertToRestId?: (id: string, version: string) => string;
}

export interface OfficeContext {
  readonly displayLanguage?: string;
  /** Absent on the web, on Mac and on mobile, as it may be. */
  readonly officeTheme?: OfficeTheme;
  /** `PC`, `OfficeOnline`, `Mac`, `iOS`, `Android`. */
  readonly platform?: string;
  readonly mailbox?: OfficeMailbox;
  readonly ui?: OfficeUi;
  readonly requirements?: { readonly isSetSupported: (name: string, version: string) => boolean };
}

/** A dialog that is open. */
export interface OfficeDialog {
  /** `dialogMessageReceived` brings a message with its origin, `dialogEventReceived` the number of what happened. */
  readonly addEventHandler: (eventType: string, handler: (happened: OfficeDialogEvent) => void) => void;
  readonly close: () => void;
}

interface OfficeDialogEvent {
  readonly message?: string;
  readonly origin?: string;
  readonly error?: number;
}

export interface OfficeUi {
  readonly displayDialogAsync: (address: string, size: { readonly height: number; readonly width: number }, callback: Callback<OfficeDialog>) => void;
  /** From a dialog to the pane that opened it. */
  readonly messageParent: (message: string, to: { readonly targetOrigin: string }) => void;
}

/** The part of office.js that is used here; the whole comes from Microsoft's own server. */
export interface OfficeLibrary {
  onReady(): Promise<{ readonly host: string | null }>;
  readonly EventType?: { readonly ItemChanged?: string; readonly OfficeThemeChanged?: string };
  readonly MailboxEnums?: { readonly RestVersion?: { readonly v2_0?: string } };
  readonly context: OfficeContext;
}

declare global {
  interface Window {
    readonly Office?: OfficeLibrary;
  }
}
