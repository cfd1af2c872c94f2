import { app, authentication } from "@microsoft/teams-js";

/** In the window: tells Teams what Entra answered; Teams tells the tab, and closes the window. False where this is no window of Teams'. */
export async function handBackInTeams(answer: string): Promise<boolean> {
  try {
    await app.initialize([window.location.origin]);
    authentication.notifySuccess(answer);
    return true;
  } catch {
    return false;
  }
}
