import { classTable } from "../../src/instruction/class-table";
import type { ClassRow } from "../../src/instruction/class-table";
import { GAP_TABLE } from "../../src/instruction/gap-table";
import type { MessageStep } from "../../src/instruction/message-table";
import type { RuleId } from "../../src/instruction/outcome";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { HEADINGS, PARAGRAPHS } from "../../src/instruction/text";
import { nl } from "../../src/language/nl";
import { messageThen, messageWhen, personThen, personWhen, tierThen, tierWhen, toldThen, toldWhen } from "./in-words";

/**
 * The rules beside the instruction's words, paragraph by paragraph, for a lawyer. To write it again after a change:
 * `npx tsx -e 'process.stdout.write(require("./tests/instruction/paragraphs.ts").paragraphs())' > src/instruction/PARAGRAPHS.md`
 */
const INTRO = `# The instruction, paragraph by paragraph

Written from the tables in this folder; a test holds them together. Under the instruction's own words stands every row that
rests on them: of table M (the message), A (the tier), B (the person), W (what the user is told) and C (the classes of
conversation, by how they are read; written out in \`TABLE-C.md\`). A row that rests on several paragraphs stands under each.

How firmly a row is read: **literal**, it follows from the words; **derived**, it follows from two paragraphs together;
**conflict**, two paragraphs point to different people; **interpretation**, the text is silent. The last two are shown to the
user as «interpretatie», in the words at the end. Rules: ${CURRENT_RULES.id.id} ${CURRENT_RULES.id.version}, read from the text with SHA-256
\`${CURRENT_RULES.id.sha256}\`.
`;

/** Every row of M, A, B and W, as a line of the table; `rules` says under which paragraphs it stands. */
interface Line {
  readonly row: string;
  readonly rules: readonly RuleId[];
  readonly cells: readonly string[];
}

const { messages, tiers, persons, told } = CURRENT_RULES;

const LINES: readonly Line[] = [
  ...messages.map((one) => ({ row: one.row, rules: one.rules, cells: [messageWhen(one), messageThen(one), one.status ?? "not in the text", one.note] })),
  ...tiers.map((one) => ({ row: one.row, rules: one.rules, cells: [tierWhen(one), tierThen(one), one.reading, one.note] })),
  ...persons.map((one) => ({ row: one.row, rules: one.rules, cells: [personWhen(one), personThen(one), one.status, one.note] })),
  ...told.map((one) => ({ row: one.row, rules: one.rules, cells: [toldWhen(one), toldThen(one, nl[`told.${one.row}`]), one.status, one.note] })),
];

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const linesTable = (lines: readonly Line[]): string => tableOf(["Row", "Where", "Then", "Read as", "Note"], lines.map(({ row, cells }) => [row, ...cells]));

function classesOn(rule: RuleId): readonly string[] {
  const resting = classTable(CURRENT_RULES).filter(({ rules }) => rules.includes(rule));
  const readings = [...new Set(resting.map(({ reading }) => reading))];
  const ofReading = (rows: readonly ClassRow[]): string => rows.map(({ row, keeper }) => `${row} ${keeper}`).join(", ");
  return readings.map((reading) => `- C, read as ${reading}: ${ofReading(resting.filter((row) => row.reading === reading))}.`);
}

const headingOf = (id: RuleId): readonly string[] => HEADINGS.filter(({ above }) => above === id).map(({ words }) => `## ${words}`);

const paragraphSections: readonly string[] = PARAGRAPHS.flatMap(({ id, step, words }) => {
  const lines = LINES.filter(({ rules }) => rules.includes(id));
  const classes = classesOn(id);
  const rests = lines.length === 0 && classes.length === 0 ? ["No row rests on this paragraph."] : [];
  return [
    ...headingOf(id),
    `### ${id} (${step === 0 ? "before the steps" : `step ${String(step)}`})`,
    words.map((line) => `> ${line}`).join("\n>\n"),
    ...rests,
    ...(lines.length === 0 ? [] : [linesTable(lines)]),
    ...(classes.length === 0 ? [] : [classes.join("\n")]),
  ];
});

const outsideTheText = LINES.filter(({ rules }) => rules.length === 0);

const rowsAt = (step: MessageStep): string => messages.filter(({ at }) => at === step).map(({ row }) => row).join(", ");

