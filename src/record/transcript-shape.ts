import * as z from "zod/mini";
import { conversationShape, kindShape, markShape, timeShape } from "./conversation-shapes";
import { sha256Shape } from "./text-shapes";

/** What a transcript says of its messages, and the whole of it. */

const attachmentShape = z.object({
  originalName: z.string(),
  file: z.nullable(z.string()),
  sealedAs: z.nullable(z.string()),
  size: z.nullable(z.int()),
  sha256: z.nullable(sha256Shape),
  mediaType: z.nullable(z.string()),
  puid: z.nullable(z.string()),
});

const asideShape = z.union([
  z.object({ kind: z.literal("reaction"), by: z.nullable(z.string()), emoji: z.string() }),
  z.object({ kind: z.literal("quote"), author: z.nullable(z.string()), text: z.string() }),
  z.object({ kind: z.literal("earlier-version"), time: timeShape, text: z.string() }),
]);

const linesShape = z.tuple([z.int(), z.int()]);

const sightingShape = z.object({
  source: z.int(),
  number: z.int(),
  lines: linesShape,
  original: z.string(),
  time: timeShape,
  author: z.nullable(z.string()),
});

const messageShape = z.object({
  number: z.int(),
  lines: linesShape,
  original: z.string(),
  time: timeShape,
  author: z.nullable(z.object({ shownAs: z.string() })),
  kind: kindShape,
  text: z.string(),
  attachments: z.array(attachmentShape),
  marks: z.array(markShape),
  asides: z.array(asideShape),
  note: z.optional(z.nullable(z.string())),
  sightings: z.array(sightingShape),
  context: z.boolean(),
  membership: z.optional(z.object({ index: z.int(), salt: sha256Shape, path: z.array(sha256Shape) })),
});

/** The second version and later ones: what only later ones tell, may be absent. */
export const transcriptShape = z.object({
  schema: z.enum(["urn:bewaarwijzer:transcript:5", "urn:bewaarwijzer:transcript:4", "urn:bewaarwijzer:transcript:3", "urn:bewaarwijzer:transcript:2"]),
  recordId: z.string(),
  subject: z.string(),
  conversation: conversationShape,
  membership: z.optional(z.object({ root: sha256Shape, count: z.int() })),
  messages: z.array(messageShape),
});

export type ToldTime = z.infer<typeof timeShape>;
export type ToldMessage = z.infer<typeof messageShape>;
export type ToldAttachment = z.infer<typeof attachmentShape>;
export type ToldConversation = z.infer<typeof conversationShape>;
export type ToldTranscript = z.infer<typeof transcriptShape>;
