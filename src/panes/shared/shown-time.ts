import type { Message } from "../../conversation/conversation";

/** The printed hour and minute. */
export const shownTime = ({ time }: Message): string => time.local.slice(11, 16);
