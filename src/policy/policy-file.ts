import * as z from "zod/mini";
import { CHANNELS, HOLD_KINDS, HOLD_ROLES, LAPSE_DAYS, ROLES } from "./choices";
import { DURATION } from "./duration";
import { DEFAULT_POLICY } from "./policy";
import type { TextFault } from "./policy-fault";

/** Says something, on one line: no control characters, no signs that end a line or a paragraph, no marks that turn the direction of what follows, no half characters. */
const ONE_LINE = /^(?=.*[\p{L}\p{N}*])[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]*$/u;
const GROUP_ID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
/** `/sites/host`, or `/sites/host:/path`. Nothing that leads elsewhere: no query, no `..`. */
const SITE = /^\/sites\/(?!\.{1,2}(:|$))[\w.,-]+(:(\/(?!\.{1,2}(\/|$))[\w.-]+)+)?$/;

const is = (kind: TextFault): string => kind;
const about = (description: string, more: Readonly<Record<string, unknown>> = {}) => z.meta({ description, ...more });

/** An object with these fields and no other. Its error names them: a typo must not pass for a field left out. */
const fields = <T extends z.core.$ZodShape>(shape: T) =>
  z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined) });
const oneLine = (most: number) => z.string().check(z.regex(ONE_LINE, is("not-one-line")), z.maxLength(most));
/** Left out is the same as null. */
const perhaps = <T extends z.core.$ZodType>(schema: T) => z._default(z.nullable(schema), null);

const eachOnce = z.check<readonly unknown[]>(({ value, issues }) => {
  const seen = new Set<string>();
  for (const [index, item] of value.entries()) {
    if (seen.size === seen.add(JSON.stringify(item)).size) issues.push({ code: "custom", input: item, path: [index], message: is("stands-twice") });
  }
});

const { switches: usual } = DEFAULT_POLICY;

const switches = fields({
  groupRule: z._default(z.enum(["role-first", "admin-first", "case-owner-first"]), usual.groupRule).check(about("«groepsregel»: whose role decides who keeps a group chat.")),
  unit: z._default(z.enum(["department", "administrative-body"]), usual.unit).check(about("«eenheid»: within which one copy is enough.")),
  step1: z._default(z.enum(["broad", "literal"]), usual.step1).check(about("«stap 1»: how its question is worded.")),
  partyRule: z._default(z.enum(["exclusive", "always"]), usual.partyRule).check(about("«partijregel»: whether party politics goes before work in one message.")),
  channels: z._default(z.array(z.enum(CHANNELS)).check(z.minLength(1, is("empty-list")), eachOnce), [...usual.channels]).check(about("«kanalen»: apps to which the instruction applies.", { uniqueItems: true })),
});

const hold = z
  .array(z.enum(HOLD_ROLES))
  .check(eachOnce, z.refine((roles) => roles.length === 0 || roles.includes("minister"), is("hold-without-minister")));

const declaredHold = fields({
  kind: z.enum(HOLD_KINDS).check(about("Why nothing may go.")),
  label: oneLine(200).check(about("What people know it by: «Woo-verzoek 2026-031».")),
  dossierId: perhaps(oneLine(255)).check(about("DossierId of the dossier that it binds; left out: users say so themselves.")),
});

const roleRule = fields({
  role: z.enum(ROLES).check(about("Who fits, has this role.")),
  group: perhaps(z.string().check(z.regex(GROUP_ID, is("not-a-group")))).check(about("Object id of an Entra group; members of its groups count too.")),
  title: perhaps(oneLine(200)).check(about("«functie», in plain words; `*` stands for any words.")),
  department: perhaps(oneLine(200)).check(about("«directie», in plain words; `*` stands for any words.")),
  organisation: perhaps(oneLine(200)).check(about("«ministerie», or another organisation, in plain words; `*` stands for any words.")),
}).check(
  z.refine(({ group, title, department, organisation }) => [group, title, department, organisation].some((named) => named !== null), is("names-nothing")),
  about("Whoever fits everything that is named, has the role. The first rule that fits decides.", {
    anyOf: ["group", "title", "department", "organisation"].map((name) => ({ required: [name], properties: { [name]: { type: "string" } } })),
  }),
);