const ORDER = `1. Is it a message for this instruction? ${rowsAt("reach")}. \`retention.ts\`
2. What kind of message is it? ${rowsAt("kind")}.
3. Is it work? ${rowsAt("scope")}. Not answered: U7, and \`message.scope\` is asked (P4).
4. Step 1. ${rowsAt("decision-making")}. Not answered: U7, and \`message.decisionMaking\` is asked (S1).
5. Step 2. ${rowsAt("recorded-elsewhere")}. Not answered: U7, and \`message.recordedElsewhere\` is asked (S2). At U5 step 3 follows.
6. Step 3, who keeps. \`keeper.ts\`: a confirmed agreement with somebody of ours goes first (S3); it cannot move the duty to
   another department (G2).
7. Else the class of the conversation: the lowest tier of ours that is present (table A), in a group its admin (G1). Tables A and C.
8. In the civil service, which person. Table B. Of several ministers or top officials: the only one, the case owner, for the time
   being the one whose copy it is; else they agree (S3).
9. Who must know and secure: the case owner, else the line manager (T3a). \`person.ts\`
10. What the user is told: U5 to the keeper, U9 while another keeps, U10 once that one has confirmed (${rowsAt("keeper")}; table W).
11. The hold, last of all: ${rowsAt("hold")}. It only ever makes an outcome safer. \`hold.ts\`
12. Around all of this: a role that is not known. What holds for every role that it could be, holds; else U7, and that role is
    asked (gap 34). \`unknown-roles.ts\``;

const SWITCHES: Readonly<Record<keyof typeof DEFAULT_SWITCHES, readonly [values: string, changes: string]>> = {
  groupRule: ["role-first · admin-first · case-owner-first", "Who keeps in a group where the admin and the bullets, or the admin and the case owner, differ."],
  unit: ["department · administrative-body", "Whether one minister's copy relieves another minister of ours."],
  step1: ["broad · literal", "The words of the question of step 1, and nothing else."],
  partyRule: ["exclusive · always", "Party politics that are also work: step 1, or U2."],
  hold: ["none, minister, top-official", "Whose permissions (U3, U4, U10) become U8."],
  channels: ["whatsapp, sms, teams, signal, telegram, threema", "Which services are chat messages; others are U6."],
};

const gapsOf = (name: string): string => GAP_TABLE.filter(({ otherwise }) => otherwise?.switch === name).map(({ gap }) => String(gap)).join(", ");

const switchRows = (Object.keys(SWITCHES) as (keyof typeof SWITCHES)[]).map((name) => {
  const [values, changes] = SWITCHES[name];
  const standard = DEFAULT_SWITCHES[name];
  return [name, values, typeof standard === "string" ? standard : standard.join(", "), changes, gapsOf(name) || "–"];
});

const gapRows = GAP_TABLE.map(({ gap, question, reading, rules, rows, otherwise }) => [
  String(gap),
  question,
  reading,
  rules.join(" ") || "–",
  rows.join(" ") || "–",
  otherwise === null ? "–" : `${otherwise.switch} = ${[otherwise.value].flat().join(", ")}`,
]);

const filled = (key: string): string => key.replaceAll(/\{[^}]*\}/g, "…");
const catalogue: readonly (readonly [string, string])[] = Object.entries(nl);
const sentences = (wanted: RegExp): readonly (readonly string[])[] => catalogue.filter(([key]) => wanted.test(key)).map(([key, words]) => [`\`${key}\``, filled(words)]);

/** The whole document. */
export const paragraphs = (): string =>
  [
    INTRO.trimEnd(),
    ...paragraphSections,
    "## Not in the text",
    "These rows rest on no paragraph: nobody of ours is in the chat, or a hold lies over the outcome (decision-table section 11).",
    linesTable(outsideTheText),
    "## The order of evaluation",
    ORDER,
    "## The switches of the policy",
    tableOf(["Switch", "Values", "Default", "What it changes", "Gaps"], switchRows),
    "## Where the text is silent, or speaks with two voices",
    "The last column names the switch that fills the gap, and its value for another reading than ours.",
    tableOf(["Gap", "Question", "How it is read", "On", "Rows", "Otherwise by"], gapRows),
    "## The words that the user reads",
    "The outcomes, and what is said of each row and reading that is not literal.",
    tableOf(["Key", "Words"], [...sentences(/^outcome\.U/), ...sentences(/^(row|reading)\./)]),
  ].join("\n\n") + "\n";
