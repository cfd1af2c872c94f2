/**
 * A stand-in for Teams: the page around the app answers what teams-js asks at its start, and passes a new theme on.
 * It opens a sign-in window too, and passes its answer on; with `?nested=no` that is the only way to sign in.
 * Served as a script of the tenant's own page.
 * @source @microsoft/teams-js: internal/communication (messages with id, uuid, func and args)
 */
export const TEAMS_HOST = `"use strict";
(() => {
  const frame = document.querySelector("iframe");
  const themes = document.querySelector("select");
  const { person, chat } = document.querySelector("[data-person]").dataset;
  const isNAAChannelRecommended = new URLSearchParams(location.search).get("nested") !== "no";
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isNAAChannelRecommended, isLegacyTeams: false, supports: {} };
  let signingIn = null;
  const context = () => [{
    theme: themes.value, locale: "nl-nl", entityId: "bewaarwijzer", userObjectId: person, hostName: "Teams", hostClientType: "web",
    ...(chat === undefined ? {} : { chatId: chat }),
    sessionId: "00000000-0000-4000-8000-000000000000",
  }];
  const answers = {
    initialize: () => ["content", "web", JSON.stringify(runtime), "2.58.0", "2.0.1"],
    getContext: context,
  };
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
    reply(event, data, answers[data.func]());
  });
  themes.addEventListener("change", () => {
    frame.contentWindow.postMessage({ func: "themeChange", args: [themes.value] }, location.origin);
  });
})();
`;
