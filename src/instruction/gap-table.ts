import type { Switches } from "./facts";
import type { RuleId } from "./outcome";

/**
 * Where the text is silent, or speaks with two voices, and how it is read here (decision-table section 10).
 * For a lawyer to judge; nothing is decided from this table. Where a switch of the policy reads otherwise, it is named.
 */
export interface Gap {
  readonly gap: number;
  readonly question: string;
  readonly reading: string;
  /** Paragraphs that the reading rests on. */
  readonly rules: readonly RuleId[];
  /** Rows of tables M, A, B and W that read it so. */
  readonly rows: readonly string[];
  /** The switch that fills the gap, and the value by which it is read otherwise; null: there is no other reading. */
  readonly otherwise: GapSwitch | null;
}

type GapSwitch = { readonly [Name in keyof Switches]: { readonly switch: Name; readonly value: Switches[Name] | "the ministry's list" } }[keyof Switches];

const groupRule = (value: Switches["groupRule"]): GapSwitch => ({ switch: "groupRule", value });

export const GAP_TABLE: readonly Gap[] = [
  { gap: 1, question: "Only civil servants: no bullet.", reading: "The general rule: the civil service keeps.", rules: ["T3a"], rows: ["A3", "A4"], otherwise: null },
  { gap: 2, question: "Only top officials, nobody from outside: no bullet.", reading: "One of them keeps: «berichten die alleen zij hebben».",
    rules: ["T3b", "S3"], rows: ["A5"], otherwise: null },
  { gap: 3, question: "Ministers, top officials and outsiders: two bullets that both say «uitsluitend».",
    reading: "The top officials: both bullets name them, and a third party does not move the duty up.", rules: ["I2", "I3", "T3b"], rows: ["A14"], otherwise: null },
  { gap: 4, question: "The group's admin is of a higher tier than the bullets name (20 classes).",
    reading: "The bullets: «regelt» and «moet» are firmer than «kan als uitgangspunt».", rules: ["G1", "T3b"], rows: [], otherwise: groupRule("admin-first") },
  { gap: 5, question: "The group's admin and the case owner are two civil servants.", reading: "The admin executes, the case owner is accountable.",
    rules: ["G1", "T3a"], rows: ["B8"], otherwise: groupRule("case-owner-first") },
  { gap: 6, question: "The admin is an outsider.", reading: "An outsider cannot be bound: the bullets decide.", rules: ["G1"], rows: ["W4"], otherwise: null },
  { gap: 7, question: "The admin is of another department.", reading: "G1 holds for that department only.", rules: ["G2"], rows: ["W4"], otherwise: null },
  { gap: 8, question: "Several admins, none, or nobody knows who.", reading: "Only ours count, and only when one is of the keeping tier; else the bullets decide.",
    rules: ["G1"], rows: [], otherwise: null },
  { gap: 9, question: "The line manager or case owner is a top official while a civil servant is in the chat.", reading: "The civil servant executes.",
    rules: ["I1", "T3b"], rows: ["B5", "B9"], otherwise: null },
  { gap: 10, question: "Neither case owner nor line manager is in the chat.", reading: "Who imports keeps for the time being, and hands over.",
    rules: ["T3a", "I1"], rows: ["B6", "B7", "B11", "B12"], otherwise: null },
  { gap: 11, question: "«Bestuursorgaan», «ministerie», «departement», «organisatie»: four units.", reading: "The department is the unit.",
    rules: ["S3", "I3", "G2"], rows: [], otherwise: { switch: "unit", value: "administrative-body" } },
  { gap: 12, question: "A civil servant of another department, and our own minister or top official.", reading: "Departments are told apart first: ours keep.",
    rules: ["G2", "I3"], rows: [], otherwise: null },
  { gap: 13, question: "Is another department external?", reading: "It makes no difference to who keeps.", rules: ["I3", "G2"], rows: [], otherwise: null },
  { gap: 14, question: "Who is «ambtelijke top», «dossierhouder», «beheerder»? What is «bestuurlijke besluitvorming»?",
    reading: "The policy proposes, the user confirms, and the words stand beside the question.", rules: [], rows: [], otherwise: null },
  { gap: 15, question: "«Ambtelijke organisatie» and «ambtelijk veld».", reading: "The same.", rules: ["I1"], rows: [], otherwise: null },
  { gap: 16, question: "Political assistant, spokesperson, private secretary.", reading: "Civil servants; they may file for somebody else.", rules: ["T3a"], rows: ["W6"], otherwise: null },
  { gap: 17, question: "Step 1 says «besluitvorming», G1 says «reconstructie van».", reading: "The question is asked wide.", rules: ["S1", "G1"], rows: [],
    otherwise: { switch: "step1", value: "literal" } },
  { gap: 18, question: "Must the other document be findable?", reading: "Yes: without a place it is not decided.", rules: ["T2"], rows: ["M8"], otherwise: null },
  { gap: 19, question: "Recorded in part.", reading: "Kept: «de informatie» is all of it.", rules: ["T2"], rows: ["M7"], otherwise: null },
  { gap: 20, question: "Private and work in one message.", reading: "Kept whole, and marked.", rules: ["S2"], rows: ["M13"], otherwise: null },
  { gap: 21, question: "Several dossiers in one chat.", reading: "A keeper for each dossier.", rules: ["T3a"], rows: ["B13"], otherwise: null },
  { gap: 22, question: "People came and went.", reading: "All who were ever present count.", rules: ["I1"], rows: [], otherwise: null },
  { gap: 23, question: "The text has no «weet ik niet».", reading: "It never counts as a no.", rules: ["T3a"], rows: ["M10", "M11", "M12", "M24"], otherwise: null },
  { gap: 24, question: "When may the other copy go?", reading: "Once the keeper has confirmed: U9, then U10.", rules: ["S3", "T3a"], rows: ["M9", "W2", "W3"], otherwise: null },
  { gap: 25, question: "Two say that they keep, or nobody does.", reading: "Who confirmed first; else the rule, and U9.", rules: ["S3"], rows: ["W2"], otherwise: null },
  { gap: 26, question: "A party message that is also about decision-making.", reading: "Party politics only when exclusively so; else step 1.", rules: ["P4", "S1"], rows: ["M15"],
    otherwise: { switch: "partyRule", value: "always" } },
  { gap: 27, question: "Talks between parties of a coalition.", reading: "Not «interne».", rules: ["P4"], rows: ["M15"], otherwise: null },
  { gap: 28, question: "Which services besides WhatsApp?", reading: "«Vergelijkbare diensten»: Teams, Signal and Telegram too.", rules: ["P1"], rows: ["M25", "M26"],
    otherwise: { switch: "channels", value: "the ministry's list" } },
  { gap: 29, question: "Kinds that the text does not list.", reading: "The list is not exhaustive («kan de vorm hebben van»).", rules: ["P3"], rows: ["M16", "M17", "M18", "M19"], otherwise: null },
  { gap: 30, question: "No deadline, and no frequency.", reading: "None is made up.", rules: [], rows: [], otherwise: null },
  { gap: 31, question: "No retention period, no account of destruction.", reading: "Left to the archive; a record says that it is no «verklaring van vernietiging».", rules: [], rows: [], otherwise: null },
  { gap: 32, question: "Who imports was not in the chat.", reading: "Who keeps is computed over the participants; who imports files for one of them.", rules: ["T3a"], rows: ["B15", "W6"], otherwise: null },
  { gap: 33, question: "«Kan worden verwijderd»: by whom, and where?", reading: "By the user, on the own phone. The app permits, and removes nothing.", rules: ["S1", "S2"], rows: [], otherwise: null },
  { gap: 34, question: "A role is not known.", reading: "What holds for every role that it could be, holds; else that role is asked.", rules: [], rows: [], otherwise: null },
  { gap: 35, question: "Somebody's role changed.", reading: "The role at the time of the message, as the user confirms it.", rules: ["I1"], rows: [], otherwise: null },
  { gap: 36, question: "A civil servant has the message but has not filed it: is the top free?", reading: "Relieved of keeping, and not free to let go until it is confirmed.",
    rules: ["T3b", "I1", "T3a"], rows: ["W5"], otherwise: null },
  { gap: 37, question: "S3 speaks of one sender and one receiver.", reading: "One keeper in a department, for all of its participants.", rules: ["S3", "G1"], rows: [], otherwise: null },
];
