import type { HostSignIn, SignInWindow, SignInWindowFault } from "../../ports/sign-in-window";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { fetchOffice } from "./fetch-office";
import type { OfficeDialog, OfficeLibrary, OfficeUi } from "./office-library";

const PAGE = "/auth-outlook.html";
/** Percent of the screen. */
const SIZE = { height: 60, width: 30 };
/** Outlook's numbers for a dialog that was not opened. @source learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const NOT_OPENED: Readonly<Record<number, SignInWindowFault>> = { 12009: "closed", 12011: "blocked" };
/** The person closed the dialog. */
const CLOSED = 12006;

/** Outlook signs in for the app, or else lends a dialog for it. @source learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in */
export function outlookSignIn({ context }: Pick<OfficeLibrary, "context">): HostSignIn {
  const { requirements, ui } = context;
  const supports = (name: string): boolean => requirements?.isSetSupported(name, "1.1") ?? false;
  return { nested: supports("NestedAppAuth"), window: ui !== undefined && supports("DialogApi") ? dialogWindow(ui) : null };
}

function dialogWindow(ui: OfficeUi): SignInWindow {
  return {
    page: PAGE,
    open: (address) =>
      new Promise((resolve) => {
        // Our own page first: Outlook opens no other site's.
        ui.displayDialogAsync(`${window.location.origin}${PAGE}#${address}`, SIZE, ({ status, value, error }) => {
          if (status !== "succeeded") resolve(err(NOT_OPENED[error?.code ?? 0] ?? "unreachable"));
          else follow(value, resolve);
        });
      }),
  };
}

/** Waits for the dialog's one message, and believes it only from our own page. */
function follow(dialog: OfficeDialog, settle: (answer: Result<string, SignInWindowFault>) => void): void {
  dialog.addEventHandler("dialogMessageReceived", ({ message, origin }) => {
    // Before DialogOrigin 1.1 Outlook names no origin, and lets only pages of our own domain speak.
    if (message === undefined || (origin !== undefined && origin !== window.location.origin)) return;
    dialog.close();
    settle(ok(message));
  });
  dialog.addEventHandler("dialogEventReceived", ({ error }) => {
    settle(err(error === CLOSED ? "closed" : "unreachable"));
  });
}

/**
 * In the dialog, before it is led to Entra: Outlook tells who opened it in the first address only, and office.js remembers
 * that for when the dialog comes back.
 */
export async function meetDialog(): Promise<OfficeUi | null> {
  await fetchOffice();
  await window.Office?.onReady();
  return window.Office?.context.ui ?? null;
}

/** In the dialog, when it came back: tells the pane what Entra answered. False where this is no dialog of Outlook's. */
export async function handBackInOutlook(answer: string): Promise<boolean> {
  const ui = await meetDialog();
  ui?.messageParent(answer, { targetOrigin: window.location.origin });
  return ui !== null;
}
