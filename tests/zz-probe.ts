import { openStage } from "./journeys/stage";
import { speakingPseudo } from "./journeys/in-pseudo";
import { walk } from "./journeys/walk";
async function main() {
  const stage = await openStage();
  const context = await stage.openBrowser();
  context.setDefaultTimeout(6000);
  const page = await stage.openApp(context, stage.tenant.people.marieke, "pane");
  await page.goto(`${stage.tenant.origin}/taskpane.html?language=pseudo`);
  await page.locator("html[lang=qps-ploc]").waitFor({ state: "attached" });
  await walk(speakingPseudo(page), async (screen) => { await page.screenshot({ path: `/tmp/e-shots/pseudo-${screen}.png`, fullPage: true }); }).catch((e: Error) => console.log(e.message.slice(0, 300)));
  await page.screenshot({ path: "/tmp/e-shots/pseudo-end.png", fullPage: true });
  await page.goto(`${stage.tenant.origin}/taskpane.html`);
  await page.getByRole("button", { name: "Woorden" }).click(); await page.getByRole("dialog").waitFor(); await page.screenshot({ path: "/tmp/e-shots/words.png" });
  await stage.close();
}
void main();
