/**
 * A stand-in for Teams: the page around the app answers what teams-js asks at its start, passes a new theme on, and saves a tab
 * that is set up. It opens a sign-in window too, and passes its answer on; with `?nested=no` that is the only way to sign in.
 * `back` in a message from itself is a press of its Back button, and what the app leaves to it goes into `data-left`.
 * With `?says=…` it tells that somebody else is there: no app may believe a host in that. Served as a script of the tenant's
 * own page.
 * @source @microsoft/teams-js: internal/communication (messages with id, uuid, func and args), public/pages/config
 */
export const TEAMS_HOST = `"use strict";
(() => {
  const frame = document.querySelector("iframe");
  const themes = document.querySelector("select");
  const save = document.querySelector("button");
  const { person, chat, place, sub } = document.querySelector("[data-person]").dataset;
  const asked = new URLSearchParams(location.search);
  const isNAAChannelRecommended = asked.get("nested") !== "no";
  const told = asked.get("says") ?? person;
  const frames = { configure: "settings", meeting: "sidePanel" };
  let frameContext = frames[place] ?? "content";
  let saved = null;
  let signingIn = null;
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isNAAChannelRecommended, isLegacyTeams: false, supports: { pages: { backStack: {}, config: {} } } };
  const places = {
    chat: { chatId: chat },
    meeting: { chatId: chat, meetingId: "TWVldGluZw==" },
    channel: { channelId: "19:kanaal@thread.tacv2", channelName: "Zuidkade", channelType: "Regular" },
    configure: { channelId: "19:kanaal@thread.tacv2", channelName: "Zuidkade", channelType: "Regular" },
  };
  const context = () => [{
    theme: themes.value, locale: "nl-nl", entityId: "bewaren", frameContext, userObjectId: told, userPrincipalName: told + "@elders.example", loginHint: told, tid: told, hostName: "Teams", hostClientType: "web",
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
    navigateBack: () => { document.body.dataset.left = "back"; },
    "settings.save.success": () => { frameContext = "content"; save.remove(); document.querySelector("h1").textContent = saved.suggestedDisplayName; frame.src = saved.contentUrl; },
  };
  const tell = (func, args) => { frame.contentWindow.postMessage({ func, args }, location.origin); };
  const reply = ({ source, origin }, { id, uuid, uuidAsString }, args) => source.postMessage({ id, uuid, uuidAsString, args }, origin);
  const openSignIn = (event, { args: [address, width, height] }) => {
    const opened = open(address, "_blank", "popup,width=" + width + ",height=" + height);
    if (opened === null) return reply(event, event.data, [false, "FailedToOpenWindow"]);
    const ended = (args) => { clearInterval(signingIn.looking); signingIn = null; reply(event, event.data, args); };
    signingIn = { opened, ended, looking: setInterval(() => { if (opened.closed) ended([false, "CancelledByUser"]); }, 500) };
  };
  const inSignIn = {
    initialize: (event) => reply(event, event.data, ["authentication", "web", JSON.stringify(runtime), "2.58.0", "2.0.1"]),
    "authentication.authenticate.success": ({ data: { args: [result] } }) => signingIn.ended([true, result]),
    "authentication.authenticate.failure": ({ data: { args: [reason] } }) => signingIn.ended([false, reason]),
  };
  addEventListener("message", (event) => {
    const { data, source, origin } = event;
    if (origin === location.origin && signingIn?.opened === source && Object.hasOwn(inSignIn, data?.func)) return inSignIn[data.func](event);
    if (source === frame.contentWindow && origin === location.origin && data?.func === "authentication.authenticate") return openSignIn(event, data);
    if (source !== frame.contentWindow || origin !== location.origin || !Object.hasOwn(answers, data?.func)) return;
    const args = answers[data.func](data.args ?? []);
    if (args !== undefined) reply(event, data, args);
  });
  addEventListener("message", ({ data, source, origin }) => { if (source === window && origin === location.origin && data === "back") tell("backButtonPress", []); });
  themes.addEventListener("change", () => { tell("themeChange", [themes.value]); });
  save?.addEventListener("click", () => { tell("settings.save", [{}]); });
})();
`;
