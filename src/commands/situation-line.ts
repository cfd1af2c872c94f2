import { z } from "zod";
import { DEFAULT_SWITCHES } from "../instruction/policy";
import type { Situation } from "../instruction/facts";
import { err, ok, type Result } from "../result";
import { doubledKey } from "./doubled-key";

/** Why a line could not be read as a situation. */
export interface LineError {
  readonly kind: "not-json" | "doubled-key" | "missing-field" | "invalid-value";
  /** Where, as `conversation.participants.2.role`; empty for the line itself. */
  readonly path: string;
  /** What may stand there; never what does. */
  readonly message: string;
}

const role = z.enum(["minister", "top-official", "civil-servant", "external", "other-department", "unknown"]);
const channel = z.enum(["whatsapp", "sms", "teams", "signal", "telegram", "threema"]);
const person = z.object({ id: z.string(), role });
/** Absent is the same as null: not known, or not answered. */
const known = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const switches = z.object({
  groupRule: z.enum(["role-first", "admin-first", "case-owner-first"]).default(DEFAULT_SWITCHES.groupRule),
  unit: z.enum(["department", "administrative-body"]).default(DEFAULT_SWITCHES.unit),
  step1: z.enum(["broad", "literal"]).default(DEFAULT_SWITCHES.step1),
  partyRule: z.enum(["exclusive", "always"]).default(DEFAULT_SWITCHES.partyRule),
  hold: z.array(z.enum(["minister", "top-official"])).readonly().default(DEFAULT_SWITCHES.hold),
  channels: z.array(channel).readonly().default(DEFAULT_SWITCHES.channels),
});

const message = z.object({
  kind: z.enum([
    "text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction",
    "system", "deleted", "view-once", "call", "email",
  ]),
  channel,
  scope: known(z.enum(["private", "party", "work", "mixed", "party-and-work", "unsure"])),
  decisionMaking: known(z.enum(["yes", "no", "unsure"])),
  recordedElsewhere: known(z.enum(["fully", "partly", "no", "unsure"])),
  place: known(z.string()),
  marks: z.array(z.enum(["edited", "forwarded"])).readonly().default([]),
});

const participants = z
  .array(person)
  .readonly()
  .refine((people) => new Set(people.map(({ id }) => id)).size === people.length, "every id once");

const agreement = z.object({ keeper: z.string(), confirmed: z.boolean() });

const conversation = z.object({
  shape: z.enum(["one-to-one", "group"]),
  participants,
  admins: known(z.array(z.string()).readonly()),
  me: known(z.string()),
  onBehalfOf: known(z.string()),
  caseOwner: known(person),
  caseOwnerGone: z.boolean().default(false),
  lineManager: known(person),
  responsibleOfficer: known(person),
  agreement: known(agreement),
  confirmedBy: known(z.string()),
  holds: z.array(z.enum(["woo-request", "inquiry", "hotspot"])).readonly().default([]),
});

const line = z.object({ id: z.string(), switches: switches.prefault({}), message, conversation });

/** A situation with the id that its decision is returned under. */
export interface NamedSituation extends Situation {
  readonly id: string;
}

export const NOT_JSON: Result<never, LineError> = err({ kind: "not-json", path: "", message: "expected one JSON object on the line" });

/** What a situation names; any other name is the words of who wrote the line. */
const NAMED = new Set([line, switches, message, conversation, person, agreement].flatMap(({ shape }) => Object.keys(shape)));

/** Reads one line of JSON as a situation. Fields that the specification does not name are passed over. */
export function readSituation(text: string): Result<NamedSituation, LineError> {
  const value = parsed(text);
  if (value === undefined) return NOT_JSON;
  const doubled = doubledKey(text);
  if (doubled !== null) return err({ kind: "doubled-key", path: namedPart(doubled).join("."), message: "expected every key once" });
  const read = line.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  return err({ kind: issue && at(value, issue.path) === undefined ? "missing-field" : "invalid-value", path, message: issue?.message ?? "" });
}

/** As far as the specification names it. */
function namedPart(path: readonly (string | number)[]): readonly (string | number)[] {
  const unnamed = path.findIndex((step) => typeof step === "string" && !NAMED.has(step));
  return unnamed < 0 ? path : path.slice(0, unnamed);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : undefined), value);
}
