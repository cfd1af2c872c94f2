import { DEFAULT_POLICY } from "../policy/policy";
import type { DeclaredHold, Policy, PolicyInForce, RoleRule } from "../policy/policy";
import { unwiseIn } from "../policy/unwise";
import type { Unwise } from "../policy/unwise";
import type { policyExplained } from "./nl/policy-explained";
import type { Translator } from "./translator";

export type PolicyTranslator = Translator<typeof policyExplained>;

/** A heading with the lines below it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a policy decides, in plain words: everything that it says, and what it leaves to the default. */
export function policyInWords(say: PolicyTranslator, { policy, sha256 }: PolicyInForce): readonly Section[] {
  const { text, count } = say;
  const warnings = unwiseIn(policy).map((unwise) => warningText(say, unwise));
  return [
    { title: text("explained.title", { name: policy.name, version: policy.version }), lines: [text("explained.sha256", { checksum: sha256 })] },
    ...(warnings.length > 0 ? [{ title: text("explained.warnings"), lines: warnings }] : []),
    { title: text("explained.organisation"), lines: [organisationText(say, policy)] },
    { title: text("explained.switches"), lines: switchTexts(say, policy) },
    { title: text("explained.hold"), lines: [holdText(say, policy), ...declaredTexts(say, policy.holds)] },
    { title: text("explained.roles"), lines: roleTexts(say, policy.roles) },
    { title: text("explained.targets"), lines: targetTexts(say, policy) },
    { title: text("explained.defaults"), lines: defaultTexts(say, policy) },
    { title: text("explained.filing"), lines: filingTexts(say, policy) },
    { title: text("explained.agreements"), lines: [count("explained.lapse", policy.lapseAfterDays)] },
  ];
}

const listed = ({ language }: PolicyTranslator, words: readonly string[]): string => new Intl.ListFormat(language, { type: "conjunction" }).format(words);

const organisationText = (say: PolicyTranslator, { organisation }: Policy): string =>
  organisation.length === 0 ? say.text("explained.organisation.own") : say.text("explained.organisation.names", { names: listed(say, organisation) });

function switchTexts(say: PolicyTranslator, { switches }: Policy): readonly string[] {
  const { text } = say;
  const { switches: usual } = DEFAULT_POLICY;
  const marked = (sentence: string, isDefault: boolean): string => `${sentence} ${text(isDefault ? "explained.is-default" : "explained.not-default")}`;
  const names = switches.channels.map((channel) => text(`explained.channel.${channel}`));
  return [
    marked(text(`explained.groupRule.${switches.groupRule}`), switches.groupRule === usual.groupRule),
    marked(text(`explained.unit.${switches.unit}`), switches.unit === usual.unit),
    marked(text(`explained.step1.${switches.step1}`), switches.step1 === usual.step1),
    marked(text(`explained.partyRule.${switches.partyRule}`), switches.partyRule === usual.partyRule),
    marked(text("explained.channels", { names: listed(say, names) }), sameList(switches.channels, usual.channels)),
  ];
}

function holdText(say: PolicyTranslator, { switches: { hold } }: Policy): string {
  const { text } = say;
  const names = listed(say, hold.map((role) => text(`explained.hold.${role}`)));
  const sentence = hold.length === 0 ? text("explained.hold.nobody") : text("explained.hold.roles", { names });
  return `${sentence} ${text(sameList(hold, DEFAULT_POLICY.switches.hold) ? "explained.is-default" : "explained.not-default")}`;
}

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item) => other.includes(item));

function declaredTexts({ text }: PolicyTranslator, holds: readonly DeclaredHold[]): readonly string[] {
  if (holds.length === 0) return [text("explained.declared.none")];
  return holds.map(({ kind, label, dossierId }) => {
    const named = { kind: text(`explained.kind.${kind}`), label };
    return dossierId === null ? text("explained.declared.by-user", named) : text("explained.declared.on-dossier", { ...named, dossier: dossierId });
  });
}

function roleTexts(say: PolicyTranslator, roles: readonly RoleRule[]): readonly string[] {
  const { text } = say;
  if (roles.length === 0) return [text("explained.roles.none")];
  const sentences = roles.map((rule, index) =>
    text("explained.rule", { number: index + 1, conditions: listed(say, conditionsOf(say, rule)), role: text(`explained.role.${rule.role}`) }),
  );
  return [...sentences, text("explained.roles.order")];
}

const conditionsOf = ({ text }: PolicyTranslator, { group, title, department, organisation }: RoleRule): readonly string[] => [
  ...(group === null ? [] : [text("explained.rule.group", { group })]),
  ...(title === null ? [] : [text("explained.rule.title", { title })]),
  ...(department === null ? [] : [text("explained.rule.department", { department })]),
  ...(organisation === null ? [] : [text("explained.rule.organisation", { organisation })]),
];

const targetTexts = ({ text }: PolicyTranslator, { targets }: Policy): readonly string[] =>
  targets.length === 0 ? [text("explained.targets.settings")] : targets.map(({ site, library }) => text("explained.target", { site, library }));

const DEFAULTED = ["caseType", "selectionCategory", "appraisal", "retentionPeriod", "recordCreator", "confidentiality"] as const satisfies readonly (keyof Policy["dossierDefaults"])[];

function defaultTexts({ text }: PolicyTranslator, { dossierDefaults }: Policy): readonly string[] {
  const lines = DEFAULTED.flatMap((name) => {
    const value = dossierDefaults[name];
    return value === null ? [] : [text(`explained.default.${name}`, { value })];
  });
  return lines.length === 0 ? [text("explained.defaults.none")] : lines;
}

const filingTexts = ({ text }: PolicyTranslator, { filing: { retentionLabel, lock } }: Policy): readonly string[] => [
  retentionLabel === null ? text("explained.label.library") : text("explained.label", { label: retentionLabel }),
  text(lock ? "explained.lock" : "explained.no-lock"),
];

function warningText({ text }: PolicyTranslator, unwise: Unwise): string {
  switch (unwise.kind) {
    case "channel-left-out":
      return text("explained.channel-left-out", { name: text(`explained.channel.${unwise.channel}`) });
    case "rule-unreachable":
      return text("explained.rule-unreachable", { rule: unwise.rule + 1, by: unwise.coveredBy + 1 });
    default:
      return text(`explained.${unwise.kind}`);
  }
}
