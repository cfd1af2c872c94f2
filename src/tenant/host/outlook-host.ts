/** Where the stand-in is served; it ends as Microsoft's own does. */
export const OUTLOOK_SCRIPT = "/local-tenant/outlook/office.js";

/**
 * A stand-in for office.js inside Outlook: the real one waits for ever in a frame that is not Office's.
 * It says what a pane learns at its start, and has a mail open: the page around it says which, and how Outlook looks.
 * With `outlook=mobile` in the page's address it is Outlook on a phone: neither bytes, categories nor a theme, and Graph's own ids.
 *
 * As the real one: answers come later, in a callback; content comes as base64; what runs side by side loses content; a
 * call that the manifest does not permit throws; only a category that the mailbox knows can be given.
 * @source learn.microsoft.com/javascript/api/office: Office.onReady, Office.Context, Office.OfficeTheme;
 * Office.UI (a dialog); learn.microsoft.com/javascript/api/outlook: Office.MessageRead, Office.Categories; office.js, checkPermissionsAndThrow, 9043 and 9044;
 * learn.microsoft.com/office/dev/add-ins/outlook: outlook-mobile-apis, delegate-access; requirement-set-1.14, OfficeThemeChanged
 */
export const OUTLOOK_HOST = `"use strict";
(() => {
  const isMobile = new URLSearchParams(location.search).get("outlook") === "mobile";
  const platform = isMobile ? "iOS" : "OfficeOnline";
  const state = { permissionLevel: 0, master: [], mails: [], open: null, handlers: new Map(), running: 0, losing: 0, given: new Map() };
  const restId = (id) => id.replaceAll("/", "-").replaceAll("+", "_");
  const ownId = (id) => isMobile ? restId(id) : id;
  const themes = {
    light: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#242424", controlBackgroundColor: "#f5f5f5", controlForegroundColor: "#242424" },
    dark: { bodyBackgroundColor: "#1f1f1f", bodyForegroundColor: "#ffffff", controlBackgroundColor: "#292929", controlForegroundColor: "#ffffff" },
  };
  const tell = (type, more) => { for (const handler of state.handlers.get(type) ?? []) handler({ type, ...more }); };
  const later = (callback, answer) => { setTimeout(() => callback && callback({ asyncContext: undefined, ...answer }), 0); };
  const succeed = (callback, value) => later(callback, { status: "succeeded", value, error: undefined });
  const fail = (callback, code, name) => later(callback, { status: "failed", value: undefined, error: { code, name, message: name } });
  const permit = (level, method) => {
    if (state.permissionLevel < level) throw new Error("Elevated permission is required to call the method: '" + method + "'.");
  };
  const last = (args) => args.filter((one) => typeof one === "function").at(-1);
  const toBase64 = (blob) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.readAsDataURL(blob);
  });
  const content = async (id) => toBase64(await (await fetch("/local-tenant/outlook/attachment?id=" + encodeURIComponent(id))).blob());
  const handsOver = (id, attachments) => ({
    getAttachmentContentAsync: (attachmentId, ...args) => {
      permit(1, "item.getAttachmentContentAsync");
      const callback = last(args);
      const found = attachments.find((one) => one.id === attachmentId);
      if (!found) return fail(callback, 9003, "InvalidAttachmentId");
      if (found.attachmentType === "cloud") return succeed(callback, { content: attachmentId, format: "url" });
      if (found.attachmentType === "item") return succeed(callback, { content: "From: ", format: "eml" });
      const isWhole = state.running === 0 && state.losing === 0;
      state.running += 1;
      state.losing = Math.max(0, state.losing - 1);
      content(attachmentId).then((base64) => {
        state.running -= 1;
        succeed(callback, { content: isWhole ? base64 : "", format: "base64" });
      });
    },
    categories: {
      addAsync: (names, ...args) => {
        permit(2, "categories.addAsync");
        const callback = last(args);
        if (!names.every((name) => state.master.includes(name))) return fail(callback, 9044, "InvalidCategory");
        state.given.set(id, [...new Set([...(state.given.get(id) ?? []), ...names])]);
        parent.postMessage({ localTenant: "categories", mail: id, categories: state.given.get(id) }, location.origin);
        succeed(callback, undefined);
      },
      getAsync: (...args) => {
        permit(1, "categories.getAsync");
        succeed(last(args), (state.given.get(id) ?? []).map((displayName) => ({ displayName, color: "Preset0" })));
      },
    },
  });
  const itemOf = ({ id, subject, attachments, isShared }) => ({
    itemId: ownId(id), itemType: "message", subject, internetMessageId: "<" + id + "@local-tenant>",
    attachments: attachments.map((one) => ({ ...one, id: ownId(one.id) })),
    ...(isShared ? { getSharedPropertiesAsync: (...args) => succeed(last(args), {}) } : {}),
    ...(isMobile ? {} : handsOver(id, attachments)),
  });
  const show = (id) => {
    const mail = state.mails.find((one) => one.id === id);
    state.open = mail ? itemOf(mail) : null;
  };
  addEventListener("message", ({ data, origin }) => {
    if (origin !== location.origin) return;
    if (data?.localTenant === "lose-content") state.losing = data.times;
    if (data?.localTenant === "theme") tell("officeThemeChanged", { officeTheme: themes[data.theme] });
    if (data?.localTenant !== "open-mail") return;
    show(data.id);
    tell("olkItemSelectedChanged");
  });
  const ready = fetch("/local-tenant/outlook/mailbox").then((answer) => answer.json()).then(({ permissionLevel, categories, mails }) => {
    Object.assign(state, { permissionLevel, master: categories, mails });
    show(mails[0]?.id);
  });
  const asked = new URLSearchParams(parent.location.search);
  const isNested = asked.get("nested") !== "no";
  const told = asked.get("says") ?? "iemand";
  /* A dialog is a window of its own; its pages speak through the same script. */
  const displayDialogAsync = (address, options, callback) => {
    const asked = new URL(address);
    if (asked.origin !== location.origin) return fail(callback, 12004, "DialogAddressNotTrusted");
    asked.searchParams.append("_host_Info", "Outlook$Web$16.01$nl-NL");
    const opened = open(asked.href, "_blank", "popup,width=480,height=640");
    if (opened === null) return fail(callback, 12011, "PopupBlocked");
    const handlers = { dialogMessageReceived: [], dialogEventReceived: [] };
    const tell = (type, happened) => { for (const handler of handlers[type]) handler({ type, ...happened }); };
    const hear = ({ data, source, origin }) => {
      if (source === opened && typeof data?.localTenantDialog === "string") tell("dialogMessageReceived", { message: data.localTenantDialog, origin });
    };
    addEventListener("message", hear);
    const end = () => { removeEventListener("message", hear); clearInterval(looking); };
    const looking = setInterval(() => { if (opened.closed) { end(); tell("dialogEventReceived", { error: 12006 }); } }, 500);
    succeed(callback, { addEventHandler: (type, handler) => { handlers[type].push(handler); }, close: () => { end(); opened.close(); } });
  };
  /* As office.js: who opened the dialog stands in its first address only, and is kept for the pages after it. */
  /* A browser that keeps nothing makes no fault of it. */
  if (location.search.includes("_host_Info=")) try { sessionStorage.setItem("hostInfoValue", "Outlook$Web"); } catch {}
  const messageParent = (message, { targetOrigin }) => {
    if (sessionStorage.getItem("hostInfoValue") === null) throw new Error("This page is in no dialog.");
    opener.postMessage({ localTenantDialog: message }, targetOrigin);
  };
  // The second number counts: 1.14 comes after 1.8.
  const supports = (name, version) => {
    const most = { NestedAppAuth: isNested ? 1 : undefined, DialogApi: 2, Mailbox: isMobile ? 5 : 14 }[name];
    return most !== undefined && Number(version.split(".")[1]) <= most;
  };
  window.Office = {
    onReady: async (callback) => {
      await ready;
      const info = { host: "Outlook", platform };
      if (callback) callback(info);
      return info;
    },
    HostType: { Outlook: "Outlook" },
    PlatformType: { OfficeOnline: "OfficeOnline", iOS: "iOS" },
    EventType: { ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged" },
    MailboxEnums: { RestVersion: { v1_0: "v1.0", v2_0: "v2.0", Beta: "beta" } },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      displayLanguage: "nl-NL",
      contentLanguage: "nl-NL",
      host: "Outlook",
      platform,
      diagnostics: { host: "Outlook", platform, version: "16.0" },
      ...(isMobile ? {} : { officeTheme: themes.light }),
      requirements: { isSetSupported: (name, version) => supports(name, version ?? "1.1") },
        ui: { displayDialogAsync, messageParent },
      mailbox: {
        userProfile: { accountType: "office365", displayName: told, emailAddress: told + "@elders.example", timeZone: "W. Europe Standard Time" },
        get item() { return state.open; },
        addHandlerAsync: (type, handler, ...args) => { state.handlers.set(type, [...(state.handlers.get(type) ?? []), handler]); succeed(last(args), undefined); },
        removeHandlerAsync: (type, ...args) => { state.handlers.delete(type); succeed(last(args), undefined); },
        ...(isMobile ? {} : { convertToRestId: (id) => restId(id) }),
      },
    },
  };
})();
`;
