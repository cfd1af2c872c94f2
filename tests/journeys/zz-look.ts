import { openStage } from "./stage";
import { importChat, confirmPeople, goOn } from "./steps";
import { chatOf800 } from "./chat-of-800";
async function main() {
  const stage = await openStage();
  const chat = chatOf800();
  try {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await importChat(page, chat.file);
    await confirmPeople(page, "Ik");
    await page.locator('li[aria-current="true"]').waitFor();
    await page.waitForTimeout(3000);
    await page.screenshot({ path: "/tmp/look-1280.png" });
    await page.setViewportSize({ width: 320, height: 760 });
    await page.waitForTimeout(800);
    await page.screenshot({ path: "/tmp/look-320.png" });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press("b"); await page.waitForTimeout(500);
    await page.keyboard.press("?"); await page.waitForTimeout(800);
    await page.screenshot({ path: "/tmp/look-help.png" });
    await goOn(page); await page.waitForTimeout(2000);
    await page.screenshot({ path: "/tmp/look-rest.png", fullPage: true });
    await page.setViewportSize({ width: 320, height: 760 }); await page.waitForTimeout(500);
    await page.screenshot({ path: "/tmp/look-rest320.png" });
    console.log(stage.breaches);
  } finally { chat.discard(); await stage.close(); }
}
main().catch((e) => { console.error(e); process.exit(1); });
