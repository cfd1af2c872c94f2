/** A subject is the first line of the text: a message has no other place for it. */
export const withSubject = (subject: string | null, text: string): string => [subject ?? "", text].filter((line) => line !== "").join("\n");
