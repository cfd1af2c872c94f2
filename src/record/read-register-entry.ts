import * as z from "zod/mini";
import { REGISTER_EVENTS, type RegisterEntry } from "./register-content";
import { entryText } from "./register-chain";
import { dayShape, instantShape, sha256Shape } from "./text-shapes";

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const count = z.int().check(z.gte(0));
const person = z.object({ id: z.string(), name: z.string() });

const entry = z.object({
  entryId: uuid,
  event: z.enum(REGISTER_EVENTS),
  recordId: uuid,
  number: z.string(),
  at: z.object({ browser: instantShape, server: z.nullable(instantShape) }),
  by: person,
  onBehalfOf: z.nullable(person),
  keeper: person,
  dossier: z.object({ id: z.string(), dossierId: z.nullable(z.string()), name: z.string() }),
  subject: z.string(),
  period: z.object({ from: dayShape, to: dayShape }).check(z.refine(({ from, to }) => from <= to)),
  counts: z.object({ kept: count, notKept: count }),
  ruleVersion: z.string(),
  manifestSha256: sha256Shape,
  webUrl: z.string(),
  pending: z.array(z.enum(["label", "lock"])),
  related: z.nullable(z.object({ recordId: uuid, relation: z.enum(["corrects", "continues"]) })),
  reason: z.nullable(z.string()),
  to: z.optional(person),
  sequence: z.int().check(z.gte(1)),
  previous: sha256Shape,
  hash: sha256Shape,
}) satisfies z.ZodMiniType<RegisterEntry>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads a stored entry. Only the exact text that `entryText` writes is one: no member more or less, no space, no other order.
 * Whether its hash is the right one is not looked at.
 *
 * @returns null for any other text, and for a version that is not known here
 */
export function readRegisterEntry(text: string): RegisterEntry | null {
  const read = entry.safeParse(parsed(text));
  return read.success && entryText(read.data) === text ? read.data : null;
}
