import type { Conversation } from "../../conversation/conversation";

/** No file was opened: this app read it out of Teams, and speaks of a conversation. */
export const isReadFromTeams = ({ format }: Pick<Conversation, "format">): boolean => format === "teams-graph";
