/**
 * A stand-in for Teams: the page around the app answers what teams-js asks at its start, passes a new theme on, and saves a tab
 * that is set up. Served as a script of the tenant's own page.
 * @source @microsoft/teams-js: internal/communication (messages with id, uuid, func and args), public/pages/config
 */
export const TEAMS_HOST = `"use strict";
(() => {
  const frame = document.querySelector("iframe");
  const themes = document.querySelector("select");
  const save = document.querySelector("button");
  const { person, chat, place, sub } = document.querySelector("[data-person]").dataset;
  const frames = { configure: "settings", meeting: "sidePanel" };
  let frameContext = frames[place] ?? "content";
  let saved = null;
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: { config: {} } } };
  const places = {
    chat: { chatId: chat },
    meeting: { chatId: chat, meetingId: "TWVldGluZw==" },
    channel: { channelId: "19:kanaal@thread.tacv2", channelName: "Zuidkade", channelType: "Regular" },
    configure: { channelId: "19:kanaal@thread.tacv2", channelName: "Zuidkade", channelType: "Regular" },
  };
  const context = () => [{
    theme: themes.value, locale: "nl-nl", entityId: "bewaren", frameContext, userObjectId: person, hostName: "Teams", hostClientType: "web",
    appId: "9b0c7e52-3d0f-4d0e-9f55-6a4c1d7e2b10",
    ...(sub === undefined ? {} : { subEntityId: sub }),
    ...places[place],
    sessionId: "00000000-0000-4000-8000-000000000000",
  }];
  const answers = {
    initialize: () => [frameContext, "web", JSON.stringify(runtime), "2.58.0", "2.0.1"],
    getContext: context,
    "settings.setValidityState": ([isValid]) => { save.disabled = !isValid; },
    "settings.setSettings": ([settings]) => { saved = settings; return [true]; },
    "settings.save.success": () => { frameContext = "content"; save.remove(); document.querySelector("h1").textContent = saved.suggestedDisplayName; frame.src = saved.contentUrl; },
  };
  const tell = (func, args) => { frame.contentWindow.postMessage({ func, args }, location.origin); };
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== location.origin || !Object.hasOwn(answers, data?.func)) return;
    const args = answers[data.func](data.args ?? []);
    if (args !== undefined) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin);
  });
  themes.addEventListener("change", () => { tell("themeChange", [themes.value]); });
  save?.addEventListener("click", () => { tell("settings.save", [{}]); });
})();
`;
