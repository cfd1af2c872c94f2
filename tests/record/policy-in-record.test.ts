import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { DossierDefaults } from "../../src/policy/policy";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import type { RecordDossier } from "../../src/record/record-input";
import { inForce } from "../policy/in-force";
import { anInput, aRecord, aRuling, documentJson, documentText } from "./a-record";

const DEFAULTS: DossierDefaults = { caseType: "Toezicht", selectionCategory: "9.9", appraisal: "V", retentionPeriod: "P7Y", recordCreator: "Ministerie van Getijden", confidentiality: "Intern" };
const OPEN = { caseType: null, selectionCategory: null, appraisal: null, retentionPeriod: null, recordCreator: null } as const;

const recordOf = (dossier: Partial<RecordDossier>, dossierDefaults = DEFAULTS) =>
  aRecord(anInput({ dossier: { ...anInput().dossier, ...dossier }, policy: inForce({ dossierDefaults }) }));

describe("the policy in the record", () => {
  test("decision-record.json names the policy in force, its source and its hash, beside the switches", async () => {
    const value = documentJson(await aRecord(anInput({ policy: inForce({ switches: { ...DEFAULT_POLICY.switches, hold: [] } }) })), "decision-record.json");
    expect(value.policy).toEqual({ name: "Beleid Water", version: "2026.3", source: "file", sha256: "5e".repeat(32) });
    expect(value.switches).toEqual({ groupRule: "role-first", unit: "department", step1: "broad", partyRule: "exclusive", hold: [], channels: ["whatsapp", "sms", "teams", "signal", "telegram"] });
  });

  test("Regelversie names rules and policy, within a column of one line whatever the version", async () => {
    const version = fc.string({ unit: anyCodePoint, minLength: 50, maxLength: 50 });
    const { decision } = aRuling(1);
    const decisions = [1, 3].map((number) => aRuling(number, "U5", { decision: { ...decision, ruleSet: CURRENT_RULES.id } }));
    await fc.assert(
      fc.asyncProperty(version, async (any) => {
        const { Regelversie } = (await aRecord(anInput({ decisions, policy: inForce({ version: any }) }))).columns;
        expect(Regelversie).toBe(`${CURRENT_RULES.id.id} ${CURRENT_RULES.id.version}; beleid ${any} (5e5e5e5e)`);
        expect(Regelversie.length).toBeLessThanOrEqual(255);
      }),
      { numRuns: 10 },
    );
  });
});

describe("the defaults of the policy for dossiers", () => {
  test("fill what the dossier leaves open, in the columns and in the description alike", async () => {
    const record = await recordOf(OPEN);
    expect(record.columns).toMatchObject({
      Zaaktype: "Toezicht", Selectielijstcategorie: "9.9", Waardering: "V", Bewaartermijn: "P7Y", Archiefvormer: "Ministerie van Getijden", Vertrouwelijkheid: "Intern",
    });
    const mdto = documentText(record, `${record.folderName}.mdto.xml`);
    for (const value of ["Toezicht", "9.9", "P7Y", "Ministerie van Getijden"]) expect(mdto).toContain(value);
  });

  test("what the dossier says, stands, also «nog niet bekend»", async () => {
    expect((await recordOf({ appraisal: "N", retentionPeriod: null })).columns).toMatchObject({
      Zaaktype: "Beleidsvoorbereiding", Selectielijstcategorie: "2.1.1", Waardering: "N", Archiefvormer: "Ministerie van Water", Vertrouwelijkheid: "Intern",
    });
  });

  test("an empty text of the DMS is an open one", async () => {
    expect((await recordOf({ caseType: " " })).columns.Zaaktype).toBe("Toezicht");
  });

  test("a retention period joins no dossier that is kept for good", async () => {
    expect((await recordOf({ ...OPEN, appraisal: "B" })).columns).toMatchObject({ Waardering: "B", Bewaartermijn: null });
    expect((await recordOf(OPEN, { ...DEFAULTS, appraisal: "B" })).columns).toMatchObject({ Waardering: "B", Bewaartermijn: null });
  });

  test("without defaults nothing is made up", async () => {
    expect((await recordOf(OPEN, DEFAULT_POLICY.dossierDefaults)).columns).toMatchObject({ Zaaktype: null, Waardering: "N", Bewaartermijn: null, Vertrouwelijkheid: null, Archiefvormer: null });
  });
});