const target = fields({
  site: z.string().check(z.regex(SITE, is("not-a-site")), about("Path of the site in Graph: `/sites/example.sharepoint.com:/sites/archief`.")),
  library: oneLine(200).check(about("Name of the document library.")),
});

const dossierDefaults = fields({
  caseType: perhaps(oneLine(255)).check(about("«zaaktype».")),
  selectionCategory: perhaps(oneLine(255)).check(about("«selectielijstcategorie».")),
  appraisal: perhaps(z.enum(["B", "V", "N"])).check(about("«waardering»: B keep, V destroy in time, N not yet known.")),
  retentionPeriod: perhaps(z.string().check(z.regex(DURATION, is("not-a-duration")))).check(about("«bewaartermijn», an ISO 8601 duration: `P10Y`.")),
  recordCreator: perhaps(oneLine(255)).check(about("«archiefvormer».")),
  confidentiality: perhaps(oneLine(255)).check(about("«vertrouwelijkheid».")),
});

const filing = fields({
  retentionLabel: perhaps(oneLine(255)).check(about("Name of the retention label («bewaarlabel») that every record gets; left out: that of its library.")),
  lock: z._default(z.boolean(), DEFAULT_POLICY.filing.lock).check(about("Whether the record's files are locked as a record («vergrendelen»). Takes a label that marks what has it as a record.")),
});

const agreements = fields({
  lapseAfterDays: z
    ._default(z.int().check(z.minimum(LAPSE_DAYS.from), z.maximum(LAPSE_DAYS.to)), DEFAULT_POLICY.lapseAfterDays)
    .check(about("After so many days a question to keep that nobody answered, has lapsed.")),
});

/**
 * The policy file as an administrator writes it: JSON, with comments. Published as docs/schemas/policy.schema.json.
 * @source decision-table section 14
 */
export const policyFile = fields({
  $schema: z.optional(z.string()).check(about("Address of this schema, for an editor.")),
  name: z._default(oneLine(100), DEFAULT_POLICY.name).check(about("What people know the policy by.")),
  version: z._default(oneLine(50), DEFAULT_POLICY.version).check(about("Stands in every record: give each change a new one.")),
  organisation: z._default(z.array(oneLine(200)).check(eachOnce), []).check(about("Names of the own organisation as the directory writes them; empty: that of whoever is signed in.", { uniqueItems: true })),
  switches: z.prefault(switches, {}).check(about("«schakelaars».")),
  hold: z._default(hold, [...usual.hold]).check(
    about("«bewaarstop»: the roles of whom nothing may go. Empty: nobody.", { uniqueItems: true, anyOf: [{ maxItems: 0 }, { contains: { const: "minister" } }] }),
  ),
  holds: z._default(z.array(declaredHold), []).check(about("Holds on everything about a subject.")),
  roles: z._default(z.array(roleRule), []).check(about("Who has which role, before the app's own table of titles.")),
  targets: z._default(z.array(target).check(eachOnce), []).check(about("Libraries that records go to; empty: that of the settings.", { uniqueItems: true })),
  dossierDefaults: z.prefault(dossierDefaults, {}).check(about("What a record gets where its dossier says nothing.")),
  filing: z.prefault(filing, {}).check(about("What is done with a record once it is verified.")),
  agreements: z.prefault(agreements, {}).check(about("«afspraken» on who keeps.")),
}).check(about("What an organisation decided about the «Instructie bewaren chatberichten»: JSON, with comments.", { $id: "urn:bewaarwijzer:policy:1", title: "policy" }));

export type PolicyFileValue = z.infer<typeof policyFile>;
