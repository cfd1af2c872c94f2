import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, importChat, onScreen, pressKeep, receipt, reviewAll, SAMPLES, says, sayWhere } from "./steps";

describe("section 11: a hold that begins while the app stands open", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("keeps the press from filing, takes the permission away, and the receipt says so", async () => {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.joris, "tab");
    await importChat(page, SAMPLES.iphoneNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/akkoord|besluit/i, "Ja"]]);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await sayWhere(page, /provincies/, "Een bewaarstop begint");
    await stage.tenant.writePolicy('{ "name": "Beleid", "version": "2", "holds": [{ "kind": "inquiry", "label": "Enquête", "dossierId": "MBZ-2026-0415" }] }');
    await pressKeep(page);
    await says(page, "Nu geldt Beleid, versie 2.");
    await says(page, /^Niet verwijderen: er geldt een bewaarstop/);
    await pressKeep(page);
    await receipt(page).waitFor();
    await says(page, /^Niet verwijderen: er geldt een bewaarstop/);
    expect(await page.getByText(/kan worden verwijderd|kunnen worden verwijderd/).count()).toBe(0);
  });

  test("while it is filed, the receipt says so, and that nothing may go", async () => {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await stage.tenant.writePolicy('{ "name": "Beleid", "version": "3" }');
    await importChat(page, SAMPLES.androidNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/akkoord|besluit/i, "Ja"]]);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await sayWhere(page, /provincies/, "Een bewaarstop begint tijdens het bewaren");
    await pressKeep(page);
    await onScreen(page, "Bezig met bewaren");
    await stage.tenant.writePolicy('{ "name": "Beleid", "version": "4", "holds": [{ "kind": "inquiry", "label": "Enquête", "dossierId": "MBZ-2026-0415" }] }');
    await receipt(page).waitFor();
    await says(page, "Nu geldt Beleid, versie 4.");
    await says(page, /^Niet verwijderen: er geldt een bewaarstop/);
    expect(await page.getByText(/kan worden verwijderd|kunnen worden verwijderd/).count()).toBe(0);
  });
});
