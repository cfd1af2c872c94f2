/**
 * A stand-in for Teams: the page around the app answers what teams-js asks at its start, and passes a new theme on.
 * Served as a script of the tenant's own page.
 * @source @microsoft/teams-js: internal/communication (messages with id, uuid, func and args)
 */
export const TEAMS_HOST = `"use strict";
(() => {
  const frame = document.querySelector("iframe");
  const themes = document.querySelector("select");
  const { person, chat } = document.querySelector("[data-person]").dataset;
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} };
  const context = () => [{
    theme: themes.value, locale: "nl-nl", entityId: "bewaarwijzer", userObjectId: person, hostName: "Teams", hostClientType: "web",
    ...(chat === undefined ? {} : { chatId: chat }),
    sessionId: "00000000-0000-4000-8000-000000000000",
  }];
  const answers = {
    initialize: () => ["content", "web", JSON.stringify(runtime), "2.58.0", "2.0.1"],
    getContext: context,
  };
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== location.origin || !Object.hasOwn(answers, data?.func)) return;
    source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answers[data.func]() }, origin);
  });
  themes.addEventListener("change", () => {
    frame.contentWindow.postMessage({ func: "themeChange", args: [themes.value] }, location.origin);
  });
})();
`;
