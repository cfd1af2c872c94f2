import { parseJson, textAt } from "../json-value";

/** A Loop component: its words stand in a file of who made it. */
export const LOOP = "application/vnd.microsoft.card.fluidEmbedCard";

/** Where an attachment that is a file lies; null for what is none. @source learn.microsoft.com/graph/api/resources/chatmessageattachment */
export function fileAddress(attachment: unknown): string | null {
  const type = textAt(attachment, "contentType");
  const address = type === "reference" ? textAt(attachment, "contentUrl") : type === LOOP ? textAt(parseJson(textAt(attachment, "content")), "componentUrl") : "";
  return address === "" ? null : address;
}
