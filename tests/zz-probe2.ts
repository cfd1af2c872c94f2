import { openStage } from "./journeys/stage";
async function main() {
  const stage = await openStage();
  const context = await stage.openBrowser();
  const page = await stage.openApp(context, stage.tenant.people.marieke, "pane");
  await page.goto(`${stage.tenant.origin}/taskpane.html`);
  page.on("console", (m) => console.log(m.text()));
  await page.getByRole("button", { name: "Woorden" }).click(); await page.getByRole("dialog").waitFor();
  console.log(await page.getByRole("dialog").evaluate((d) => [d.className, d.querySelector("h2")?.className, [...document.styleSheets].map((s) => s.cssRules.length).join(), [...document.styleSheets].flatMap((s) => [...s.cssRules]).filter((r) => r.cssText.includes("backdrop")).map((r) => r.cssText)]));
  await stage.close();
}
void main();
