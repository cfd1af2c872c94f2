import { handBackInTeams } from "../adapters/teams/hand-back";
import { visitWindow } from "./auth-window";

void visitWindow(window, () => Promise.resolve(), handBackInTeams);
