import type { authentication, nestedAppAuth } from "@microsoft/teams-js";
import type { HostSignIn } from "../../ports/sign-in-window";
import { err, ok } from "../../result";

const PAGE = "/auth-teams.html";
/** In pixels. */
const SIZE = { width: 520, height: 640 };
/** Teams' own words for it. @source learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-flow-tab */
const CANCELLED = "CancelledByUser";
const NOT_OPENED = "FailedToOpenWindow";

/** Teams signs in for the app, or else lends a window for it. @source learn.microsoft.com/microsoftteams/platform/concepts/authentication/nested-authentication */
export const teamsSignIn = (naa: typeof nestedAppAuth, auth: typeof authentication): HostSignIn => ({
  nested: naa.isNAAChannelRecommended(),
  window: {
    page: PAGE,
    open: (address) =>
      auth.authenticate({ url: `${window.location.origin}${PAGE}#${address}`, ...SIZE }).then(ok, (reason: unknown) => {
        const words = reason instanceof Error ? reason.message : "";
        return err(words === CANCELLED ? "closed" : words === NOT_OPENED ? "blocked" : "unreachable");
      }),
  },
});
