import type { app } from "@microsoft/teams-js";
import type { TabPlace } from "../../ports/host";

/** What Teams tells of where the tab stands. @source learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context */
export function tabPlaceOf({ chat, meeting, channel }: Pick<app.Context, "chat" | "meeting" | "channel">): TabPlace {
  if (channel !== undefined) return { kind: "channel" };
  if (chat === undefined) return { kind: "personal" };
  return { kind: meeting === undefined ? "chat" : "meeting", chatId: chat.id };
}
