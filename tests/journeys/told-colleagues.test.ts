import type { Page } from "playwright-core";
import { openStage, type Stage } from "./stage";
import { answerElsewhere, confirmPeople, fileIn, goOn, importChat, onScreen, receipt, reviewAll, SAMPLES, says } from "./steps";

describe("colleagues who are in a WhatsApp conversation", () => {
  let stage: Stage;

  /** Works through the same chat on one's own computer, up to «Wie bewaart dit?». */
  async function toTheKeeper(name: "marieke" | "joris"): Promise<Page> {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people[name], "tab");
    await importChat(page, SAMPLES.androidNl);
    await confirmPeople(page, name === "marieke" ? "Ik" : "Marieke de Wit");
    await reviewAll(page, [
      [/akkoord/i, "Ja"],
      [/./, "Nee"],
    ]);
    await answerElsewhere(page);
    await onScreen(page, "Wie bewaart dit?");
    await page.getByText("We kijken wat er is afgesproken…").waitFor({ state: "detached" });
    return page;
  }

  beforeAll(async () => {
    stage = await openStage();
    const page = await toTheKeeper("marieke");
    await page.getByRole("checkbox", { name: /^Samira el Khatib/ }).uncheck();
    await page.getByRole("button", { name: "Ja, dit zijn mijn collega's" }).click();
    await says(page, "Joris van Dalen kan in de app zien wie dit bewaart, zodra het is bewaard.");
    await goOn(page);
    await fileIn(page, /provincies/, "Variantkeuze");
    await receipt(page).waitFor();
  });
  afterAll(() => stage.close());

  test("whom the keeper named sees who keeps it, on a computer of one's own", async () => {
    const page = await toTheKeeper("joris");
    await says(page, /^Marieke de Wit heeft dit op .* bewaard\.$/);
    await says(page, "Al jouw 4 berichten staan erin.");
  });
});
