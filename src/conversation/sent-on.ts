import type { ChatApp, Message } from "./conversation";

/** Whether what is quoted beside a message is what it sends on, as Teams has it; other apps quote what a message answers. */
export const sendsOn = ({ marks }: Pick<Message, "marks">, app: ChatApp | null): boolean => app === "teams" && marks.includes("forwarded");

/** All words that a message brings into a chat: its own, and those that it sends on. */
export const broughtWords = (message: Pick<Message, "text" | "marks" | "asides">, app: ChatApp | null): string =>
  sendsOn(message, app) ? [message.text, ...message.asides.flatMap((aside) => (aside.kind === "quote" ? aside.text : []))].join("\n") : message.text;
