import type { policyExplained as source } from "../nl/policy-explained";

export const policyExplained: Record<keyof typeof source, string> = {
  "explained.title": "Policy “{name}”, version {version}",
  "explained.sha256": "Checksum (SHA-256): {checksum}",
  "explained.is-default": "This is the default.",
  "explained.not-default": "This differs from the default.",

  "explained.organisation": "Own organisation",
  "explained.organisation.own": "The own organisation is that of whoever signs in.",
  "explained.organisation.names": "To the own organisation belongs whoever the directory lists with: {names}.",

  "explained.switches": "Switches",
  "explained.groupRule.role-first":
    "Group rule: in a group the lowest tier of the own organisation that takes part keeps. If the group's admin is of that tier, the admin keeps.",
  "explained.groupRule.admin-first":
    "Group rule: in a group the admin keeps, if they are of the own organisation, whatever tiers take part. Of several admins it is the one of the lowest tier.",
  "explained.groupRule.case-owner-first":
    "Group rule: in a group the lowest tier of the own organisation that takes part keeps. If the case owner takes part and is a civil servant, they go before the admin.",
  "explained.unit.department": "Unit: one copy within the department is enough.",
  "explained.unit.administrative-body": "Unit: each minister is an administrative body of their own. So a minister and a state secretary each keep their own copy.",
  "explained.step1.broad": "Step 1: the question about decision-making is put broadly. This changes the words of the question only.",
  "explained.step1.literal": "Step 1: the question about decision-making is that of the instruction, to the letter. This changes the words of the question only.",
  "explained.partyRule.exclusive":
    "Party rule: only what is exclusively about the party need not be kept. A message about party and work counts as work.",
  "explained.partyRule.always": "Party rule: what is about the party need never be kept, even if it is about work too.",
  "explained.channels": "Channels: the instruction applies to {names}. Messages from other apps are outside it.",
  "explained.channel.whatsapp": "WhatsApp",
  "explained.channel.sms": "SMS",
  "explained.channel.teams": "Teams",
  "explained.channel.signal": "Signal",
  "explained.channel.telegram": "Telegram",
  "explained.channel.threema": "Threema",

  "explained.hold": "Hold",
  "explained.hold.nobody": "Nobody is under a hold because of their role.",
  "explained.hold.roles":
    "There is a hold for {names}. What may go by the instruction, stays with them all the same. Only private and party messages are not under it.",
  "explained.hold.minister": "ministers",
  "explained.hold.top-official": "top officials",
  "explained.declared.none": "There is no hold on a subject.",
  "explained.declared.on-dossier": "{kind} “{label}”: applies to every conversation that goes into dossier {dossier}.",
  "explained.declared.by-user": "{kind} “{label}”: applies if the user says that the conversation is about it.",
  "explained.kind.woo-request": "Woo request",
  "explained.kind.inquiry": "Inquiry",
  "explained.kind.hotspot": "Hotspot",

  "explained.roles": "Roles",
  "explained.roles.none": "There are no role rules: Bewaarwijzer reads the role from the job title. The user confirms every role.",
  "explained.roles.order": "The first rule that fits decides. If none fits, Bewaarwijzer reads the role from the job title. The user confirms every role.",
  "explained.rule": "{number}. Whoever {conditions}, gets the role “{role}”.",
  "explained.rule.group": "is a member of the group {group}",
  "explained.rule.title": "has the job title “{title}”",
  "explained.rule.department": "works at the department “{department}”",
  "explained.rule.organisation": "belongs to the organisation “{organisation}”",
  "explained.role.minister": "minister",
  "explained.role.top-official": "top official",
  "explained.role.civil-servant": "civil servant",
  "explained.role.external": "somebody from outside",
  "explained.role.other-department": "somebody of another ministry",

  "explained.targets": "Where dossiers are",
  "explained.targets.settings": "In the library of the app's settings.",
  "explained.target": "In library “{library}” of {site}.",

  "explained.defaults": "Where a dossier says nothing",
  "explained.defaults.none": "It stays open: there are no defaults.",
  "explained.default.caseType": "Case type: {value}",
  "explained.default.selectionCategory": "Selection list category: {value}",
  "explained.default.appraisal": "Appraisal: {value}",
  "explained.default.retentionPeriod": "Retention period: {value}, unless the dossier is kept for good",
  "explained.default.recordCreator": "Record creator: {value}",
  "explained.default.confidentiality": "Confidentiality: {value}",

  "explained.filing": "After filing",
  "explained.label": "Every record gets the retention label “{label}”.",
  "explained.label.library": "The app sets no retention label: a record gets that of its library, where it has one.",
  "explained.lock": "A record's files are locked.",
  "explained.no-lock": "The app locks nothing.",

  "explained.agreements": "Agreements",
  "explained.lapse.one": "A question to keep lapses after {count} day without an answer.",
  "explained.lapse.other": "A question to keep lapses after {count} days without an answer.",

  "explained.warnings": "TAKE CARE",
  "explained.no-hold":
    "Nobody is under a hold because of their role, ministers neither. The app then tells them that messages may be deleted. The temporary instruction for ministers (4 October 2022) says that they delete nothing of business. Put \"minister\" in hold, unless you are certain that this must be so.",
  "explained.party-always": "By this party rule a message about party and work need not be kept. What it says about decision-making may then be lost.",
  "explained.channel-left-out": "{name} is not among the channels. Messages from {name} are then outside the instruction, while by default they are under it.",
  "explained.lock-without-label": "Only with a retention label that makes a file a record can it be locked. No label is named here. Where the library gives none either, every record stays “not final yet”.",
  "explained.rule-unreachable": "Role rule {rule} is never reached: rule {by} already fits everybody whom this rule names. Put rule {rule} before it, or take it out.",

  "explained.usage": "Usage: npm run --silent policy:check -- FILE [--language nl|en]",
  "explained.unreadable": "{file} cannot be read. Does the file exist, is it plain text (UTF-8) and no larger than 1 MB?",
  "explained.faults.one": "{count} mistake in {file}. As long as it stands there, the safest reading is in force: of no work message does the app say that it may go.",
  "explained.faults.other": "{count} mistakes in {file}. As long as they stand there, the safest reading is in force: of no work message does the app say that it may go.",
};
