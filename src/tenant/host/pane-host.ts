/** The page around the stand-in for Outlook: opens another mail there, lets Outlook look otherwise, and shows which categories a mail has got. */
export const PANE_HOST = `"use strict";
(() => {
  const frame = document.querySelector("iframe");
  const mails = document.querySelector("#mail");
  const themes = document.querySelector("#theme");
  const shown = document.querySelector("[data-categories]");
  const given = new Map();
  const show = () => { shown.textContent = (given.get(mails.value) ?? []).join(", "); };
  mails.addEventListener("change", () => {
    frame.contentWindow.postMessage({ localTenant: "open-mail", id: mails.value }, location.origin);
    show();
  });
  themes.addEventListener("change", () => {
    frame.contentWindow.postMessage({ localTenant: "theme", theme: themes.value }, location.origin);
  });
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== location.origin || data?.localTenant !== "categories") return;
    given.set(data.mail, data.categories);
    show();
  });
})();
`;
